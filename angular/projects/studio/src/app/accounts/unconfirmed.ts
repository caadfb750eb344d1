import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { Api } from '@api/api';
import { postAuthResendConfirmation } from '@api/fn/accounts/post-auth-resend-confirmation';
import { Session } from '@ui/auth/session';
import { toProblem } from '@ui/errors/problem';
import { Notice } from '@ui/feedback/notice';
import { Toasts } from '@ui/feedback/toasts';
import { Busy } from '@ui/form/busy';
import { injectTexts, Texts } from '@ui/texts/texts';

/** Asks somebody to confirm their e-mail, and sends the link again. */
@Component({
  selector: 'studio-unconfirmed',
  imports: [Notice, Busy],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ui-notice kind="warn">
      {{ t(sent() ? 'unconfirmed.sent' : 'unconfirmed.ask', { email: email() }) }}
      @if (!sent()) {
        <button type="button" class="btn text sm" [uiBusy]="busy()" (click)="resend()">{{ t('unconfirmed.resend') }}</button>
      }
    </ui-notice>
  `,
})
export class Unconfirmed {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly texts = inject(Texts);
  private readonly toasts = inject(Toasts);

  protected readonly t = injectTexts();
  protected readonly email = computed(() => this.session.user()?.email ?? '');
  protected readonly busy = signal(false);
  protected readonly sent = signal(false);

  protected async resend(): Promise<void> {
    this.busy.set(true);
    try {
      await this.api.invoke(postAuthResendConfirmation);
      this.sent.set(true);
    } catch (failure) {
      this.toasts.refuse(this.texts.problem(toProblem(failure)));
    } finally {
      this.busy.set(false);
    }
  }
}
