/** What the server is told of who looks, for the first picture of a page: the first name, the language; no secret. */
export type Told = 'bs.name' | 'bs.language';

const YEAR = 31_536_000;

/** Tells it with every page that is asked for from now on; null takes it back. A browser may refuse; then the first picture is anybody's. */
export function tell(document: Document, what: Told, value: string | null): void {
  const secure = document.location.protocol === 'https:' ? '; Secure' : '';
  try {
    document.cookie = `${what}=${encodeURIComponent(value ?? '')}; Path=/; SameSite=Lax; Max-Age=${value === null ? 0 : YEAR}${secure}`;
  } catch {
    // Where cookies are refused.
  }
}
