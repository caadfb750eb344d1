import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, input, output } from '@angular/core';
import { ClassInstanceDto } from '@api/models/class-instance-dto';
import { ClosureDto } from '@api/models/closure-dto';
import { Icon } from '@ui/icon/icon';
import { injectTexts } from '@ui/texts/texts';
import { Clock } from '@ui/time/clock';
import { Dates } from '@ui/time/dates';
import { LocalDate, wallClock } from '@ui/time/local-date';
import { Phone } from '../shell/phone';
import { closedOn } from './closed-days';
import { hoursOf, minutesOf, neighbour, placeDay, Placed, shareOf, timeOf } from '@ui/time/week-layout';

/** Pixels of an hour; more where the days are narrow, so that names may take two lines. */
const HOUR = 60;
const NARROW_HOUR = 72;

/** A week as a time grid: a column a day, a block a class, closed days hatched. Arrow keys move between the blocks. */
@Component({
  selector: 'console-week-grid',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './week-grid.html',
  styleUrl: './week-grid.css',
  host: { '[style.--hour.px]': 'hour()' },
})
export class WeekGrid {
  /** The seven dates. */
  readonly week = input.required<readonly LocalDate[]>();
  /** The classes of these dates. */
  readonly instances = input.required<readonly ClassInstanceDto[]>();
  /** Closures that touch these dates. */
  readonly closures = input.required<readonly ClosureDto[]>();
  /** A class was chosen. */
  readonly opened = output<ClassInstanceDto>();

  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly clock = inject(Clock);
  private readonly narrow = inject(Phone).orTablet;
  protected readonly t = injectTexts();
  protected readonly dates = inject(Dates);
  protected readonly timeOf = timeOf;

  protected readonly hour = computed(() => (this.narrow() ? NARROW_HOUR : HOUR));
  protected readonly hours = computed(() => hoursOf(this.instances()));
  protected readonly marks = computed(() => Array.from({ length: this.hours().to - this.hours().from }, (_, at) => (this.hours().from + at) * 60));
  protected readonly height = computed(() => (this.hours().to - this.hours().from) * this.hour());
  private readonly blocks = computed(() => this.week().map((date) => placeDay(this.instances().filter((one) => one.localDate === date))));
  protected readonly days = computed(() =>
    this.week().map((date, at) => ({ date, closed: closedOn(this.closures(), date), blocks: this.blocks()[at]! })),
  );
  /** The days' shares of the width: more where classes stand beside each other; on a small screen less where there is none. */
  protected readonly columns = computed(() => this.blocks().map((day) => `minmax(0, ${Math.max(this.narrow() ? 0 : 1, shareOf(day))}fr)`).join(' '));
  /** How far down the line of the present is; null where it is not in the picture. */
  protected readonly now = computed(() => {
    const top = this.top(minutesOf(wallClock(this.clock.now(), this.dates.zone()).time));
    return top >= 0 && top <= this.height() ? top : null;
  });

  protected top(minutes: number): number {
    return ((minutes - this.hours().from * 60) * this.hour()) / 60;
  }

  protected move(event: KeyboardEvent, day: number, at: number): void {
    const to: Placed<ClassInstanceDto> | null = neighbour(this.blocks(), day, at, event.key);
    if (!to) return;
    event.preventDefault();
    this.host.nativeElement.querySelector<HTMLElement>(`[data-id="${to.item.id}"]`)?.focus();
  }
}
