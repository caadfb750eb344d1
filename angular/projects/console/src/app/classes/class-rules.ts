import { ChangeDetectionStrategy, Component, effect, ElementRef, inject, input, output, signal } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { Api } from '@api/api';
import { patchAdminClassesId } from '@api/fn/classes/patch-admin-classes-id';
import { ClassDto } from '@api/models/class-dto';
import { toProblem } from '@ui/errors/problem';
import { Notice } from '@ui/feedback/notice';
import { Toasts } from '@ui/feedback/toasts';
import { Busy } from '@ui/form/busy';
import { readyToSend, showProblem } from '@ui/form/form-errors';
import { injectTexts, Texts } from '@ui/texts/texts';
import { RulesFields } from './rules-fields';
import { fillRules, rulesForm, rulesOf } from './rules-form';

/** How a class is booked and left where it differs from the studio, and whom it is for. */
@Component({
  selector: 'console-class-rules',
  imports: [ReactiveFormsModule, RulesFields, Busy, Notice],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="card stack" [formGroup]="form" (ngSubmit)="save()" novalidate>
      <h2>{{ t('rules.title') }}</h2>
      <p class="muted small">{{ t('rules.about') }}</p>
      @if (refusal(); as words) {
        <ui-notice>{{ words }}</ui-notice>
      }
      <console-rules-fields [form]="form" />
      <div class="form-actions">
        <button type="submit" class="btn primary" [uiBusy]="busy()">{{ t('rules.save') }}</button>
      </div>
    </form>
  `,
})
export class ClassRules {
  /** The class. */
  readonly class = input.required<ClassDto>();
  /** It is as it was saved. */
  readonly saved = output<ClassDto>();

  private readonly api = inject(Api);
  private readonly texts = inject(Texts);
  private readonly toasts = inject(Toasts);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected readonly t = injectTexts();
  protected readonly busy = signal(false);
  protected readonly refusal = signal<string | null>(null);
  protected readonly form = rulesForm();

  constructor() {
    effect(() => fillRules(this.form, this.class().rules));
  }

  protected async save(): Promise<void> {
    if (this.busy() || !readyToSend(this.form, this.host.nativeElement)) return;
    this.busy.set(true);
    this.refusal.set(null);
    try {
      this.saved.emit(await this.api.invoke(patchAdminClassesId, { id: this.class().id, body: { rules: rulesOf(this.form) } }));
      this.toasts.say(this.t('rules.saved'));
    } catch (failure) {
      const problem = toProblem(failure);
      if (!showProblem(this.form, problem, { 'Classes:AgesInvalid': 'maxAge' })) this.refusal.set(this.texts.problem(problem));
    } finally {
      this.busy.set(false);
    }
  }
}
