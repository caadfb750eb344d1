/** A studio's accent and what follows from it: the tint, a text colour on the tint, and the text colour on the accent. */
export interface Palette {
  accent: string;
  soft: string;
  ink: string;
  onAccent: string;
}

const NAVY = '#1a1a2e';
const WHITE = '#ffffff';
const BLACK = '#000000';
/** WCAG 2.2 AA for text. */
const READABLE = 4.5;

/** The palette of an accent `#rrggbb`; null where the colour is none. Every pair it makes can be read. */
export function paletteOf(accent: string | null | undefined): Palette | null {
  if (!accent || !/^#[0-9a-f]{6}$/i.test(accent)) return null;
  const soft = mix(accent, WHITE, 0.13);
  return {
    accent,
    soft,
    ink: darkened(accent, soft),
    onAccent: [NAVY, WHITE, BLACK].find((text) => contrast(text, accent) >= READABLE) ?? BLACK,
  };
}

/** Puts a studio's accent on the page; a studio without one keeps the product's. */
export function wear(accent: string | null | undefined, root: HTMLElement): void {
  const palette = paletteOf(accent);
  if (!palette) return;
  root.style.setProperty('--accent', palette.accent);
  root.style.setProperty('--accent-soft', palette.soft);
  root.style.setProperty('--accent-ink', palette.ink);
  root.style.setProperty('--on-accent', palette.onAccent);
}

/** The WCAG contrast of two colours, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** The colour, as much darker as it takes to be read on a background and on white. */
function darkened(color: string, background: string): string {
  for (let keep = 1; keep > 0; keep -= 0.05) {
    const ink = mix(color, NAVY, keep);
    if (contrast(ink, background) >= READABLE) return ink;
  }
  return NAVY;
}

/** So much of one colour, the rest of another. */
function mix(color: string, other: string, share: number): string {
  const [a, b] = [channels(color), channels(other)];
  const mixed = a.map((value, index) => Math.round(value * share + b[index]! * (1 - share)));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

function channels(color: string): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
}

function luminance(color: string): number {
  const [red, green, blue] = channels(color).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
