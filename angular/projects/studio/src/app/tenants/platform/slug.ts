/** The longest address: a DNS label. */
const MAX = 63;

/** The address that a studio's name suggests: `Maison Ballet, Zürich` is `maison-ballet-zurich`. */
export function slugOf(name: string): string {
  return typedSlug(name.replaceAll(/['’]/g, '')).replace(/-+$/, '');
}

/** What is typed, as an address can have it; a trailing hyphen stays, for more is on its way. */
export function typedSlug(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, MAX);
}
