import { ElementRef, inject, signal } from '@angular/core';
import { FormGroup } from '@angular/forms';
import { Problem, toProblem } from '../errors/problem';
import { errorOf, readyToSend, showProblem } from './form-errors';
import { injectTexts, Texts } from '../texts/texts';

/** How a form is sent: complete, once at a time, and with the server's reason where it belongs. */
export abstract class AccountForm {
  private readonly texts = inject(Texts);
  private readonly root = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;

  protected readonly t = injectTexts();
  protected readonly errorOf = errorOf;
  protected readonly busy = signal(false);
  protected readonly failure = signal('');

  /** Sends a form that is complete; a refusal is shown on its field, else above the button. */
  protected async send(form: FormGroup, work: () => Promise<void>, refused?: (problem: Problem) => boolean): Promise<void> {
    if (this.busy() || !readyToSend(form, this.root)) return;
    this.busy.set(true);
    this.failure.set('');
    try {
      await work();
    } catch (failure) {
      const problem = toProblem(failure);
      const shown = refused?.(problem) || showProblem(form, problem);
      if (!shown) this.failure.set(this.texts.problem(problem));
    } finally {
      this.busy.set(false);
    }
  }
}
