import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { getAdminCustomersIdAttendance } from '@api/fn/attendance/get-admin-customers-id-attendance';
import { AttendanceDto } from '@api/models/attendance-dto';
import { injectPages } from '@ui/api/pages';
import { Paged } from '@ui/data/paged';
import { EmptyState } from '@ui/feedback/empty-state';
import { injectTexts } from '@ui/texts/texts';
import { Dates } from '@ui/time/dates';
import { ClassLine } from '../customers/class-line';

/** What a customer came to and missed, and how that is known. */
@Component({
  selector: 'console-customer-attendance',
  imports: [ClassLine, Paged, EmptyState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ui-paged [pages]="attendance" [total]="attendance.value()?.totalCount">
      <ul class="list">
        @for (one of attendance.value()?.items; track one.bookingId) {
          <li>
            <console-class-line [at]="one" [about]="how(one)"><span class="chip" [class.ok]="one.status === 'attended'" [class.bad]="one.status === 'no-show'">{{ t('bookings.status.' + one.status) }}</span></console-class-line>
          </li>
        } @empty {
          <li><ui-empty-state icon="clipboard-check" [heading]="t('attendance.none')" [hint]="t('attendance.noneHint')" /></li>
        }
      </ul>
    </ui-paged>
  `,
})
export class CustomerAttendance {
  /** The customer. */
  readonly id = input.required<string>();

  private readonly dates = inject(Dates);
  protected readonly t = injectTexts();
  protected readonly attendance = injectPages(getAdminCustomersIdAttendance, 20, () => ({ id: this.id() }));

  /** Who teaches; how, when and by whom it became known. */
  protected how(one: AttendanceDto): string {
    const known = one.method && one.markedAt ? this.t(`attendance.method.${one.method}`, { by: one.markedBy ?? this.t('attendance.somebody'), at: this.dates.timeOf(one.markedAt) }) : '';
    return [one.instructorName, known].filter(Boolean).join(' · ');
  }
}
