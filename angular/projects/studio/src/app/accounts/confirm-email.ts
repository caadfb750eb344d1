import { ChangeDetectionStrategy, Component, inject, input, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '@api/api';
import { postAuthConfirmEmail } from '@api/fn/accounts/post-auth-confirm-email';
import { Session } from '@ui/auth/session';
import { ErrorState } from '@ui/feedback/error-state';
import { Notice } from '@ui/feedback/notice';
import { Skeleton } from '@ui/feedback/skeleton';
import { toProblem } from '@ui/errors/problem';
import { injectTexts } from '@ui/texts/texts';

/** Confirms the e-mail as soon as the mail's link is opened. */
@Component({
  selector: 'studio-confirm-email',
  imports: [RouterLink, ErrorState, Notice, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h1>{{ t('confirmEmail.title') }}</h1>
    @if (confirmed.error(); as error) {
      <ui-error-state [error]="error" [final]="!toProblem(error).retryable" (retry)="confirmed.reload()" />
      <a class="btn outline" routerLink="/app/profile">{{ t('confirmEmail.again') }}</a>
    } @else if (confirmed.hasValue()) {
      <ui-notice kind="good">{{ t('confirmEmail.done') }}</ui-notice>
      <a class="btn primary" routerLink="/app">{{ t('confirmEmail.go') }}</a>
    } @else {
      <ui-skeleton height="48px" />
    }
  `,
  styleUrl: './form.css',
})
export class ConfirmEmail {
  /** Whose e-mail, of the mail's link. */
  readonly userId = input('');
  /** The mail's token. */
  readonly token = input('');

  private readonly api = inject(Api);
  private readonly session = inject(Session);
  protected readonly t = injectTexts();
  protected readonly toProblem = toProblem;
  protected readonly confirmed = resource({
    params: () => ({ userId: this.userId(), token: this.token() }),
    loader: async ({ params: body }) => {
      await this.api.invoke(postAuthConfirmEmail, { body });
      if (this.session.user()) await this.session.renew(); // whom the studio knew already is that person from now on
      return true;
    },
  });
}
