import { HttpClient, HttpContext } from '@angular/common/http';
import { computed, inject, linkedSignal, Signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { StrictHttpResponse } from '@api/strict-http-response';
import { map, Observable } from 'rxjs';

/** A reading operation of the generated client. */
type Question<P, R> = (http: HttpClient, rootUrl: string, params: P, context?: HttpContext) => Observable<StrictHttpResponse<R>>;

/** What the API answers to a question: nothing yet, a value, or a failure. */
export interface Answer<R> {
  /** The answer; undefined until it is here. */
  readonly value: Signal<R | undefined>;
  /** Why there is none; undefined while there is no failure. */
  readonly error: Signal<unknown>;
  /** Whether an answer is on its way. */
  readonly loading: Signal<boolean>;
  /** Asks again; what was answered stays until then. */
  reload(): void;
  /** Puts what a write answered in the place of what was read. */
  set(value: R): void;
}

/**
 * Asks the API, and again whenever the question changes; undefined asks nothing. With `keep` the last answer stays
 * while the next is on its way, as a list does when its page turns; a function says what it is about, and of something
 * else nothing stays.
 */
export function injectAnswer<P, R>(question: Question<P, R>, params: () => P | undefined, options: { keep?: boolean | (() => unknown) } = {}): Answer<R> {
  const http = inject(HttpClient);
  const asked = rxResource({
    params,
    stream: ({ params: wanted }) => question(http, '', wanted).pipe(map((answer) => answer.body)),
  });
  const now = computed(() => (asked.hasValue() ? asked.value() : undefined));
  const about = typeof options.keep === 'function' ? options.keep : () => null;
  const last = linkedSignal<{ value: R | undefined; about: unknown }, R | undefined>({
    source: () => ({ value: now(), about: about() }),
    computation: (latest, before) => latest.value ?? (before?.source.about === latest.about ? before?.value : undefined),
  });
  return {
    value: options.keep ? last.asReadonly() : now,
    error: computed(() => asked.error()),
    loading: computed(() => asked.isLoading()),
    reload: () => asked.reload(),
    set: (value) => asked.set(value),
  };
}
