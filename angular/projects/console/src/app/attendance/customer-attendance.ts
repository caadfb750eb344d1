import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { getAdminCustomersIdAttendance } from '@api/fn/attendance/get-admin-customers-id-attendance';
import { AttendanceDto } from '@api/models/attendance-dto';
import { injectAnswer } from '@ui/api/answer';
import { Pager } from '@ui/data/pager';
import { EmptyState } from '@ui/feedback/empty-state';
import { ErrorState } from '@ui/feedback/error-state';
import { Skeleton } from '@ui/feedback/skeleton';
import { injectTexts } from '@ui/texts/texts';
import { Dates } from '@ui/time/dates';

const PAGE = 20;

/** What a customer came to and missed, and how that is known. */
@Component({
  selector: 'console-customer-attendance',
  imports: [RouterLink, Pager, EmptyState, ErrorState, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'card' },
  template: `
    @if (attendance.error(); as error) {
      <ui-error-state [error]="error" (retry)="attendance.reload()" />
    } @else if (attendance.value(); as page) {
      <ul class="list">
        @for (one of page.items; track one.bookingId) {
          <li>
            <span class="bar" [style.background]="one.color"></span>
            <div>
              <a class="rowlink" routerLink="/timetable" [queryParams]="{ date: one.localDate, instance: one.classInstanceId }">{{ one.className }}</a>
              <span class="muted small">{{ how(one) }}</span>
            </div>
            <div class="when">
              <span class="small">{{ dates.day(one.localDate) }}, <span class="num">{{ one.localStartTime }}</span></span>
              <span class="chip" [class.ok]="one.status === 'attended'" [class.bad]="one.status === 'no-show'">{{ t('bookings.status.' + one.status) }}</span>
            </div>
          </li>
        } @empty {
          <li><ui-empty-state icon="clipboard-check" [heading]="t('attendance.none')" [hint]="t('attendance.noneHint')" /></li>
        }
      </ul>
      <ui-pager [skip]="skip()" [take]="take" [total]="page.totalCount" (turn)="skip.set($event)" />
    } @else {
      <ui-skeleton height="420px" />
    }
  `,
  styles: `
    :host {
      display: block;
      padding-block: var(--s2);
    }
    li:has(.bar) {
      position: relative;
      display: grid;
      grid-template-columns: 4px minmax(0, 1fr) auto;
      align-items: center;
      gap: var(--s4);
    }
    .bar {
      align-self: stretch;
      border-radius: var(--r-full);
      background: var(--level-1);
    }
    div {
      display: grid;
    }
    .when {
      justify-items: end;
      gap: var(--s1);
    }
    li:hover .rowlink {
      text-decoration: underline;
      text-underline-offset: 4px;
    }
    ui-empty-state {
      width: 100%;
    }
  `,
})
export class CustomerAttendance {
  /** The customer. */
  readonly id = input.required<string>();

  protected readonly t = injectTexts();
  protected readonly dates = inject(Dates);
  protected readonly take = PAGE;
  protected readonly skip = signal(0);
  protected readonly attendance = injectAnswer(getAdminCustomersIdAttendance, () => ({ id: this.id(), skip: this.skip(), take: PAGE }), { keep: true });

  /** Who teaches; how, when and by whom it became known. */
  protected how(one: AttendanceDto): string {
    const known = one.method && one.markedAt ? this.t(`attendance.method.${one.method}`, { by: one.markedBy ?? this.t('attendance.somebody'), at: this.dates.timeOf(one.markedAt) }) : '';
    return [one.instructorName, known].filter(Boolean).join(' · ');
  }
}
