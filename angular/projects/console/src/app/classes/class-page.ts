import { ChangeDetectionStrategy, Component, computed, effect, ElementRef, inject, input, signal } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { RouterLink } from '@angular/router';
import { Api } from '@api/api';
import { getAdminClassesId } from '@api/fn/classes/get-admin-classes-id';
import { getAdminInstructors } from '@api/fn/classes/get-admin-instructors';
import { patchAdminClassesId } from '@api/fn/classes/patch-admin-classes-id';
import { ClassDto } from '@api/models/class-dto';
import { injectAnswer } from '@ui/api/answer';
import { toProblem } from '@ui/errors/problem';
import { ErrorState } from '@ui/feedback/error-state';
import { Notice } from '@ui/feedback/notice';
import { Skeleton } from '@ui/feedback/skeleton';
import { Toasts } from '@ui/feedback/toasts';
import { Busy } from '@ui/form/busy';
import { readyToSend, showProblem } from '@ui/form/form-errors';
import { Icon } from '@ui/icon/icon';
import { injectTexts, Texts } from '@ui/texts/texts';
import { Dates } from '@ui/time/dates';
import { PageHead } from '../shell/page-head';
import { injectMay } from '../shell/permissions';
import { identityForm, updateOf } from './class-form';
import { ClassIdentity } from './class-identity';
import { ClassRules } from './class-rules';
import { ClassWords } from './class-words';
import { EditSeries } from './edit-series';

/** One class: what it does, and what of it may be changed. */
@Component({
  selector: 'console-class-page',
  imports: [ReactiveFormsModule, RouterLink, PageHead, ClassIdentity, ClassRules, EditSeries, Busy, Notice, Icon, ErrorState, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './class-page.html',
  styles: `
    @media (min-width: 1100px) {
      .class {
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
        grid-template-rows: auto 1fr;
      }
      console-class-rules {
        grid-area: 1 / 2 / span 2;
      }
    }
  `,
})
export class ClassPage {
  /** The class. */
  readonly id = input.required<string>();

  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly texts = inject(Texts);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected readonly t = injectTexts();
  protected readonly may = injectMay();
  protected readonly dates = inject(Dates);
  protected readonly words = inject(ClassWords);
  protected readonly busy = signal(false);
  protected readonly refusal = signal<string | null>(null);
  protected readonly color = signal('');
  protected readonly class = injectAnswer(getAdminClassesId, () => ({ id: this.id() }));
  private readonly instructors = injectAnswer(getAdminInstructors, () => (this.may('Schedule.Manage') ? { take: 100 } : undefined));
  protected readonly teachers = computed(() => this.instructors.value()?.items ?? []);
  protected readonly form = identityForm();
  protected readonly gone = computed(() => toProblem(this.class.error()).status === 404);

  constructor() {
    this.form.controls.color.valueChanges.subscribe((color) => this.color.set(color));
    effect(() => {
      const one = this.class.value();
      if (one) this.form.reset(identityForm(one).getRawValue());
    });
  }

  protected async save(before: ClassDto): Promise<void> {
    if (this.busy() || !readyToSend(this.form, this.host.nativeElement)) return;
    const body = updateOf(before, this.form.getRawValue(), this.teachers());
    this.busy.set(true);
    this.refusal.set(null);
    try {
      this.class.set(await this.api.invoke(patchAdminClassesId, { id: before.id, body }));
      this.toasts.say(this.t('shell.saved'));
    } catch (failure) {
      const problem = toProblem(failure);
      if (!showProblem(this.form, problem)) this.refusal.set(this.texts.problem(problem));
    } finally {
      this.busy.set(false);
    }
  }
}
