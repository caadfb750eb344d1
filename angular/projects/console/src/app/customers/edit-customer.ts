import { ChangeDetectionStrategy, Component, ElementRef, inject, input, OnInit, output, signal } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { Api } from '@api/api';
import { patchAdminCustomersId } from '@api/fn/customers/patch-admin-customers-id';
import { CustomerDto } from '@api/models/customer-dto';
import { toProblem } from '@ui/errors/problem';
import { Notice } from '@ui/feedback/notice';
import { Toasts } from '@ui/feedback/toasts';
import { Busy } from '@ui/form/busy';
import { Field, Input } from '@ui/form/field';
import { errorOf, readyToSend, showProblem } from '@ui/form/form-errors';
import { Sheet } from '@ui/sheet/sheet';
import { injectTexts, Texts } from '@ui/texts/texts';

/** A customer's name and telephone. */
@Component({
  selector: 'console-edit-customer',
  imports: [ReactiveFormsModule, Sheet, Field, Input, Busy, Notice],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ui-sheet [open]="true" [eyebrow]="customer().email ?? t('customers.noAccount')" [heading]="t('customers.edit')" (closed)="closed.emit()">
      <form class="form" [formGroup]="form" (ngSubmit)="save()" novalidate>
        @if (refusal(); as words) {
          <ui-notice>{{ words }}</ui-notice>
        }
        <ui-field [label]="t('customers.firstName')" [error]="errorOf(form.controls.firstName, t)">
          <input uiInput formControlName="firstName" autocomplete="off" />
        </ui-field>
        <ui-field [label]="t('customers.lastName')" [error]="errorOf(form.controls.lastName, t)">
          <input uiInput formControlName="lastName" autocomplete="off" />
        </ui-field>
        <ui-field [label]="t('customers.phone')" [optional]="true" [error]="errorOf(form.controls.phone, t)">
          <input uiInput type="tel" formControlName="phone" autocomplete="off" />
        </ui-field>
        <div class="form-actions">
          <button type="submit" class="btn primary" [uiBusy]="busy()">{{ t('shell.save') }}</button>
          <button type="button" class="btn text" (click)="closed.emit()">{{ t('shell.cancel') }}</button>
        </div>
      </form>
    </ui-sheet>
  `,
})
export class EditCustomer implements OnInit {
  /** Who. */
  readonly customer = input.required<CustomerDto>();
  /** The sheet was closed. */
  readonly closed = output();
  /** The customer as they are now. */
  readonly saved = output<CustomerDto>();

  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly texts = inject(Texts);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly t = injectTexts();
  protected readonly errorOf = errorOf;
  protected readonly busy = signal(false);
  protected readonly refusal = signal<string | null>(null);
  protected readonly form = new FormGroup({
    firstName: new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.maxLength(100)] }),
    lastName: new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.maxLength(100)] }),
    phone: new FormControl('', { nonNullable: true, validators: [Validators.maxLength(40)] }),
  });

  ngOnInit(): void {
    const { firstName, lastName, phone } = this.customer();
    this.form.setValue({ firstName, lastName, phone: phone ?? '' });
  }

  protected async save(): Promise<void> {
    if (this.busy() || !readyToSend(this.form, this.host.nativeElement)) return;
    this.busy.set(true);
    this.refusal.set(null);
    try {
      const saved = await this.api.invoke(patchAdminCustomersId, { id: this.customer().id, body: this.form.getRawValue() });
      this.toasts.say(this.t('shell.saved'));
      this.saved.emit(saved);
    } catch (failure) {
      const problem = toProblem(failure);
      if (!showProblem(this.form, problem)) this.refusal.set(this.texts.problem(problem));
    } finally {
      this.busy.set(false);
    }
  }
}
