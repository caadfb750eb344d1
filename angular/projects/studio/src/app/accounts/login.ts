import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { RouterLink } from '@angular/router';
import { Session } from '@ui/auth/session';
import { Problem } from '@ui/errors/problem';
import { Notice } from '@ui/feedback/notice';
import { AccountForm } from '@ui/form/account-form';
import { Busy } from '@ui/form/busy';
import { Code } from '@ui/form/code';
import { Field, Input } from '@ui/form/field';
import { Password } from '@ui/form/password';
import { Studio } from '@ui/studio/studio';
import { Push } from '../notifications/push';
import { Enter } from './enter';

/** The log-in of students and staff alike. */
@Component({
  selector: 'studio-login',
  imports: [ReactiveFormsModule, RouterLink, Code, Field, Input, Password, Busy, Notice],
  providers: [Push],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h1>{{ t(asksCode() ? 'code.heading' : 'login.heading') }}</h1>
    @if (asksCode()) {
      <form [formGroup]="second" (ngSubmit)="login()" novalidate>
        <p class="muted">{{ t('code.lead') }}</p>
        <ui-code [control]="second.controls.code" />
        @if (failure()) {
          <ui-notice>{{ failure() }}</ui-notice>
        }
        <button type="submit" class="btn primary wide submit" [uiBusy]="busy()">{{ t('login.do') }}</button>
        <button type="button" class="btn text" (click)="startOver()">{{ t('login.back') }}</button>
      </form>
    } @else {
    @if (reset()) {
      <ui-notice kind="good">{{ t('login.afterReset') }}</ui-notice>
    } @else if (session.ended() && !failure()) {
      <ui-notice kind="warn">{{ t('login.ended') }}</ui-notice>
    }
    <form [formGroup]="form" (ngSubmit)="login()" novalidate>
      <ui-field [label]="t('account.email')" [error]="errorOf(form.controls.email, t)">
        <input uiInput type="email" formControlName="email" autocomplete="username" inputmode="email" autocapitalize="none" />
      </ui-field>
      <ui-password [label]="t('account.password')" autocomplete="current-password" [control]="form.controls.password" />
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
  private readonly push = this.onStudio ? inject(Push) : null;
  protected readonly form = inject(NonNullableFormBuilder).group({
    email: ['', [Validators.required, Validators.email]],
    password: ['', Validators.required],
    rememberMe: [true],
  });
  protected readonly second = inject(NonNullableFormBuilder).group({ code: ['', Validators.required] });
  /** The password was right, and the account asks for a code. */
  protected readonly asksCode = signal(false);

  protected login(): Promise<void> {
    const { email, password, rememberMe } = this.form.getRawValue();
    return this.send(
      this.asksCode() ? this.second : this.form,
      async () => {
        await this.session.login(email, password, rememberMe, this.second.value.code);
        void this.push?.stay();
        await this.enter.to(this.returnUrl());
      },
      (problem) => this.asked(problem),
    );
  }

  protected startOver(): void {
    this.second.reset();
    this.form.controls.password.reset();
    this.failure.set('');
    this.asksCode.set(false);
  }

  private asked({ code, detail }: Problem): boolean {
    if (code === 'Accounts:TwoFactorRequired') this.asksCode.set(true);
    if (code === 'Accounts:TwoFactorCodeInvalid') this.second.controls.code.setErrors({ server: detail });
    return code.startsWith('Accounts:TwoFactor');
  }
}
