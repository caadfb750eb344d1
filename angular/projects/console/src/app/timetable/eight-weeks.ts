import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { ClassInstanceDto } from '@api/models/class-instance-dto';
import { ClosureDto } from '@api/models/closure-dto';
import { injectTexts } from '@ui/texts/texts';
import { Dates } from '@ui/time/dates';
import { addDays, isoWeek, LocalDate, weekOf } from '@ui/time/local-date';
import { closedOn } from './closed-days';

/** How many weeks the calendar shows: as far ahead as instances exist. */
export const WEEKS = 8;
/** How many classes a day shows before it says how many more there are. */
const SHOWN = 5;

/** Eight weeks as a calendar: a row a week, a cell a day. */
@Component({
  selector: 'console-eight-weeks',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './eight-weeks.html',
  styleUrl: './eight-weeks.css',
})
export class EightWeeks {
  /** The first Monday. */
  readonly monday = input.required<LocalDate>();
  /** The classes of these weeks. */
  readonly instances = input.required<readonly ClassInstanceDto[]>();
  /** Closures that touch these weeks. */
  readonly closures = input.required<readonly ClosureDto[]>();
  /** A class was chosen. */
  readonly opened = output<ClassInstanceDto>();
  /** A week was chosen. */
  readonly week = output<LocalDate>();

  protected readonly t = injectTexts();
  protected readonly dates = inject(Dates);
  protected readonly isoWeek = isoWeek;
  protected readonly names = computed(() => weekOf(this.monday()));
  protected readonly weeks = computed(() =>
    Array.from({ length: WEEKS }, (_, at) => weekOf(addDays(this.monday(), 7 * at)).map((date) => this.cell(date))),
  );

  private cell(date: LocalDate): { date: LocalDate; closed: string | null; shown: ClassInstanceDto[]; more: number } {
    const all = this.instances().filter((one) => one.localDate === date);
    return { date, closed: closedOn(this.closures(), date), shown: all.slice(0, SHOWN), more: Math.max(0, all.length - SHOWN) };
  }
}
