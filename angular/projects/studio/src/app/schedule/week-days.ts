import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { AvailableClassDto } from '@api/models/available-class-dto';
import { Icon } from '@ui/icon/icon';
import { injectTexts } from '@ui/texts/texts';
import { Dates } from '@ui/time/dates';
import { addDays, LocalDate, weekOf, weekStart } from '@ui/time/local-date';

/** The week as seven links, a bar under each for how much it holds. */
@Component({
  selector: 'studio-week-days',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <nav [attr.aria-label]="t('week.days')">
      @for (day of days(); track day.date) {
        <a
          [routerLink]="[]"
          [queryParams]="{ day: day.date }"
          queryParamsHandling="merge"
          [replaceUrl]="true"
          [class.on]="day.date === selected()"
          [class.past]="day.date < dates.today()"
          [attr.aria-current]="day.date === selected() ? 'date' : null"
        >
          <span class="sr">{{ dates.longDay(day.date) }}, {{ t.count('week.classes', day.count) }}</span>
          <span class="name" aria-hidden="true">{{ dates.weekday(day.date) }}</span>
          <span class="num" aria-hidden="true">{{ dates.dayOfMonth(day.date) }}</span>
          <span class="load" [style.width.px]="day.count ? 6 + 4 * day.count : 0"></span>
        </a>
      }
    </nav>
  `,
  styleUrl: './week-days.css',
})
export class WeekDays {
  /** The day that is shown. */
  readonly selected = input.required<LocalDate>();
  /** The week's classes; empty while they are on their way. */
  readonly classes = input.required<readonly AvailableClassDto[]>();

  protected readonly t = injectTexts();
  protected readonly dates = inject(Dates);
  protected readonly days = computed(() =>
    weekOf(this.selected()).map((date) => ({ date, count: this.classes().filter((item) => item.localDate === date).length })),
  );
}

/** One week back, one on. */
@Component({
  selector: 'studio-week-steps',
  imports: [RouterLink, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <a class="btn icon" [routerLink]="[]" [queryParams]="{ day: before() }" queryParamsHandling="merge" [replaceUrl]="true" [attr.aria-label]="t('week.before')"><ui-icon name="chevron-left" /></a>
    <span class="strong">{{ dates.week(monday()) }}</span>
    <a class="btn icon" [routerLink]="[]" [queryParams]="{ day: after() }" queryParamsHandling="merge" [replaceUrl]="true" [attr.aria-label]="t('week.after')"><ui-icon name="chevron-right" /></a>
  `,
  styles: `
    :host {
      display: flex;
      align-items: center;
      white-space: nowrap;
    }
  `,
})
export class WeekSteps {
  /** The day that is shown. */
  readonly selected = input.required<LocalDate>();

  protected readonly t = injectTexts();
  protected readonly dates = inject(Dates);
  protected readonly monday = computed(() => weekStart(this.selected()));
  protected readonly after = computed(() => addDays(this.monday(), 7));
  protected readonly before = computed(() => addDays(this.monday(), -7));
}
