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
    h2:not(:first-child) {
      padding-top: var(--s5);
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
