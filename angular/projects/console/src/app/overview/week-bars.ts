import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { injectTexts } from '@ui/texts/texts';
import { Dates } from '@ui/time/dates';
import { LocalDate } from '@ui/time/local-date';
import { Summary } from './summary';

/** Places and bookings of each day as bars; each bar says its numbers, so the picture is its own table. */
@Component({
  selector: 'console-week-bars',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ol>
      @for (day of days(); track day.date) {
        <li [class.today]="day.date === dates.today()">
          <span class="sr">{{ dates.longDay(day.date) }}: {{ t('overview.week.bar', { booked: day.sum.booked, places: day.sum.places }) }}</span>
          <span class="figures num" aria-hidden="true">@if (day.sum.places) {{{ day.sum.booked }}<small>/{{ day.sum.places }}</small>}</span>
          <span class="bar" aria-hidden="true" [style.height.%]="share(day.sum.places)"><span [style.height.%]="fill(day.sum)"></span></span>
          <span class="day" aria-hidden="true">{{ dates.weekday(day.date) }} <b class="num">{{ dates.dayOfMonth(day.date) }}</b></span>
        </li>
      }
    </ol>
  `,
  styles: `
    ol {
      display: grid;
      grid-template-columns: repeat(7, minmax(0, 1fr));
      gap: var(--s2);
      height: 220px;
    }
    li {
      display: flex;
      flex-direction: column;
      justify-content: flex-end;
      align-items: center;
      gap: 6px;
      min-height: 0;
    }
    .figures {
      font-weight: 600;
      font-size: 14px;
    }
    small {
      color: var(--muted);
      font-size: 12px;
    }
    .bar {
      flex: 0 1 auto;
      display: flex;
      align-items: flex-end;
      width: min(56px, 80%);
      min-height: 2px;
      border-radius: 6px 6px 0 0;
      background: var(--accent-soft);
      overflow: hidden;
    }
    .bar span {
      width: 100%;
      background: var(--accent);
      transition: height 200ms ease-out;
    }
    .day {
      padding-top: var(--s1);
      border-top: 1px solid var(--line);
      width: 100%;
      text-align: center;
      font-size: 13px;
      color: var(--muted);
    }
    .today .day,
    .today b {
      color: var(--accent-ink);
    }
    b {
      color: var(--ink);
    }
    @media (max-width: 599.98px) {
      .figures small,
      .figures {
        font-size: 11px;
      }
      .day b {
        display: block;
      }
    }
  `,
})
export class WeekBars {
  /** The days with their sums. */
  readonly days = input.required<{ date: LocalDate; sum: Summary }[]>();

  protected readonly t = injectTexts();
  protected readonly dates = inject(Dates);
  private readonly most = computed(() => Math.max(1, ...this.days().map((day) => day.sum.places)));

  protected share(places: number): number {
    return (100 * places) / this.most();
  }

  protected fill(sum: Summary): number {
    return sum.places ? Math.min(100, (100 * sum.booked) / sum.places) : 0;
  }
}
