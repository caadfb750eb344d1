import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { Api } from '@api/api';
import { deleteBookingsIdOffer } from '@api/fn/bookings/delete-bookings-id-offer';
import { postBookingsIdOffer } from '@api/fn/bookings/post-bookings-id-offer';
import { BookingDto } from '@api/models/booking-dto';
import { Rich } from '@ui/data/rich';
import { Intent } from '@ui/errors/intent';
import { toProblem } from '@ui/errors/problem';
import { Notice } from '@ui/feedback/notice';
import { Toasts } from '@ui/feedback/toasts';
import { Busy } from '@ui/form/busy';
import { Icon } from '@ui/icon/icon';
import { injectTexts, Texts } from '@ui/texts/texts';
import { Clock } from '@ui/time/clock';
import { Dates } from '@ui/time/dates';
import { Family } from '../customers/family';
import { Me } from '../customers/me';

const MINUTE = 60_000;

/** Places that are offered to somebody who waits, with the time that is left to take them. */
@Component({
  selector: 'studio-offers',
  imports: [Rich, Notice, Busy, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (offer of offers(); track offer.id) {
      <section class="card" [attr.aria-labelledby]="'offer-' + offer.id">
        <p class="chip hot"><ui-icon name="clock" />{{ t.count('offer.left', minutesLeft(offer)) }}</p>
        <div>
          <h2 [id]="'offer-' + offer.id">{{ t('offer.title', { name: offer.className }) }}</h2>
          @if (family.nameOf(offer.customerId); as name) {
            <p><span class="chip">{{ t('family.for', { name }) }}</span></p>
          }
          <p><ui-rich [text]="t('offer.when', { when: when(offer), until: dates.stamp(offer.offeredUntil!) })" /></p>
          <p class="muted small">{{ t.count('offer.cost', offer.priceCredits) }}</p>
        </div>
        @if (failure(); as words) {
          <ui-notice>{{ words }}</ui-notice>
        }
        <div class="row">
          <button type="button" class="btn accent" [uiBusy]="busy()" (click)="take(offer)">{{ t('offer.take') }}</button>
          <button type="button" class="btn outline" [disabled]="busy()" (click)="pass(offer)">{{ t('offer.pass') }}</button>
        </div>
      </section>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--s4);
    }
    :host:not(:has(section)) {
      display: none;
    }
    section {
      display: grid;
      justify-items: start;
      gap: var(--s3);
      border-left: 4px solid var(--coral);
    }
    h2 {
      font-size: 20px;
    }
    .row {
      flex-wrap: wrap;
    }
  `,
})
export class Offers {
  /** The student's coming bookings. */
  readonly bookings = input.required<readonly BookingDto[]>();
  /** An offer was taken or passed on. */
  readonly answered = output();

  private readonly api = inject(Api);
  private readonly me = inject(Me);
  protected readonly family = inject(Family);
  private readonly clock = inject(Clock);
  private readonly texts = inject(Texts);
  private readonly toasts = inject(Toasts);
  private readonly intent = new Intent();

  protected readonly t = injectTexts();
  protected readonly dates = inject(Dates);
  protected readonly busy = signal(false);
  protected readonly failure = signal('');
  protected readonly offers = computed(() => this.bookings().filter((one) => one.offeredUntil && new Date(one.offeredUntil) > this.clock.now()));

  protected when(offer: BookingDto): string {
    return `${this.dates.day(offer.localDate)}, \`${offer.localStartTime}\``;
  }

  /** Whole minutes, the begun one with them. */
  protected minutesLeft(offer: BookingDto): number {
    return Math.ceil((new Date(offer.offeredUntil!).getTime() - this.clock.now().getTime()) / MINUTE);
  }

  protected take(offer: BookingDto): Promise<void> {
    return this.answer(async () => {
      const booked = await this.intent.run({ take: offer.id }, (context) => this.api.invoke(postBookingsIdOffer, { id: offer.id }, context));
      this.me.reload();
      this.toasts.say(this.t.count('book.done', booked.creditsRemaining));
    });
  }

  protected pass(offer: BookingDto): Promise<void> {
    return this.answer(async () => {
      await this.intent.run({ pass: offer.id }, (context) => this.api.invoke(deleteBookingsIdOffer, { id: offer.id }, context));
      this.toasts.say(this.t('offer.passed'));
    });
  }

  private async answer(send: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    this.failure.set('');
    try {
      await send();
      this.answered.emit();
    } catch (failure) {
      this.failure.set(this.texts.problem(toProblem(failure)));
    } finally {
      this.busy.set(false);
    }
  }
}
