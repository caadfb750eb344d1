import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { RouterLink } from '@angular/router';
import { Session } from '@ui/auth/session';
import { Notice } from '@ui/feedback/notice';
import { Busy } from '@ui/form/busy';
import { Field, Input } from '@ui/form/field';
import { Studio } from '@ui/studio/studio';
import { AccountForm } from './account-form';
import { Enter } from './enter';
import { Password } from './password';

/** The log-in of students and staff alike. */
@Component({
  selector: 'studio-login',
  imports: [ReactiveFormsModule, RouterLink, Field, Input, Password, Busy, Notice],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h1>{{ t('login.heading') }}</h1>
    @if (reset()) {
      <ui-notice kind="good">{{ t('login.afterReset') }}</ui-notice>
    } @else if (session.ended() && !failure()) {
      <ui-notice kind="warn">{{ t('login.ended') }}</ui-notice>
    }
    <form [formGroup]="form" (ngSubmit)="login()" novalidate>
      <ui-field [label]="t('account.email')" [error]="errorOf(form.controls.email, t)">
        <input uiInput type="email" formControlName="email" autocomplete="username" inputmode="email" autocapitalize="none" />
      </ui-field>
      <studio-password [label]="t('account.password')" autocomplete="current-password" [control]="form.controls.password" />
      <div class="row between">
        <label class="check"><input type="checkbox" formControlName="rememberMe" />{{ t('login.remember') }}</label>
        <a class="small" routerLink="/forgot-password">{{ t('login.forgot') }}</a>
      </div>
      @if (failure()) {
        <ui-notice>{{ failure() }}</ui-notice>
      }
      <button type="submit" class="btn primary wide submit" [uiBusy]="busy()">{{ t('login.do') }}</button>
    </form>
    @if (onStudio) {
      <p class="other muted">{{ t('login.new') }} <a routerLink="/signup" queryParamsHandling="preserve">{{ t('login.signup') }}</a></p>
    }
  `,
  styleUrl: './form.css',
})
export class Login extends AccountForm {
  /** Where to go afterwards, of the address. */
  readonly returnUrl = input<string>();
  /** Comes from a new password, of the address. */
  readonly reset = input<string>();

  /** Nobody signs up as an operator of the platform. */
  protected readonly onStudio = inject(Studio).place() === 'studio';
  protected readonly session = inject(Session);
  private readonly enter = inject(Enter);
  protected readonly form = inject(NonNullableFormBuilder).group({
    email: ['', [Validators.required, Validators.email]],
    password: ['', Validators.required],
    rememberMe: [true],
  });

  protected login(): Promise<void> {
    const { email, password, rememberMe } = this.form.getRawValue();
    return this.send(this.form, async () => {
      await this.session.login(email, password, rememberMe);
      await this.enter.to(this.returnUrl());
    });
  }
}
