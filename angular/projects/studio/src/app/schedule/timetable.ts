import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { EmptyState } from '@ui/feedback/empty-state';
import { ErrorState } from '@ui/feedback/error-state';
import { Skeleton } from '@ui/feedback/skeleton';
import { injectTexts } from '@ui/texts/texts';
import { Dates } from '@ui/time/dates';
import { ClassRow } from './class-row';
import { Week } from './week';
import { WeekDays, WeekSteps } from './week-days';

/** The timetable that everybody may see; booking asks for the log-in and comes back to the day. */
@Component({
  selector: 'studio-timetable',
  imports: [RouterLink, ClassRow, WeekDays, WeekSteps, EmptyState, ErrorState, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page">
      <div class="head">
        <h1>{{ t('timetable.title') }}</h1>
        <studio-week-steps [selected]="week.day()" />
      </div>
      <studio-week-days [selected]="week.day()" [classes]="week.known()" />
      <div class="row between day">
        <h2>{{ dates.dayName(week.day()) }}</h2>
        <p class="muted small">{{ t('week.zone', { city: dates.city() }) }}</p>
      </div>
      <div class="list">
        @if (week.classes.error(); as error) {
          <ui-error-state [error]="error" (retry)="week.classes.reload()" />
        } @else if (!week.classes.hasValue()) {
          @for (place of [1, 2, 3]; track place) {
            <ui-skeleton height="86px" />
          }
        } @else {
          @for (item of week.ofDay(); track item.id) {
            <studio-class-row [item]="item">
              @if (item.myBooking) {
                <a class="btn text sm" routerLink="/app/book" [queryParams]="{ day: item.localDate }">{{ t(item.myBooking.status === 'waitlisted' ? 'book.waiting' : 'book.booked') }}</a>
              } @else if (dates.isPast(item.startsAt)) {
                <span class="muted small">{{ t('book.over') }}</span>
              } @else {
                <a class="btn sm" [class.primary]="item.spotsLeft > 0" [class.outline]="item.spotsLeft === 0" routerLink="/app/book" [queryParams]="{ day: item.localDate, instance: item.id }">{{ t(item.spotsLeft > 0 ? 'book.book' : 'book.join') }}</a>
              }
            </studio-class-row>
          } @empty {
            <ui-empty-state icon="calendar" [heading]="t('week.empty')" [hint]="t('week.emptyHint')" />
          }
        }
      </div>
    </div>
  `,
  styleUrl: './day-list.css',
})
export class Timetable {
  /** The day that is shown, of the address. */
  readonly day = input<string>();

  protected readonly t = injectTexts();
  protected readonly dates = inject(Dates);
  protected readonly week = new Week(this.day);
}
