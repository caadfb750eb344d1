import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Dates } from '@ui/time/dates';

/** A class of somebody's in a list's row, which leads to its date in the timetable: put what became of it inside, as a chip. */
@Component({
  selector: 'console-class-line',
  imports: [RouterLink],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span class="bar" [style.background]="at().color"></span>
    <div>
      <a class="rowlink" routerLink="/timetable" [queryParams]="{ date: at().localDate, instance: at().classInstanceId }">{{ at().className }}</a>
      <span class="muted small">{{ about() }}</span>
    </div>
    <div class="when">
      <span class="small">{{ dates.day(at().localDate) }}, <span class="num">{{ at().localStartTime }}</span></span>
      <ng-content />
    </div>
  `,
  styles: `
    :host {
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
    :host(:hover) .rowlink {
      text-decoration: underline;
      text-underline-offset: 4px;
    }
  `,
})
export class ClassLine {
  /** The class, and when it is. */
  readonly at = input.required<{ classInstanceId: string; className: string; color?: string | null; localDate: string; localStartTime: string }>();
  /** Who teaches, and what else there is to say of it. */
  readonly about = input.required<string>();
  protected readonly dates = inject(Dates);
}
