import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { BookingDto } from '@api/models/booking-dto';
import { BookingStatus } from '@api/models/booking-status';
import { Icon } from '@ui/icon/icon';
import { injectTexts, Texts } from '@ui/texts/texts';
import { Dates } from '@ui/time/dates';
import { Family } from '../customers/family';
import { CalendarFile } from './calendar-file';
import { passedKey } from './refusal';

const LOOKS: Record<BookingStatus, string> = {
  waitlisted: 'warn',
  booked: 'ok',
  attended: 'ok',
  'no-show': 'bad',
  cancelled: '',
  'late-cancelled': 'warn',
  'called-off': '',
  lapsed: '',
};

/** A booking in a list: when, what, how it stands, and the way out while there is one. */
@Component({
  selector: 'studio-booking-row',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="date">
      <span class="weekday">{{ dates.weekday(booking().localDate) }}</span>
      <span class="num day">{{ dates.dayOfMonth(booking().localDate) }}</span>
      @if (month()) {
        <span class="weekday">{{ month() }}</span>
      }
    </div>
    <span class="num time">{{ booking().localStartTime }}</span>
    <div class="what">
      <p class="strong">
        {{ booking().className }}
        @if (child(); as name) {
          <span class="chip">{{ name }}</span>
        }
      </p>
      <p class="muted small">
        <span class="num phone-time">{{ booking().localStartTime }}</span>
        {{ booking().instructorName }}
        @if (booking().roomName) {
          · {{ booking().roomName }}
        }
      </p>
      @for (words of news(); track words) {
        <p class="news small">{{ words }}</p>
      }
      @if (note()) {
        <p class="muted small">{{ note() }}</p>
      }
    </div>
    <span class="chip" [class]="look()">{{ status() }}</span>
    @if (cancellable()) {
      <div class="actions" [class.compact]="compact()">
        <button type="button" class="btn text sm" (click)="leave.emit(booking())" [attr.aria-label]="t('booking.cancelOf', { name: booking().className, day: dates.day(booking().localDate) })">
          {{ t(booking().status === 'waitlisted' ? 'booking.leave' : 'booking.cancel') }}
        </button>
        <button type="button" class="btn icon sm" (click)="file.save(booking())" [attr.aria-label]="t('keep.of', { name: booking().className, day: dates.day(booking().localDate) })"><ui-icon name="calendar-plus" /></button>
      </div>
    }
  `,
  styleUrl: './booking-row.css',
})
export class BookingRow {
  /** The booking. */
  readonly booking = input.required<BookingDto>();
  /** Whether the month is said too, where a list runs over months. */
  readonly withMonth = input(false);
  /** Whether what leaving costs is said, where there is room for it. */
  readonly withRules = input(false);
  /** On a phone the way out is elsewhere. */
  readonly compact = input(false);
  /** The student wants out. */
  readonly leave = output<BookingDto>();

  private readonly texts = inject(Texts);
  protected readonly file = inject(CalendarFile);
  protected readonly t = injectTexts();
  protected readonly dates = inject(Dates);
  private readonly family = inject(Family);
  /** The child whose class it is; empty for one's own. */
  protected readonly child = computed(() => this.family.nameOf(this.booking().customerId));
  protected readonly look = computed(() => `chip ${LOOKS[this.booking().status]}`);
  protected readonly month = computed(() => (this.withMonth() ? this.dates.shortMonth(this.booking().localDate) : ''));
  protected readonly cancellable = computed(() => ['booked', 'waitlisted'].includes(this.booking().status) && !this.dates.isPast(this.booking().startsAt));
  protected readonly status = computed(() => {
    const { status, waitlistPosition } = this.booking();
    return status === 'waitlisted' && waitlistPosition ? this.t('booking.inLine', { position: this.texts.ordinal(waitlistPosition) }) : this.t(`booking.status.${status}`);
  });

  /** What is other than was booked: a substitute, another time, a class that moved away (C3, C4). */
  protected readonly news = computed(() => {
    const { status, substituteFor, instructorName, movedFrom, movedTo } = this.booking();
    if (status === 'called-off') return movedTo ? [this.t('booking.movedTo', { moment: this.dates.moment(movedTo) })] : [];
    return [
      substituteFor ? this.t('class.substitute', { who: instructorName ?? '', whose: substituteFor }) : '',
      movedFrom ? this.t('class.movedFrom', { time: this.dates.timeOf(movedFrom) }) : '',
    ].filter(Boolean);
  });

  /** What became of the credits, why the line went on, or what leaving costs; where that is a question. */
  protected readonly note = computed(() => {
    const { status, creditsUsed, creditsRefunded, skipReason } = this.booking();
    if (status === 'waitlisted') return skipReason ? this.t(`booking.passed.${passedKey(skipReason)}`) : '';
    if (status === 'booked') return this.withRules() && this.cancellable() ? this.rules() : '';
    if (creditsRefunded > 0) return this.t.count('booking.returned', creditsRefunded);
    return status === 'late-cancelled' || status === 'no-show' ? this.t.count('booking.kept', creditsUsed) : '';
  });

  /** "Free to cancel until Tue 24 Nov, 08:00, later 1 credit is kept": as it was promised. */
  private rules(): string {
    const { freeCancelUntil, lateCancelCost } = this.booking();
    if (lateCancelCost === 0) return this.t('booking.alwaysFree');
    const until = this.dates.moment(freeCancelUntil);
    return this.t.count(this.dates.isPast(freeCancelUntil) ? 'booking.freeOver' : 'booking.freeUntil', lateCancelCost, { until });
  }
}
