import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { RouterLink } from '@angular/router';
import { ErrorState } from '@ui/feedback/error-state';
import { Notice } from '@ui/feedback/notice';
import { Skeleton } from '@ui/feedback/skeleton';
import { Busy } from '@ui/form/busy';
import { Field, Input } from '@ui/form/field';
import { errorOf } from '@ui/form/form-errors';
import { Icon } from '@ui/icon/icon';
import { injectTexts, Texts } from '@ui/texts/texts';
import { Dates } from '@ui/time/dates';
import { debounceTime } from 'rxjs';
import { Kpi } from '../../shell/kpi';
import { PageHead } from '../../shell/page-head';
import { toldOf } from '../../timetable/told';
import { DropFile } from './drop-file';
import { ImportFlow } from './import-flow';
import { PreviewTable } from './preview-table';

/** Brings a whole timetable in: files, a preview of every row, and the import of it. */
@Component({
  selector: 'console-import',
  imports: [ReactiveFormsModule, RouterLink, PageHead, Kpi, DropFile, PreviewTable, Field, Input, Busy, Icon, Notice, ErrorState, Skeleton],
  providers: [ImportFlow],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './import.html',
  styleUrl: './import.css',
})
export class Import {
  private readonly texts = inject(Texts);
  protected readonly t = injectTexts();
  protected readonly dates = inject(Dates);
  protected readonly flow = inject(ImportFlow);
  protected readonly errorOf = errorOf;
  protected readonly toldOf = toldOf;
  protected readonly form = new FormGroup({
    startDate: new FormControl(this.dates.today(), { nonNullable: true }),
    endDate: new FormControl('', { nonNullable: true }),
    maxCapacity: new FormControl<number | null>(20, [Validators.required, Validators.min(1), Validators.max(1000)]),
    priceCredits: new FormControl<number | null>(1, [Validators.required, Validators.min(0), Validators.max(100)]),
  });
  protected readonly refusal = computed(() => {
    const problem = this.flow.problem();
    return problem && !problem.retryable ? this.texts.problem(problem) : null;
  });

  constructor() {
    this.assume();
    this.form.valueChanges.pipe(debounceTime(400), takeUntilDestroyed()).subscribe(() => this.form.valid && this.assume());
  }

  /** Tries the step again that did not work. */
  protected retry(): void {
    void (this.flow.preview() ? this.flow.confirm() : this.flow.look());
  }

  private assume(): void {
    const { startDate, endDate, maxCapacity, priceCredits } = this.form.getRawValue();
    void this.flow.assume({ startDate: startDate || null, endDate: endDate || null, maxCapacity, priceCredits });
  }
}
