import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { ClassInstanceDto } from '@api/models/class-instance-dto';
import { ClosureDto } from '@api/models/closure-dto';
import { CapacityMeter } from '@ui/data/capacity-meter';
import { injectTexts } from '@ui/texts/texts';
import { Dates } from '@ui/time/dates';
import { LocalDate } from '@ui/time/local-date';
import { closedOn } from './closed-days';

/** Days as a list, each with its classes: what a phone shows, and what reads best aloud. */
@Component({
  selector: 'console-agenda',
  imports: [CapacityMeter],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (day of shown(); track day.date) {
      <section class="card" [class.today]="day.date === dates.today()">
        <div class="card-head">
          <h2>{{ dates.longDay(day.date) }}</h2>
          @if (day.date === dates.today()) {
            <span class="chip hot">{{ t('timetable.today') }}</span>
          }
          @if (day.closed) {
            <span class="chip">{{ t('timetable.closed') }} · {{ day.closed }}</span>
          }
        </div>
        <ul class="list">
          @for (one of day.instances; track one.id) {
            <li [class.off]="one.status === 'cancelled'">
              <span class="bar" [style.background]="one.color"></span>
              <span class="time num">{{ one.localStartTime }}<small>–{{ dates.timeOf(one.endsAt) }}</small></span>
              <div>
                <button type="button" class="rowlink" [attr.data-id]="one.id" (click)="opened.emit(one)">{{ one.name }}</button>
                @if (one.instructorName) {
                  <span class="muted small">{{ one.instructorName }}</span>
                }
              </div>
              @if (one.status === 'cancelled') {
                <span class="chip warn">{{ t('schedule.status.cancelled') }}</span>
              } @else {
                <span class="fill">
                  <span class="num small"
                    ><span aria-hidden="true">{{ one.bookedCount }}/{{ one.maxCapacity }}</span><span class="sr">{{ t('schedule.taken', { booked: one.bookedCount, places: one.maxCapacity }) }}</span
                    >@if (one.waitlistCount) {<b> · {{ t.count('schedule.wait', one.waitlistCount) }}</b>}</span
                  >
                  <ui-capacity-meter [taken]="one.bookedCount" [capacity]="one.maxCapacity" [color]="one.color" />
                </span>
              }
            </li>
          } @empty {
            <li class="muted none">{{ t('timetable.noneThatDay') }}</li>
          }
        </ul>
      </section>
    }
  `,
  styleUrl: './agenda.css',
})
export class Agenda {
  /** The dates. */
  readonly days = input.required<readonly LocalDate[]>();
  /** The classes of these dates. */
  readonly instances = input.required<readonly ClassInstanceDto[]>();
  /** Closures that touch these dates. */
  readonly closures = input.required<readonly ClosureDto[]>();
  /** Days without a class are left out. */
  readonly skipEmpty = input(false);
  /** A class was chosen. */
  readonly opened = output<ClassInstanceDto>();

  protected readonly t = injectTexts();
  protected readonly dates = inject(Dates);
  protected readonly shown = computed(() =>
    this.days()
      .map((date) => ({ date, closed: closedOn(this.closures(), date), instances: this.instances().filter((one) => one.localDate === date) }))
      .filter((day) => !this.skipEmpty() || day.instances.length > 0),
  );
}
