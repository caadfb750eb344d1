import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { ImportResultDto } from '@api/models/import-result-dto';
import { injectTexts } from '@ui/texts/texts';
import { Dates } from '@ui/time/dates';
import { ClassWords } from '../class-words';

/** Every row of both files as it was understood. */
@Component({
  selector: 'console-preview-table',
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './preview-table.html',
  styles: `
    td {
      vertical-align: top;
    }
    .refused td {
      color: var(--muted);
    }
    h2 {
      font-size: 20px;
    }
    h2:not(:first-child) {
      padding-top: var(--s5);
    }
    .time {
      white-space: nowrap;
    }
    .unit {
      display: none;
    }
    /* On a phone and a small tablet a row is what it says, one below the other. */
    @media (max-width: 899.98px) {
      .rows,
      .rows tbody {
        display: block;
      }
      .rows thead {
        position: absolute;
        clip-path: inset(50%);
      }
      .rows tr {
        display: grid;
        grid-template: 'line name name name becomes' 'line day time level level' 'line places credits teacher teacher' / 28px auto auto minmax(0, 1fr) auto;
        gap: 2px var(--s3);
        padding-block: var(--s3);
        border-bottom: 1px solid var(--line);
      }
      .rows td {
        padding: 0;
        border: 0;
        text-align: left;
      }
      .line {
        grid-area: line;
      }
      .name {
        grid-area: name;
      }
      .becomes {
        grid-area: becomes;
        justify-self: end;
      }
      .day {
        grid-area: day;
      }
      .time {
        grid-area: time;
      }
      .level {
        grid-area: level;
      }
      .places {
        grid-area: places;
      }
      .credits {
        grid-area: credits;
      }
      .teacher {
        grid-area: teacher;
      }
      .day,
      .time,
      .level,
      .places,
      .credits,
      .teacher {
        color: var(--muted);
        font-size: 14px;
      }
      .rows .span {
        grid-area: day / day / day / -1;
        color: var(--muted);
        font-size: 14px;
      }
      .rows .name {
        overflow-wrap: anywhere;
      }
      .unit {
        display: inline;
        font-family: var(--sans);
        text-transform: lowercase;
      }
    }
  `,
})
export class PreviewTable {
  /** What the import would do, or did. */
  readonly result = input.required<ImportResultDto>();
  protected readonly t = injectTexts();
  protected readonly words = inject(ClassWords);
  protected readonly dates = inject(Dates);
  protected readonly look = { new: 'ok', exists: '', refused: 'bad' } as const;
}
