import { ChangeDetectionStrategy, Component, inject, input, OnInit, output } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { Api } from '@api/api';
import { postAdminCustomersIdFamily } from '@api/fn/customers/post-admin-customers-id-family';
import { CustomerDto } from '@api/models/customer-dto';
import { Intent } from '@ui/errors/intent';
import { Notice } from '@ui/feedback/notice';
import { Toasts } from '@ui/feedback/toasts';
import { AccountForm } from '@ui/form/account-form';
import { Busy } from '@ui/form/busy';
import { Field, Input } from '@ui/form/field';
import { Closes } from '@ui/sheet/closes';
import { Sheet } from '@ui/sheet/sheet';
import { Dates } from '@ui/time/dates';

/** A child of a customer: a dancer without e-mail and log-in. */
@Component({
  selector: 'console-add-child',
  imports: [ReactiveFormsModule, Sheet, Closes, Field, Input, Busy, Notice],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ui-sheet [open]="true" [eyebrow]="t('family.title')" [heading]="t('family.addOf', { name: guardian().firstName })" (closed)="closed.emit()">
      <form class="form" [formGroup]="form" (ngSubmit)="add()" novalidate>
        @if (failure(); as words) {
          <ui-notice>{{ words }}</ui-notice>
        }
        <ui-field [label]="t('family.firstName')" [error]="errorOf(form.controls.firstName, t)"><input uiInput formControlName="firstName" autocomplete="off" /></ui-field>
        <ui-field [label]="t('family.lastName')" [error]="errorOf(form.controls.lastName, t)"><input uiInput formControlName="lastName" autocomplete="off" /></ui-field>
        <ui-field [label]="t('family.birthDate')" [error]="errorOf(form.controls.birthDate, t)"><input uiInput type="date" formControlName="birthDate" [max]="dates.today()" autocomplete="off" /></ui-field>
        <div class="form-actions">
          <button type="submit" class="btn primary" [uiBusy]="busy()">{{ t('family.add') }}</button>
          <button type="button" class="btn text" uiCloses>{{ t('shell.cancel') }}</button>
        </div>
      </form>
    </ui-sheet>
  `,
})
export class AddChild extends AccountForm implements OnInit {
  /** Whose child. */
  readonly guardian = input.required<CustomerDto>();
  /** The sheet was closed. */
  readonly closed = output();
  /** The child is there. */
  readonly added = output();

  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly intent = new Intent();
  protected readonly dates = inject(Dates);
  protected readonly form = inject(NonNullableFormBuilder).group({
    firstName: ['', [Validators.required, Validators.maxLength(64)]],
    lastName: ['', [Validators.required, Validators.maxLength(64)]],
    birthDate: ['', Validators.required],
  });

  ngOnInit(): void {
    this.form.controls.lastName.setValue(this.guardian().lastName);
  }

  protected add(): Promise<void> {
    const body = this.form.getRawValue();
    return this.send(this.form, async () => {
      const { firstName } = await this.intent.run(body, (context) => this.api.invoke(postAdminCustomersIdFamily, { id: this.guardian().id, body }, context));
      this.toasts.say(this.t('family.added', { name: firstName }));
      this.added.emit();
    });
  }
}
