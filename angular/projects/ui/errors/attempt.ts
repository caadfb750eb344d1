import { HttpContext } from '@angular/common/http';
import { inject, Signal, signal } from '@angular/core';
import { Texts } from '../texts/texts';
import { Intent } from './intent';
import { toProblem } from './problem';

/** What a person does and may be refused. */
export interface Attempt {
  /** Whether one is on its way. */
  readonly busy: Signal<boolean>;
  /** Why the last one was refused, in words. */
  readonly refusal: Signal<string | null>;
  /** Does it once (see `Intent`), unless one is on its way; what comes after it happens when it was done. */
  run<T>(wish: unknown, send: (context: HttpContext) => Promise<T>, then: (answer: T) => void): Promise<void>;
}

/** Something to be done without a form, one at a time. */
export function injectAttempt(): Attempt {
  const texts = inject(Texts);
  const intent = new Intent();
  const busy = signal(false);
  const refusal = signal<string | null>(null);
  return {
    busy: busy.asReadonly(),
    refusal: refusal.asReadonly(),
    async run(wish, send, then) {
      if (busy()) return;
      busy.set(true);
      refusal.set(null);
      try {
        then(await intent.run(wish, send));
      } catch (failure) {
        refusal.set(texts.problem(toProblem(failure)));
      } finally {
        busy.set(false);
      }
    },
  };
}
