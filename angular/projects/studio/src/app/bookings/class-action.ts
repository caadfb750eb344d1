import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { AvailableClassDto } from '@api/models/available-class-dto';
import { injectTexts } from '@ui/texts/texts';
import { Dates } from '@ui/time/dates';
import { refusalKey } from './refusal';

/** What can be done about a class in a list: have it, wait for it, leave it, or learn why not. */
@Component({
  selector: 'studio-class-action',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (mayTake()) {
      <button type="button" class="btn primary sm" (click)="take.emit()" [attr.aria-label]="t('book.bookOf', { name: item().name, time: item().localStartTime })">{{ t('book.book') }}</button>
    } @else if (item().myBooking; as mine) {
      <button type="button" class="btn text sm" [disabled]="!mine.id || dates.isPast(item().startsAt)" (click)="leave.emit()" [attr.aria-label]="t('book.changeOf', { state: t(mine.status === 'waitlisted' ? 'book.waiting' : 'book.booked'), name: item().name })">{{ t(mine.status === 'waitlisted' ? 'book.waiting' : 'book.booked') }}</button>
    } @else if (item().bookable) {
      <button type="button" class="btn primary sm" (click)="ask.emit()" [attr.aria-label]="t('book.bookOf', { name: item().name, time: item().localStartTime })">{{ t('book.book') }}</button>
    } @else if (item().refusal === 'Bookings:ClassFull') {
      <button type="button" class="btn outline sm join" (click)="ask.emit()" [attr.aria-label]="t('book.joinOf', { name: item().name, time: item().localStartTime })">{{ t('book.join') }}</button>
    } @else if (dates.isPast(item().startsAt)) {
      <span class="muted small over">{{ t('book.over') }}</span>
    } @else if (teacher(); as name) {
      <button type="button" class="btn outline sm" (click)="ask.emit()" [attr.aria-label]="t('book.whyOf', { why: t('refusalShort.ApprovalMissing'), name: item().name })">{{ t('book.askSomebody', { name }) }}</button>
    } @else {
      <button type="button" class="btn text sm" (click)="ask.emit()" [attr.aria-label]="t('book.whyOf', { why: short(), name: item().name })">{{ short() }}</button>
    }
  `,
  styles: `
    :host {
      display: grid;
    }
    .over {
      text-align: center;
    }
    /* Two words, one below the other where the list is narrow. */
    @media (max-width: 899.98px) {
      .join {
        max-width: 104px;
        line-height: 1.15;
        white-space: normal;
      }
    }
  `,
})
export class ClassAction {
  /** The instance. */
  readonly item = input.required<AvailableClassDto>();
  /** Somebody wants it, a place or one in line, or to know why not. */
  readonly ask = output();
  /** Somebody wants out. */
  readonly leave = output();
  /** Who waits takes a place that is anybody's. */
  readonly take = output();

  protected readonly t = injectTexts();
  protected readonly dates = inject(Dates);
  /** Who waits takes a place that is anybody's without leaving the line first (W4). */
  protected readonly mayTake = computed(() => {
    const { myBooking, spotsLeft, startsAt } = this.item();
    return myBooking?.status === 'waitlisted' && !!myBooking.id && spotsLeft > 0 && !this.dates.isPast(startsAt);
  });
  /** Why a class cannot be had, in two words. */
  protected readonly short = computed(() => this.t(`refusalShort.${refusalKey(this.item().refusal ?? '')}`));
  /** Whom to ask for an approval, by first name. */
  protected readonly teacher = computed(() => (this.item().refusal === 'Bookings:ApprovalMissing' ? (this.item().instructorName?.split(' ')[0] ?? '') : ''));
}
