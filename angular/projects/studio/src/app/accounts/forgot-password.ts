import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { RouterLink } from '@angular/router';
import { Api } from '@api/api';
import { postAuthForgotPassword } from '@api/fn/accounts/post-auth-forgot-password';
import { Notice } from '@ui/feedback/notice';
import { AccountForm } from '@ui/form/account-form';
import { Busy } from '@ui/form/busy';
import { Field, Input } from '@ui/form/field';

/** Asks for the mail with a new password's link; whether there is such an account is not said. */
@Component({
  selector: 'studio-forgot-password',
  imports: [ReactiveFormsModule, RouterLink, Field, Input, Busy, Notice],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div>
      <h1>{{ t('forgot.title') }}</h1>
      <p class="muted">{{ t('forgot.lead') }}</p>
    </div>
    @if (sent()) {
      <ui-notice kind="good">{{ t('forgot.sent', { email: form.value.email }) }}</ui-notice>
    } @else {
      <form [formGroup]="form" (ngSubmit)="ask()" novalidate>
        <ui-field [label]="t('account.email')" [error]="errorOf(form.controls.email, t)">
          <input uiInput type="email" formControlName="email" autocomplete="username" inputmode="email" autocapitalize="none" />
        </ui-field>
        @if (failure()) {
          <ui-notice>{{ failure() }}</ui-notice>
        }
        <button type="submit" class="btn primary wide submit" [uiBusy]="busy()">{{ t('forgot.do') }}</button>
      </form>
    }
    <p class="other"><a routerLink="/login">{{ t('forgot.back') }}</a></p>
  `,
  styleUrl: './form.css',
})
export class ForgotPassword extends AccountForm {
  private readonly api = inject(Api);
  protected readonly sent = signal(false);
  protected readonly form = inject(NonNullableFormBuilder).group({ email: ['', [Validators.required, Validators.email]] });

  protected ask(): Promise<void> {
    return this.send(this.form, async () => {
      await this.api.invoke(postAuthForgotPassword, { body: this.form.getRawValue() });
      this.sent.set(true);
    });
  }
}
