import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output, resource, signal } from '@angular/core';
import { Api } from '@api/api';
import { deleteBookingsId } from '@api/fn/bookings/delete-bookings-id';
import { getBookingsId } from '@api/fn/bookings/get-bookings-id';
import { BookingCancelledDto } from '@api/models/booking-cancelled-dto';
import { BookingDto } from '@api/models/booking-dto';
import { Rich } from '@ui/data/rich';
import { Intent } from '@ui/errors/intent';
import { toProblem } from '@ui/errors/problem';
import { ErrorState } from '@ui/feedback/error-state';
import { Notice } from '@ui/feedback/notice';
import { Skeleton } from '@ui/feedback/skeleton';
import { Toasts } from '@ui/feedback/toasts';
import { Busy } from '@ui/form/busy';
import { Closes } from '@ui/sheet/closes';
import { Sheet } from '@ui/sheet/sheet';
import { injectTexts, Texts } from '@ui/texts/texts';
import { Dates } from '@ui/time/dates';
import { Family } from '../customers/family';
import { Me } from '../customers/me';
import { Connection } from '../shell/connection';
import { KeepDate } from './keep-date';
import { Waiting } from './waiting';

/** The booking it is about, as far as a list knows it. */
export type Left = Pick<BookingDto, 'id' | 'className' | 'status' | 'localDate' | 'localStartTime' | 'endsAt' | 'instructorName' | 'customerId'>;

/**
 * What cancelling does, before it is done: it cannot be undone, so it is said first. Opened to look at a booking, it has the way into a
 * calendar too. Without a connection it says what the list knew, and the wish to cancel can be kept.
 */
@Component({
  selector: 'studio-cancel-sheet',
  imports: [Sheet, Closes, KeepDate, Rich, Notice, Skeleton, ErrorState, Busy],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ui-sheet [open]="true" [eyebrow]="title()" [heading]="of().className" (closed)="closed.emit()">
      <p class="muted when">
        <ui-rich [text]="dates.lesson(of())" />
        @if (of().instructorName) {
          · {{ of().instructorName }}
        }
      </p>
      @if (child(); as name) {
        <p><span class="chip">{{ t('family.for', { name }) }}</span></p>
      }
      @if (connection.isOff()) {
        @if (asks()) {
          <ui-notice kind="warn">{{ t('offline.cancel') }}</ui-notice>
          <div class="row actions">
            <button type="button" class="btn primary" (click)="keep()">{{ t('offline.keep') }}</button>
            <button type="button" class="btn outline" uiCloses>{{ t('cancel.keep') }}</button>
          </div>
        } @else {
          <p>{{ t('class.mine.' + of().status) }}</p>
          <div class="row actions">
            <button type="button" class="btn outline" (click)="asks.set(true)">{{ t(waits() ? 'cancel.leave' : 'cancel.do') }}</button>
            <button type="button" class="btn outline" uiCloses>{{ t('cancel.keep') }}</button>
          </div>
        }
      } @else if (booking.error(); as error) {
        <ui-error-state [error]="error" (retry)="booking.reload()" />
      } @else if (what(); as what) {
        <p><ui-rich [text]="what" /></p>
        <p class="muted small">{{ t('week.zone', { city: dates.city() }) }}</p>
        @if (failure(); as failure) {
          <ui-notice>{{ failure }}</ui-notice>
        }
        <div class="row actions">
          <button type="button" class="btn" [class]="toLook() ? 'outline' : 'primary'" [uiBusy]="busy()" (click)="cancel()">{{ t(waits() ? 'cancel.leave' : 'cancel.do') }}</button>
          <button type="button" class="btn outline" uiCloses>{{ t('cancel.keep') }}</button>
        </div>
        @if (toLook()) {
          <studio-keep-date [booking]="booking.value()!" />
        }
      } @else {
        <ui-skeleton height="48px" />
        <ui-skeleton height="44px" width="220px" />
      }
    </ui-sheet>
  `,
  styles: `
    .when {
      margin-top: -12px;
    }
    .actions {
      flex-wrap: wrap;
    }
  `,
})
export class CancelSheet {
  /** The booking somebody looks at, or wants to end. */
  readonly of = input.required<Left>();
  /** Whether it is opened to look at the booking, of which cancelling is only a part. */
  readonly toLook = input(false);
  /** It ended. */
  readonly cancelled = output<BookingCancelledDto>();
  /** It stays. */
  readonly closed = output();

  private readonly api = inject(Api);
  private readonly me = inject(Me);
  private readonly family = inject(Family);
  private readonly waiting = inject(Waiting);
  protected readonly connection = inject(Connection);
  protected readonly dates = inject(Dates);
  private readonly texts = inject(Texts);
  private readonly toasts = inject(Toasts);
  private readonly intent = new Intent();

  protected readonly t = injectTexts();
  protected readonly busy = signal(false);
  protected readonly failure = signal('');
  protected readonly booking = resource({
    params: () => (this.connection.isOff() ? undefined : this.of().id),
    loader: ({ params: id }) => {
      this.failure.set('');
      return this.api.invoke(getBookingsId, { id });
    },
  });
  private readonly known = computed(() => (this.booking.hasValue() ? this.booking.value() : null));
  protected readonly child = computed(() => this.family.nameOf(this.of().customerId));
  protected readonly waits = computed(() => (this.known() ?? this.of()).status === 'waitlisted');
  /** Whether it is asked, without a connection, if the wish to cancel is to be kept. */
  protected readonly asks = linkedSignal(() => !this.toLook());

  protected readonly title = computed(() => {
    if (this.toLook()) return this.t(this.waits() ? 'cancel.yourPlace' : 'cancel.yours');
    return this.t(this.waits() ? 'cancel.leaveTitle' : 'cancel.title');
  });

  /** What will happen, in a sentence. */
  protected readonly what = computed(() => {
    const booking = this.known();
    if (!booking) return '';
    if (booking.status === 'waitlisted') {
      const position = booking.waitlistPosition ? this.texts.ordinal(booking.waitlistPosition) : '';
      return this.t(position ? 'cancel.waits' : 'cancel.waitsSomewhere', { position });
    }
    const until = this.dates.stamp(booking.freeCancelUntil);
    const late = this.dates.isPast(booking.freeCancelUntil) && booking.lateCancelCost > 0;
    return this.t.count(late ? 'cancel.late' : 'cancel.free', late ? booking.lateCancelCost : booking.creditsUsed, { until });
  });

  protected keep(): void {
    const { id, className: name, localDate, localStartTime } = this.of();
    this.waiting.keep({ does: 'cancel', id, forCustomerId: null, name, localDate, localStartTime });
    this.toasts.say(this.t('waiting.kept'));
    this.closed.emit();
  }

  protected async cancel(): Promise<void> {
    const { id } = this.of();
    this.busy.set(true);
    this.failure.set('');
    try {
      const done = await this.intent.run(id, (context) => this.api.invoke(deleteBookingsId, { id }, context));
      if (this.child()) this.me.reload(); // it goes back to who paid
      else this.me.creditsAre(done.creditsRemaining);
      this.toasts.say(done.creditsRefunded > 0 ? this.t.count('cancel.done', done.creditsRefunded, { left: done.creditsRemaining }) : this.t(this.waits() ? 'cancel.left' : 'cancel.doneKept'));
      this.cancelled.emit(done);
    } catch (failure) {
      this.failure.set(this.texts.problem(toProblem(failure)));
    } finally {
      this.busy.set(false);
    }
  }
}
