import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, DOCUMENT, inject, input, signal } from '@angular/core';
import { StrictHttpResponse } from '@api/strict-http-response';
import { firstValueFrom, Observable } from 'rxjs';
import { toProblem } from '../errors/problem';
import { Toasts } from '../feedback/toasts';
import { Busy } from '../form/busy';
import { Icon } from '../icon/icon';
import { injectTexts, Texts } from '../texts/texts';

/** Spreadsheets read a file as UTF-8 only when it says so at its beginning. */
const UTF8 = '\uFEFF';

/** An operation of the generated client that answers with a file. */
export type Ask = (http: HttpClient) => Observable<StrictHttpResponse<string>>;

/** Saves what the API exports as CSV. A plain link cannot: it carries no token. */
@Component({
  selector: 'ui-csv-button',
  imports: [Busy, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<button type="button" class="btn outline" [uiBusy]="busy()" (click)="save()"><ui-icon name="download" /> {{ t('ui.csv') }}</button>`,
})
export class CsvButton {
  /** Asks for the file. */
  readonly ask = input.required<Ask>();
  /** The file's name. */
  readonly name = input.required<string>();

  private readonly http = inject(HttpClient);
  private readonly document = inject(DOCUMENT);
  private readonly toasts = inject(Toasts);
  private readonly texts = inject(Texts);
  protected readonly t = injectTexts();
  protected readonly busy = signal(false);

  protected async save(): Promise<void> {
    this.busy.set(true);
    try {
      const file = await firstValueFrom(this.ask()(this.http));
      const url = URL.createObjectURL(new Blob([UTF8, file.body], { type: 'text/csv;charset=utf-8' }));
      const link = this.document.createElement('a');
      link.href = url;
      link.download = this.name();
      link.click();
      URL.revokeObjectURL(url);
    } catch (failure) {
      this.toasts.refuse(this.texts.problem(toProblem(failure)));
    } finally {
      this.busy.set(false);
    }
  }
}
