import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { Api } from '@api/api';
import { postAuthChangePassword } from '@api/fn/security/post-auth-change-password';
import { Problem } from '../errors/problem';
import { Notice } from '../feedback/notice';
import { Toasts } from '../feedback/toasts';
import { AccountForm } from '../form/account-form';
import { Busy } from '../form/busy';
import { Password } from '../form/password';

/** Sets a new password; the old one is asked for. */
@Component({
  selector: 'ui-change-password',
  imports: [ReactiveFormsModule, Password, Busy, Notice],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="card">
      <h2>{{ t('security.passwordTitle') }}</h2>
      <p class="muted">{{ t('security.passwordLead') }}</p>
      <form [formGroup]="form" (ngSubmit)="save()" novalidate>
        <ui-password [label]="t('security.current')" autocomplete="current-password" [control]="form.controls.currentPassword" />
        <ui-password [label]="t('security.new')" [hint]="t('security.newHint')" autocomplete="new-password" [control]="form.controls.newPassword" />
        @if (failure()) {
          <ui-notice>{{ failure() }}</ui-notice>
        }
        <button type="submit" class="btn outline" [uiBusy]="busy()">{{ t('security.change') }}</button>
      </form>
    </section>
  `,
  styleUrl: './card.css',
})
export class ChangePassword extends AccountForm {
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  protected readonly form = inject(NonNullableFormBuilder).group({
    currentPassword: ['', Validators.required],
    newPassword: ['', [Validators.required, Validators.minLength(8), Validators.maxLength(128)]],
  });

  protected save(): Promise<void> {
    return this.send(
      this.form,
      async () => {
        await this.api.invoke(postAuthChangePassword, { body: this.form.getRawValue() });
        this.form.reset();
        this.toasts.say(this.t('security.changed'));
      },
      ({ code, detail }: Problem) => {
        const { currentPassword, newPassword } = this.form.controls;
        const wrong = code === 'Accounts:WrongPassword' ? currentPassword : code === 'Accounts:WeakPassword' ? newPassword : null;
        wrong?.setErrors({ server: detail });
        return wrong !== null;
      },
    );
  }
}
