import { HttpContext, HttpContextToken, HttpInterceptorFn } from '@angular/common/http';
import { toProblem } from './problem';

/** The key under which the server remembers what a write did. */
export const IDEMPOTENCY_KEY = new HttpContextToken<string | null>(() => null);

/**
 * Something a person wants done once. As long as no answer came, trying again carries the same key, so that a lost
 * answer never becomes a second booking; another wish, or an answer, takes a new key.
 */
export class Intent {
  private key: string | null = null;
  private wish = '';

  /** Sends the wish; a failure comes back as a `Problem`. */
  async run<T>(wish: unknown, send: (context: HttpContext) => Promise<T>): Promise<T> {
    const context = new HttpContext().set(IDEMPOTENCY_KEY, this.keyFor(wish));
    try {
      const answer = await send(context);
      this.key = null;
      return answer;
    } catch (failure) {
      const problem = toProblem(failure);
      if (!problem.retryable) this.key = null;
      throw problem;
    }
  }

  private keyFor(wish: unknown): string {
    const words = JSON.stringify(wish);
    if (this.key === null || words !== this.wish) this.key = newKey();
    this.wish = words;
    return this.key;
  }
}

/** How long a write waits for its answer, in ms; then it counts as lost, and trying again is safe. Files take longer to go up. */
const PATIENCE = { words: 30_000, file: 180_000 };

/** Gives every write a key: its intent's, or one of its own. It stands before the sign-in, whose retry keeps the key. Nobody waits for ever. */
export const idempotency: HttpInterceptorFn = (request, next) =>
  request.method === 'GET' || request.method === 'HEAD'
    ? next(request)
    : next(
        request.clone({
          setHeaders: { 'Idempotency-Key': request.context.get(IDEMPOTENCY_KEY) ?? newKey() },
          timeout: PATIENCE[request.body instanceof Blob || request.body instanceof FormData ? 'file' : 'words'],
        }),
      );

/** A random UUID, also where the page is not a secure context and `crypto.randomUUID` is missing. */
export function newKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
