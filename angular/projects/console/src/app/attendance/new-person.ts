import { ChangeDetectionStrategy, Component, ElementRef, inject, input, output, signal } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { Api } from '@api/api';
import { postAdminClassInstancesIdWalkIns } from '@api/fn/bookings/post-admin-class-instances-id-walk-ins';
import { WalkedInDto } from '@api/models/walked-in-dto';
import { Intent } from '@ui/errors/intent';
import { toProblem } from '@ui/errors/problem';
import { Notice } from '@ui/feedback/notice';
import { Busy } from '@ui/form/busy';
import { Field, Input } from '@ui/form/field';
import { errorOf, readyToSend, showProblem } from '@ui/form/form-errors';
import { injectTexts, Texts } from '@ui/texts/texts';
import { Dates } from '@ui/time/dates';
import { isPassable } from './passable';

/** Somebody whom the studio does not know yet: becomes a customer, pays for this class and has a place, in one step. */
@Component({
  selector: 'console-new-person',
  imports: [ReactiveFormsModule, Field, Input, Busy, Notice],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="form two" [formGroup]="form" (ngSubmit)="send()" novalidate>
      @if (refusal(); as words) {
        <ui-notice class="whole" [kind]="passable() ? 'warn' : 'bad'">{{ words }}</ui-notice>
      }
      @if (passable()) {
        <ui-field class="whole" [label]="t('desk.reason')" [hint]="t('desk.reasonHint')" [optional]="true">
          <input uiInput formControlName="overrideReason" autocomplete="off" maxlength="300" />
        </ui-field>
      }
      <ui-field [label]="t('newPerson.firstName')" [error]="errorOf(form.controls.firstName, t)">
        <input uiInput formControlName="firstName" autocomplete="off" maxlength="64" />
      </ui-field>
      <ui-field [label]="t('newPerson.lastName')" [error]="errorOf(form.controls.lastName, t)">
        <input uiInput formControlName="lastName" autocomplete="off" maxlength="64" />
      </ui-field>
      <ui-field [label]="t('newPerson.born')" [hint]="t('newPerson.bornHint')" [optional]="true" [error]="errorOf(form.controls.birthDate, t)">
        <input uiInput type="date" formControlName="birthDate" [max]="dates.today()" autocomplete="off" />
      </ui-field>
      <ui-field [label]="t('newPerson.email')" [hint]="t('newPerson.emailHint')" [optional]="true" [error]="errorOf(form.controls.email, t)">
        <input uiInput type="email" formControlName="email" autocomplete="off" maxlength="254" />
      </ui-field>
      <ui-field class="whole" [label]="t('newPerson.paid')" [hint]="t('newPerson.paidHint')" [error]="errorOf(form.controls.notes, t)">
        <input uiInput formControlName="notes" autocomplete="off" maxlength="300" />
      </ui-field>
      <div class="form-actions whole">
        <button type="submit" class="btn primary" [uiBusy]="busy()">{{ t('newPerson.do') }}</button>
        <button type="button" class="btn text" [disabled]="busy()" (click)="kept.emit()">{{ t('newPerson.known') }}</button>
      </div>
    </form>
  `,
})
export class NewPerson {
  /** The class instance. */
  readonly instanceId = input.required<string>();
  /** They are a customer and have a place. */
  readonly done = output<WalkedInDto>();
  /** They are known after all. */
  readonly kept = output();

  private readonly api = inject(Api);
  private readonly texts = inject(Texts);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly intent = new Intent();
  protected readonly t = injectTexts();
  protected readonly dates = inject(Dates);
  protected readonly errorOf = errorOf;
  protected readonly busy = signal(false);
  protected readonly refusal = signal<string | null>(null);
  /** A reason lets them in all the same; once asked for, it stays. */
  protected readonly passable = signal(false);
  protected readonly form = new FormGroup({
    firstName: new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.maxLength(64)] }),
    lastName: new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.maxLength(64)] }),
    birthDate: new FormControl('', { nonNullable: true }),
    overrideReason: new FormControl('', { nonNullable: true }),
    email: new FormControl('', { nonNullable: true, validators: [Validators.email, Validators.maxLength(254)] }),
    notes: new FormControl(this.t('newPerson.atTheDoor'), { nonNullable: true, validators: [Validators.required, Validators.maxLength(300)] }),
  });

  protected async send(): Promise<void> {
    if (this.busy() || !readyToSend(this.form, this.host.nativeElement)) return;
    const { firstName, lastName, notes, email, birthDate, overrideReason } = this.form.getRawValue();
    const body = { firstName, lastName, notes, email: email.trim() || null, birthDate: birthDate || null, overrideReason: overrideReason.trim() || null };
    const params = { id: this.instanceId(), body };
    this.busy.set(true);
    this.refusal.set(null);
    try {
      this.done.emit(await this.intent.run(params, (context) => this.api.invoke(postAdminClassInstancesIdWalkIns, params, context)));
    } catch (failure) {
      const problem = toProblem(failure);
      if (showProblem(this.form, problem)) return;
      this.refusal.set(this.texts.problem(problem));
      this.passable.update((asked) => asked || isPassable(problem));
    } finally {
      this.busy.set(false);
    }
  }
}
