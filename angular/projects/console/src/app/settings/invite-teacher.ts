import { HttpContext } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject, output } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { Api } from '@api/api';
import { postAdminTeachers } from '@api/fn/classes/post-admin-teachers';
import { TeacherDto } from '@api/models/teacher-dto';
import { Field, Input } from '@ui/form/field';
import { errorOf } from '@ui/form/form-errors';
import { injectTexts } from '@ui/texts/texts';
import { FormSheet } from '../shell/form-sheet';

/** Invites somebody to teach; the link in the mail sets their password. */
@Component({
  selector: 'console-invite-teacher',
  imports: [ReactiveFormsModule, FormSheet, Field, Input],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <console-form-sheet [eyebrow]="t('teachers.title')" [heading]="t('teachers.invite')" [action]="t('teachers.send')" [form]="form" [work]="send" [fieldOf]="fieldOf" (cancelled)="cancelled.emit()" (done)="done.emit($event)">
      <ui-field [label]="t('teachers.firstName')" [error]="errorOf(form.controls.firstName, t)">
        <input uiInput [formControl]="form.controls.firstName" autocomplete="off" />
      </ui-field>
      <ui-field [label]="t('teachers.lastName')" [error]="errorOf(form.controls.lastName, t)">
        <input uiInput [formControl]="form.controls.lastName" autocomplete="off" />
      </ui-field>
      <ui-field class="whole" [label]="t('teachers.email')" [hint]="t('teachers.emailHint')" [error]="errorOf(form.controls.email, t)">
        <input uiInput type="email" [formControl]="form.controls.email" autocomplete="off" />
      </ui-field>
      <label class="tick whole"><input type="checkbox" [formControl]="form.controls.alsoDances" />{{ t('teachers.alsoDances') }}</label>
    </console-form-sheet>
  `,
})
export class InviteTeacher {
  readonly cancelled = output();
  /** Who was invited. */
  readonly done = output<TeacherDto>();

  private readonly api = inject(Api);
  protected readonly t = injectTexts();
  protected readonly errorOf = errorOf;
  protected readonly fieldOf = { 'Accounts:EmailTaken': 'email' };
  protected readonly form = new FormGroup({
    firstName: new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.maxLength(64)] }),
    lastName: new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.maxLength(64)] }),
    email: new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.email, Validators.maxLength(254)] }),
    alsoDances: new FormControl(false, { nonNullable: true }),
  });

  protected readonly send = (context: HttpContext): Promise<TeacherDto> => this.api.invoke(postAdminTeachers, { body: this.form.getRawValue() }, context);
}
