import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ClassInstanceDto } from '@api/models/class-instance-dto';
import { CapacityMeter } from '@ui/data/capacity-meter';
import { injectTexts } from '@ui/texts/texts';
import { Dates } from '@ui/time/dates';

/** The day's classes with how full they are and who waits. */
@Component({
  selector: 'console-today',
  imports: [CapacityMeter, RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul class="list">
      @for (one of classes(); track one.id) {
        <li [class.over]="dates.isPast(one.endsAt)" [class.off]="one.status === 'cancelled'">
          <time class="num" [attr.datetime]="one.startsAt">{{ one.localStartTime }}</time>
          <div>
            <a class="rowlink" routerLink="/timetable" [queryParams]="{ instance: one.id }">{{ one.name }}</a>
            @if (one.status === 'cancelled') {
              <span class="chip warn">{{ t('schedule.status.cancelled') }}</span>
            } @else {
              <ui-capacity-meter [taken]="one.bookedCount" [capacity]="one.maxCapacity" [color]="one.color" />
            }
          </div>
          @if (one.status !== 'cancelled') {
            <span class="num count"
              ><span aria-hidden="true">{{ one.bookedCount }}/{{ one.maxCapacity }}</span
              ><span class="sr">{{ t('schedule.taken', { booked: one.bookedCount, places: one.maxCapacity }) }}</span>
              @if (one.waitlistCount) {
                <span class="waiting">{{ t.count('schedule.waiting', one.waitlistCount) }}</span>
              }
            </span>
          }
        </li>
      }
    </ul>
  `,
  styles: `
    li {
      position: relative;
      display: grid;
      grid-template-columns: 56px minmax(0, 1fr) auto;
      align-items: center;
      gap: var(--s3);
    }
    li:hover .rowlink {
      text-decoration: underline;
      text-underline-offset: 4px;
    }
    div {
      display: grid;
      gap: 6px;
      justify-items: start;
    }
    ui-capacity-meter {
      width: 100%;
    }
    .count {
      font-size: 14px;
      text-align: right;
    }
    .waiting {
      display: block;
      color: var(--accent-ink);
    }
    .over :is(time, .rowlink, .count) {
      color: var(--muted);
    }
    .off .rowlink {
      text-decoration: line-through;
      color: var(--muted);
    }
  `,
})
export class Today {
  /** The classes of the day. */
  readonly classes = input.required<readonly ClassInstanceDto[]>();
  protected readonly t = injectTexts();
  protected readonly dates = inject(Dates);
}
