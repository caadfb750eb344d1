import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import { Api } from '@api/api';
import { postAuthResetPassword } from '@api/fn/accounts/post-auth-reset-password';
import { Notice } from '@ui/feedback/notice';
import { AccountForm } from '@ui/form/account-form';
import { Busy } from '@ui/form/busy';
import { Password } from '@ui/form/password';

/** Sets a new password with the token of the mail. */
@Component({
  selector: 'studio-reset-password',
  imports: [ReactiveFormsModule, RouterLink, Password, Busy, Notice],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div>
      <h1>{{ t('reset.title') }}</h1>
      <p class="muted">{{ t('reset.lead') }}</p>
    </div>
    <form [formGroup]="form" (ngSubmit)="save()" novalidate>
      <ui-password [label]="t('reset.password')" [hint]="t('account.passwordHint')" autocomplete="new-password" [control]="form.controls.password" />
      @if (failure()) {
        <ui-notice>{{ failure() }}</ui-notice>
      }
      @if (ended()) {
        <a class="btn outline wide" routerLink="/forgot-password">{{ t('reset.again') }}</a>
      }
      <button type="submit" class="btn primary wide submit" [uiBusy]="busy()">{{ t('reset.do') }}</button>
    </form>
  `,
  styleUrl: './form.css',
})
export class ResetPassword extends AccountForm {
  /** Whose password, of the mail's link. */
  readonly userId = input('');
  /** The mail's token. */
  readonly token = input('');

  private readonly api = inject(Api);
  private readonly router = inject(Router);
  protected readonly ended = signal(false);
  protected readonly form = inject(NonNullableFormBuilder).group({
    password: ['', [Validators.required, Validators.minLength(8), Validators.maxLength(128)]],
  });

  protected save(): Promise<void> {
    return this.send(
      this.form,
      async () => {
        await this.api.invoke(postAuthResetPassword, { body: { userId: this.userId(), token: this.token(), ...this.form.getRawValue() } });
        await this.router.navigate(['/login'], { queryParams: { reset: 'done' } });
      },
      (problem) => {
        this.ended.set(problem.code === 'Accounts:LinkExpired');
        if (problem.code !== 'Accounts:WeakPassword') return false;
        this.form.controls.password.setErrors({ server: problem.detail });
        return true;
      },
    );
  }
}
