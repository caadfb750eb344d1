import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { ScheduleWarningDto } from '@api/models/schedule-warning-dto';
import { Icon } from '@ui/icon/icon';
import { injectTexts, Translate } from '@ui/texts/texts';
import { Dates } from '@ui/time/dates';

/** What a change means for people. */
export interface Affected {
  people: number;
  peopleReleased: number;
  creditsRefunded: number;
}

/** A warning as a sentence. */
export function warningOf(warning: ScheduleWarningDto, t: Translate, dates: Dates): string {
  const values = { who: warning.who, other: warning.otherName ?? '', when: warning.otherDate ? `${dates.day(warning.otherDate)}, ${warning.otherStartTime}` : '' };
  return t(`schedule.warning.${warning.kind}`, values);
}

/** Says in plain words what a change does to people, and what is worth a second look. */
@Component({
  selector: 'console-change-effect',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul>
      @for (words of sentences(); track words) {
        <li><ui-icon [name]="words.icon" />{{ words.text }}</li>
      }
      @for (warning of warnings(); track $index) {
        <li class="warn"><ui-icon name="circle-alert" />{{ warningOf(warning, t, dates) }}</li>
      }
    </ul>
  `,
  styles: `
    ul {
      display: grid;
      gap: var(--s2);
      padding: var(--s3) var(--s4);
      border: 1px solid var(--line);
      border-radius: var(--r);
      background: var(--bg);
    }
    li {
      display: flex;
      gap: var(--s3);
    }
    .warn {
      color: var(--warning-ink);
    }
  `,
})
export class ChangeEffect {
  /** Who is told and gets what. */
  readonly effect = input.required<Affected>();
  /** What is worth a second look. */
  readonly warnings = input<readonly ScheduleWarningDto[]>([]);
  /** Seats taken before, of how many places afterwards. */
  readonly booked = input(0);
  readonly places = input<number>();

  protected readonly t = injectTexts();
  protected readonly dates = inject(Dates);
  protected readonly warningOf = warningOf;
  protected readonly sentences = computed(() => {
    const { people, peopleReleased, creditsRefunded } = this.effect();
    const credits = this.t.count('schedule.credits', creditsRefunded);
    const said: { icon: 'coins' | 'users'; text: string }[] = [];
    if (peopleReleased) said.push({ icon: 'coins', text: this.t.count(creditsRefunded ? 'change.released' : 'change.releasedFree', peopleReleased, { credits }) });
    if (people > peopleReleased) said.push({ icon: 'users', text: this.t.count('change.stay', people - peopleReleased) });
    if (!people) said.push({ icon: 'users', text: this.t('change.nobody') });
    const places = this.places();
    if (places !== undefined && this.booked() > places && !peopleReleased) said.push({ icon: 'users', text: this.t.count('change.over', this.booked() - places) });
    return said;
  });
}
