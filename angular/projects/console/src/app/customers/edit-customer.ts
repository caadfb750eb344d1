import { HttpContext } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject, input, OnInit, output } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { Api } from '@api/api';
import { patchAdminCustomersId } from '@api/fn/customers/patch-admin-customers-id';
import { CustomerDto } from '@api/models/customer-dto';
import { Toasts } from '@ui/feedback/toasts';
import { Field, Input } from '@ui/form/field';
import { errorOf } from '@ui/form/form-errors';
import { injectTexts } from '@ui/texts/texts';
import { FormSheet } from '../shell/form-sheet';

/** A customer's name and telephone. */
@Component({
  selector: 'console-edit-customer',
  imports: [ReactiveFormsModule, FormSheet, Field, Input],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <console-form-sheet [eyebrow]="customer().email ?? t('customers.noAccount')" [heading]="t('customers.edit')" [form]="form" [work]="save" (cancelled)="closed.emit()" (done)="did($event)">
      <ui-field [label]="t('customers.firstName')" [error]="errorOf(form.controls.firstName, t)">
        <input uiInput [formControl]="form.controls.firstName" autocomplete="off" />
      </ui-field>
      <ui-field [label]="t('customers.lastName')" [error]="errorOf(form.controls.lastName, t)">
        <input uiInput [formControl]="form.controls.lastName" autocomplete="off" />
      </ui-field>
      <ui-field class="whole" [label]="t('customers.phone')" [optional]="true" [error]="errorOf(form.controls.phone, t)">
        <input uiInput type="tel" [formControl]="form.controls.phone" autocomplete="off" />
      </ui-field>
    </console-form-sheet>
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
  protected readonly t = injectTexts();
  protected readonly errorOf = errorOf;
  protected readonly form = new FormGroup({
    firstName: new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.maxLength(100)] }),
    lastName: new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.maxLength(100)] }),
    phone: new FormControl('', { nonNullable: true, validators: [Validators.maxLength(40)] }),
  });

  ngOnInit(): void {
    const { firstName, lastName, phone } = this.customer();
    this.form.setValue({ firstName, lastName, phone: phone ?? '' });
  }

  protected readonly save = (context: HttpContext): Promise<CustomerDto> => this.api.invoke(patchAdminCustomersId, { id: this.customer().id, body: this.form.getRawValue() }, context);

  protected did(saved: CustomerDto): void {
    this.toasts.say(this.t('shell.saved'));
    this.saved.emit(saved);
  }
}
