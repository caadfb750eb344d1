import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { RouterLink } from '@angular/router';
import { Session } from '@ui/auth/session';
import { Notice } from '@ui/feedback/notice';
import { AccountForm } from '@ui/form/account-form';
import { Busy } from '@ui/form/busy';
import { Field, Input } from '@ui/form/field';
import { Password } from '@ui/form/password';
import { Studio } from '@ui/studio/studio';
import { Enter } from './enter';

/** A student's account, in one short screen. */
@Component({
  selector: 'studio-signup',
  imports: [ReactiveFormsModule, RouterLink, Field, Input, Password, Busy, Notice],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div>
      <h1>{{ t('signup.heading') }}</h1>
      <p class="muted">{{ t('signup.lead', { studio: studio()?.name }) }}</p>
    </div>
    <form [formGroup]="form" (ngSubmit)="signUp()" novalidate>
      <div class="two">
        <ui-field [label]="t('account.firstName')" [error]="errorOf(form.controls.firstName, t)"><input uiInput formControlName="firstName" autocomplete="given-name" /></ui-field>
        <ui-field [label]="t('account.lastName')" [error]="errorOf(form.controls.lastName, t)"><input uiInput formControlName="lastName" autocomplete="family-name" /></ui-field>
      </div>
      <ui-field [label]="t('account.email')" [error]="errorOf(form.controls.email, t)">
        <input uiInput type="email" formControlName="email" autocomplete="username" inputmode="email" autocapitalize="none" />
      </ui-field>
      <ui-password [label]="t('account.password')" [hint]="t('account.passwordHint')" autocomplete="new-password" [control]="form.controls.password" />
      @if (failure()) {
        <ui-notice>{{ failure() }}</ui-notice>
      }
      <button type="submit" class="btn accent wide submit" [uiBusy]="busy()">{{ t('signup.do') }}</button>
    </form>
    <p class="other muted">{{ t('signup.known') }} <a routerLink="/login" queryParamsHandling="preserve">{{ t('login.do') }}</a></p>
  `,
  styleUrl: './form.css',
})
export class SignUp extends AccountForm {
  /** Where to go afterwards, of the address. */
  readonly returnUrl = input<string>();

  private readonly session = inject(Session);
  private readonly enter = inject(Enter);
  protected readonly studio = inject(Studio).profile;
  protected readonly form = inject(NonNullableFormBuilder).group({
    firstName: ['', [Validators.required, Validators.maxLength(64)]],
    lastName: ['', [Validators.required, Validators.maxLength(64)]],
    email: ['', [Validators.required, Validators.email, Validators.maxLength(254)]],
    password: ['', [Validators.required, Validators.minLength(8), Validators.maxLength(128)]],
  });

  protected signUp(): Promise<void> {
    return this.send(
      this.form,
      async () => {
        await this.session.signUp({ ...this.form.getRawValue(), phone: null });
        await this.enter.to(this.returnUrl());
      },
      (problem) => {
        const control = problem.code === 'Accounts:EmailTaken' ? this.form.controls.email : problem.code === 'Accounts:WeakPassword' ? this.form.controls.password : null;
        control?.setErrors({ server: problem.detail });
        return control !== null;
      },
    );
  }
}
