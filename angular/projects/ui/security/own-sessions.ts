import { ChangeDetectionStrategy, Component, inject, output, resource, signal } from '@angular/core';
import { Api } from '@api/api';
import { deleteAuthSessions } from '@api/fn/security/delete-auth-sessions';
import { deleteAuthSessionsId } from '@api/fn/security/delete-auth-sessions-id';
import { getAuthSessions } from '@api/fn/security/get-auth-sessions';
import { AccountSessionDto } from '@api/models/account-session-dto';
import { Session } from '../auth/session';
import { toProblem } from '../errors/problem';
import { ErrorState } from '../feedback/error-state';
import { Skeleton } from '../feedback/skeleton';
import { Toasts } from '../feedback/toasts';
import { Busy } from '../form/busy';
import { injectTexts, Texts } from '../texts/texts';
import { Dates } from '../time/dates';

/** The devices on which somebody is logged in, each with its way out. */
@Component({
  selector: 'ui-own-sessions',
  imports: [Busy, ErrorState, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="card">
      <h2>{{ t('security.sessionsTitle') }}</h2>
      @if (sessions.error(); as error) {
        <ui-error-state [error]="error" (retry)="sessions.reload()" />
      } @else if (sessions.hasValue()) {
        <ul>
          @for (one of sessions.value().items; track one.id) {
            <li>
              <div>
                <p class="strong">{{ one.device ?? t('security.unknownDevice') }}</p>
                <p class="small muted">{{ t('security.used', { when: dates.moment(one.lastUsedAt) }) }}</p>
              </div>
              @if (one.isCurrent) {
                <span class="chip ok">{{ t('security.here') }}</span>
              } @else {
                <button
                  type="button"
                  class="btn text sm"
                  [attr.aria-label]="t('security.endOf', { device: one.device ?? t('security.unknownDevice'), when: dates.moment(one.lastUsedAt) })"
                  [uiBusy]="busy() === one.id"
                  (click)="end(one)"
                >
                  {{ t('security.end') }}
                </button>
              }
            </li>
          }
        </ul>
        <p class="small muted">{{ t('security.everywhereLead') }}</p>
        <button type="button" class="btn outline" [uiBusy]="busy() === 'all'" (click)="endAll()">{{ t('security.everywhere') }}</button>
      } @else {
        <ui-skeleton height="56px" /><ui-skeleton height="56px" />
      }
    </section>
  `,
  styleUrl: './card.css',
})
export class OwnSessions {
  /** The person logged out everywhere, here too. */
  readonly left = output();

  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly texts = inject(Texts);
  private readonly toasts = inject(Toasts);
  protected readonly t = injectTexts();
  protected readonly dates = inject(Dates);
  /** Which session is being ended. */
  protected readonly busy = signal('');
  protected readonly sessions = resource({ loader: () => this.api.invoke(getAuthSessions, { take: 100 }) });

  protected end({ id, device }: AccountSessionDto): Promise<void> {
    return this.try(id, async () => {
      await this.api.invoke(deleteAuthSessionsId, { id });
      this.toasts.say(this.t('security.ended', { device: device ?? this.t('security.unknownDevice') }));
      this.sessions.reload();
    });
  }

  protected endAll(): Promise<void> {
    return this.try('all', async () => {
      await this.api.invoke(deleteAuthSessions);
      this.session.end();
      this.left.emit();
    });
  }

  private async try(what: string, work: () => Promise<void>): Promise<void> {
    this.busy.set(what);
    try {
      await work();
    } catch (failure) {
      this.toasts.refuse(this.texts.problem(toProblem(failure)));
    } finally {
      this.busy.set('');
    }
  }
}
