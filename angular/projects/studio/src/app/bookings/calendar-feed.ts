import { ChangeDetectionStrategy, Component, computed, inject, resource, signal } from '@angular/core';
import { Api } from '@api/api';
import { deleteCustomersMeCalendarFeed } from '@api/fn/my-account/delete-customers-me-calendar-feed';
import { getCustomersMeCalendarFeed } from '@api/fn/my-account/get-customers-me-calendar-feed';
import { postCustomersMeCalendarFeed } from '@api/fn/my-account/post-customers-me-calendar-feed';
import { toProblem } from '@ui/errors/problem';
import { ErrorState } from '@ui/feedback/error-state';
import { Skeleton } from '@ui/feedback/skeleton';
import { Toasts } from '@ui/feedback/toasts';
import { Busy } from '@ui/form/busy';
import { injectTexts, Texts } from '@ui/texts/texts';
import { Dates } from '@ui/time/dates';

/** One's bookings in the calendar of one's phone: a secret address to subscribe to, which can be ended. */
@Component({
  selector: 'studio-calendar-feed',
  imports: [Busy, ErrorState, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="card">
      <h2>{{ t('feed.title') }}</h2>
      <p class="muted">{{ t('feed.lead') }}</p>
      @if (feed.error(); as error) {
        <ui-error-state [error]="error" (retry)="feed.reload()" />
      } @else if (!feed.hasValue()) {
        <ui-skeleton height="44px" />
      } @else {
        @if (url()) {
          <p class="small">{{ t('feed.once') }}</p>
          <p class="address num small">{{ url() }}</p>
          <div class="actions">
            <a class="btn primary" [href]="subscribe()">{{ t('feed.open') }}</a>
            <button type="button" class="btn outline" (click)="copy()">{{ t('security.copy') }}</button>
          </div>
        } @else if (feed.value().createdAt; as at) {
          <p class="small">{{ t('feed.since', { when: dates.moment(at) }) }}</p>
        }
        <div class="actions">
          <button type="button" class="btn outline" [uiBusy]="busy()" (click)="make()">{{ t(feed.value().createdAt ? 'feed.renew' : 'feed.make') }}</button>
          @if (feed.value().createdAt) {
            <button type="button" class="btn text" [uiBusy]="busy()" (click)="end()">{{ t('feed.end') }}</button>
          }
        </div>
      }
    </section>
  `,
  styleUrl: './calendar-feed.css',
})
export class CalendarFeed {
  private readonly api = inject(Api);
  private readonly texts = inject(Texts);
  private readonly toasts = inject(Toasts);
  protected readonly t = injectTexts();
  protected readonly dates = inject(Dates);
  protected readonly busy = signal(false);
  /** The address, this once. */
  protected readonly url = signal('');
  /** The same as calendars know it: they ask whether to subscribe. */
  protected readonly subscribe = computed(() => this.url().replace(/^https?:/, 'webcal:'));
  protected readonly feed = resource({ loader: () => this.api.invoke(getCustomersMeCalendarFeed) });

  protected make(): Promise<void> {
    return this.try(async () => {
      const { url } = await this.api.invoke(postCustomersMeCalendarFeed);
      this.url.set(url);
    });
  }

  protected end(): Promise<void> {
    return this.try(async () => {
      await this.api.invoke(deleteCustomersMeCalendarFeed);
      this.url.set('');
      this.toasts.say(this.t('feed.ended'));
    });
  }

  protected async copy(): Promise<void> {
    await navigator.clipboard.writeText(this.url());
    this.toasts.say(this.t('security.copied'));
  }

  private async try(work: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    try {
      await work();
      this.feed.reload();
    } catch (failure) {
      this.toasts.refuse(this.texts.problem(toProblem(failure)));
    } finally {
      this.busy.set(false);
    }
  }
}
