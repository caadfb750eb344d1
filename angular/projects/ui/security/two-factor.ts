import { ChangeDetectionStrategy, Component, inject, resource, signal } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { Api } from '@api/api';
import { getAuthTwoFactor } from '@api/fn/security/get-auth-two-factor';
import { postAuthTwoFactor } from '@api/fn/security/post-auth-two-factor';
import { postAuthTwoFactorDisable } from '@api/fn/security/post-auth-two-factor-disable';
import { postAuthTwoFactorKey } from '@api/fn/security/post-auth-two-factor-key';
import { postAuthTwoFactorRecoveryCodes } from '@api/fn/security/post-auth-two-factor-recovery-codes';
import { AuthenticatorKeyDto } from '@api/models/authenticator-key-dto';
import { Problem } from '../errors/problem';
import { ErrorState } from '../feedback/error-state';
import { Notice } from '../feedback/notice';
import { Skeleton } from '../feedback/skeleton';
import { Toasts } from '../feedback/toasts';
import { AccountForm } from '../form/account-form';
import { Busy } from '../form/busy';
import { Code } from '../form/code';
import { Password } from '../form/password';

/** What the password is asked for. */
type Wish = 'begin' | 'renew' | 'disable';

/** The second factor: set up with an authenticator app, its recovery codes, and off again. */
@Component({
  selector: 'ui-two-factor',
  imports: [ReactiveFormsModule, Password, Code, Busy, Notice, ErrorState, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './two-factor.html',
  styleUrl: './card.css',
})
export class TwoFactor extends AccountForm {
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly forms = inject(NonNullableFormBuilder);

  protected readonly factor = resource({ loader: () => this.api.invoke(getAuthTwoFactor) });
  /** What the password is being asked for. */
  protected readonly wish = signal<Wish | null>(null);
  /** The app's key, while it waits for its first code. */
  protected readonly key = signal<(AuthenticatorKeyDto & { picture: string }) | null>(null);
  /** Recovery codes, this once. */
  protected readonly codes = signal<string[]>([]);
  protected readonly proof = this.forms.group({ password: ['', Validators.required] });
  protected readonly first = this.forms.group({ code: ['', Validators.required] });

  protected asks(wish: Wish | null): void {
    this.proof.reset();
    this.first.reset();
    this.failure.set('');
    this.key.set(null);
    this.wish.set(wish);
  }

  protected prove(): Promise<void> {
    const body = this.proof.getRawValue();
    const wish = this.wish();
    return this.send(
      this.proof,
      async () => {
        if (wish === 'begin') {
          const key = await this.api.invoke(postAuthTwoFactorKey, { body });
          this.asks(null);
          this.key.set({ ...key, picture: `data:image/svg+xml,${encodeURIComponent(key.qrSvg)}` });
        } else if (wish === 'renew') {
          const { codes } = await this.api.invoke(postAuthTwoFactorRecoveryCodes, { body });
          this.shows(codes);
        } else {
          await this.api.invoke(postAuthTwoFactorDisable, { body });
          this.asks(null);
          this.factor.set({ enabled: false, recoveryCodesLeft: 0 });
          this.toasts.say(this.t('security.disabled'));
        }
      },
      ({ code, detail }: Problem) => {
        if (code !== 'Accounts:WrongPassword') return false;
        this.proof.controls.password.setErrors({ server: detail });
        return true;
      },
    );
  }

  protected enable(): Promise<void> {
    return this.send(
      this.first,
      async () => {
        const { codes } = await this.api.invoke(postAuthTwoFactor, { body: this.first.getRawValue() });
        this.toasts.say(this.t('security.enabled'));
        this.shows(codes);
      },
      ({ code, detail }: Problem) => {
        if (code !== 'Accounts:TwoFactorCodeInvalid') return false;
        this.first.controls.code.setErrors({ server: detail });
        return true;
      },
    );
  }

  protected async copy(): Promise<void> {
    await navigator.clipboard.writeText(this.codes().join('\n'));
    this.toasts.say(this.t('security.copied'));
  }

  private shows(codes: string[]): void {
    this.asks(null);
    this.codes.set(codes);
    this.factor.set({ enabled: true, recoveryCodesLeft: codes.length });
  }
}
