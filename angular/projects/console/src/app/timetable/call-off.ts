import { afterNextRender, ChangeDetectionStrategy, Component, computed, ElementRef, inject, input, output, signal } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { Api } from '@api/api';
import { getAdminClassInstancesIdCancellation } from '@api/fn/schedule/get-admin-class-instances-id-cancellation';
import { postAdminClassInstancesIdCancellation } from '@api/fn/schedule/post-admin-class-instances-id-cancellation';
import { ClassInstanceDto } from '@api/models/class-instance-dto';
import { InstanceCancelledDto } from '@api/models/instance-cancelled-dto';
import { injectAnswer } from '@ui/api/answer';
import { Intent } from '@ui/errors/intent';
import { toProblem } from '@ui/errors/problem';
import { Notice } from '@ui/feedback/notice';
import { Skeleton } from '@ui/feedback/skeleton';
import { Busy } from '@ui/form/busy';
import { Field, Input } from '@ui/form/field';
import { errorOf, readyToSend, showProblem } from '@ui/form/form-errors';
import { Icon } from '@ui/icon/icon';
import { injectTexts, Texts } from '@ui/texts/texts';
import { toldOf } from './told';

/** Calling an instance off: says what it does to whom, asks why, does it. */
@Component({
  selector: 'console-call-off',
  imports: [ReactiveFormsModule, Field, Input, Busy, Icon, Notice, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form [formGroup]="form" (ngSubmit)="send()" novalidate>
      <h3 tabindex="-1">{{ t('callOff.heading') }}</h3>
      <ul>
        @if (preview(); as effect) {
          @if (effect.people) {
            <li><ui-icon name="coins" />{{ toldOf(effect, t) }}</li>
          } @else {
            <li><ui-icon name="users" />{{ t(instance().waitlistCount ? 'callOff.nobodyWaits' : 'callOff.nobody') }}</li>
          }
        } @else if (!unknown()) {
          <li><ui-skeleton height="24px" width="80%" /></li>
        }
        @if (instance().waitlistCount; as people) {
          <li><ui-icon name="list-checks" />{{ t.count('callOff.released', people) }}</li>
        }
        <li><ui-icon name="circle-alert" />{{ t('callOff.forGood') }}</li>
      </ul>
      @if (refusal(); as words) {
        <ui-notice>{{ words }}</ui-notice>
      }
      <ui-field [label]="t('callOff.reason')" [hint]="t(isRead() ? 'callOff.reasonHint' : 'callOff.reasonKept')" [error]="errorOf(form.controls.reason, t)">
        <textarea uiInput formControlName="reason" rows="3" maxlength="300"></textarea>
      </ui-field>
      <div class="form-actions">
        <button type="submit" class="btn danger" [uiBusy]="busy()">{{ preview()?.people ? t.count('callOff.tell', preview()!.people) : t('callOff.do') }}</button>
        <button type="button" class="btn text" [disabled]="busy()" (click)="kept.emit()">{{ t('callOff.keep') }}</button>
      </div>
    </form>
  `,
  styles: `
    form {
      display: grid;
      gap: var(--s4);
      padding: var(--s4);
      border: 1px solid var(--line);
      border-radius: var(--r);
    }
    h3 {
      font-size: 20px;
      outline: none;
    }
    ul {
      display: grid;
      gap: var(--s2);
    }
    li {
      display: flex;
      gap: var(--s3);
    }
  `,
})
export class CallOff {
  /** The instance. */
  readonly instance = input.required<ClassInstanceDto>();
  /** It was called off; what that did, in words. */
  readonly done = output<string>();
  /** It stays. */
  readonly kept = output();

  private readonly api = inject(Api);
  private readonly texts = inject(Texts);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly intent = new Intent();

  protected readonly t = injectTexts();
  protected readonly errorOf = errorOf;
  protected readonly busy = signal(false);
  protected readonly refusal = signal<string | null>(null);
  private readonly effect = injectAnswer(getAdminClassInstancesIdCancellation, () => ({ id: this.instance().id }));
  /** What it does to whom; who cancelled too late is among them, whom the roster does not show. */
  protected readonly preview = this.effect.value;
  /** It cannot be said, and can be done all the same. */
  protected readonly unknown = this.effect.error;
  protected readonly toldOf = toldOf;
  /** Whether anybody may read why. */
  protected readonly isRead = computed(() => this.preview()?.people !== 0 || this.instance().waitlistCount > 0);
  protected readonly form = new FormGroup({
    reason: new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.maxLength(300)] }),
  });

  constructor() {
    afterNextRender(() => this.host.nativeElement.querySelector('h3')?.focus());
  }

  protected async send(): Promise<void> {
    if (this.busy() || !readyToSend(this.form, this.host.nativeElement)) return;
    const params = { id: this.instance().id, body: this.form.getRawValue() };
    this.busy.set(true);
    this.refusal.set(null);
    try {
      const what = await this.intent.run(params, (context) => this.api.invoke(postAdminClassInstancesIdCancellation, params, context));
      this.done.emit(this.whatItDid(what));
    } catch (failure) {
      const problem = toProblem(failure);
      if (!showProblem(this.form, problem)) this.refusal.set(this.texts.problem(problem));
    } finally {
      this.busy.set(false);
    }
  }

  private whatItDid({ bookingsCancelled: ended, creditsRefunded: back }: InstanceCancelledDto): string {
    if (!ended && !back) return this.t('callOff.didQuietly');
    return this.t.count(back ? 'callOff.did' : 'callOff.didFree', ended, { credits: this.t.count('schedule.credits', back) });
  }
}
