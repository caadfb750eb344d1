import { ChangeDetectionStrategy, Component, ElementRef, inject, output, signal } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { Api } from '@api/api';
import { postAdminTeachers } from '@api/fn/classes/post-admin-teachers';
import { TeacherDto } from '@api/models/teacher-dto';
import { Intent } from '@ui/errors/intent';
import { toProblem } from '@ui/errors/problem';
import { Notice } from '@ui/feedback/notice';
import { Busy } from '@ui/form/busy';
import { Field, Input } from '@ui/form/field';
import { errorOf, readyToSend, showProblem } from '@ui/form/form-errors';
import { Sheet } from '@ui/sheet/sheet';
import { injectTexts, Texts } from '@ui/texts/texts';

/** Invites somebody to teach; the link in the mail sets their password. */
@Component({
  selector: 'console-invite-teacher',
  imports: [ReactiveFormsModule, Sheet, Field, Input, Busy, Notice],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ui-sheet [open]="true" [eyebrow]="t('teachers.title')" [heading]="t('teachers.invite')" (closed)="cancelled.emit()">
      <form class="form two" [formGroup]="form" (ngSubmit)="send()" novalidate>
        @if (refusal(); as words) {
          <ui-notice class="whole">{{ words }}</ui-notice>
        }
        <ui-field [label]="t('teachers.firstName')" [error]="errorOf(form.controls.firstName, t)">
          <input uiInput formControlName="firstName" autocomplete="off" />
        </ui-field>
        <ui-field [label]="t('teachers.lastName')" [error]="errorOf(form.controls.lastName, t)">
          <input uiInput formControlName="lastName" autocomplete="off" />
        </ui-field>
        <ui-field class="whole" [label]="t('teachers.email')" [hint]="t('teachers.emailHint')" [error]="errorOf(form.controls.email, t)">
          <input uiInput type="email" formControlName="email" autocomplete="off" />
        </ui-field>
        <label class="tick whole"><input type="checkbox" formControlName="alsoDances" />{{ t('teachers.alsoDances') }}</label>
        <div class="form-actions whole">
          <button type="submit" class="btn primary" [uiBusy]="busy()">{{ t('teachers.send') }}</button>
          <button type="button" class="btn text" (click)="cancelled.emit()">{{ t('shell.cancel') }}</button>
        </div>
      </form>
    </ui-sheet>
  `,
})
export class InviteTeacher {
  readonly cancelled = output();
  /** Who was invited. */
  readonly done = output<TeacherDto>();

  private readonly api = inject(Api);
  private readonly texts = inject(Texts);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly intent = new Intent();
  protected readonly t = injectTexts();
  protected readonly errorOf = errorOf;
  protected readonly busy = signal(false);
  protected readonly refusal = signal<string | null>(null);
  protected readonly form = new FormGroup({
    firstName: new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.maxLength(64)] }),
    lastName: new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.maxLength(64)] }),
    email: new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.email, Validators.maxLength(254)] }),
    alsoDances: new FormControl(false, { nonNullable: true }),
  });

  protected async send(): Promise<void> {
    if (this.busy() || !readyToSend(this.form, this.host.nativeElement)) return;
    const body = this.form.getRawValue();
    this.busy.set(true);
    this.refusal.set(null);
    try {
      this.done.emit(await this.intent.run(body, (context) => this.api.invoke(postAdminTeachers, { body }, context)));
    } catch (failure) {
      const problem = toProblem(failure);
      if (!showProblem(this.form, problem, { 'Accounts:EmailTaken': 'email' })) this.refusal.set(this.texts.problem(problem));
    } finally {
      this.busy.set(false);
    }
  }
}
