import { afterRenderEffect, ChangeDetectionStrategy, Component, ElementRef, input, OnDestroy, output, viewChild } from '@angular/core';
import { Icon } from '../icon/icon';
import { injectTexts } from '../texts/texts';
import { keepTabInside } from './focus-trap';

let sheets = 0;

/**
 * A question over the page: a sheet from below on a phone, a card on a desktop. A native modal dialog, so the page
 * behind is inert, Esc closes it and the focus returns to what opened it. While something in it is on its way it stays:
 * who asked for it sees what became of it.
 */
@Component({
  selector: 'ui-sheet',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <dialog #dialog [attr.aria-labelledby]="id" (close)="ended()">
      @if (open()) {
        <div class="panel">
          <div class="handle" aria-hidden="true"></div>
          <header>
            <div>
              @if (eyebrow()) {
                <p class="eyebrow">{{ eyebrow() }}</p>
              }
              <h2 [id]="id" tabindex="-1" autofocus>{{ heading() }}</h2>
            </div>
            <button type="button" class="btn icon close" [attr.aria-label]="t('ui.close')" (click)="close()">
              <ui-icon name="x" />
            </button>
          </header>
          <ng-content />
        </div>
      }
    </dialog>
  `,
  styleUrl: './sheet.css',
  host: { '(click)': 'closeOutside($event)', '(keydown)': 'keep($event)' },
})
export class Sheet implements OnDestroy {
  /** Whether it is shown. */
  readonly open = input.required<boolean>();
  /** What it asks. */
  readonly heading = input.required<string>();
  /** What kind of thing it is, in small capitals. */
  readonly eyebrow = input('');
  /** It was closed, by whichever way. */
  readonly closed = output();

  protected readonly t = injectTexts();
  protected readonly id = `sheet-${++sheets}`;
  private readonly dialog = viewChild.required<ElementRef<HTMLDialogElement>>('dialog');

  /** Where the focus was; a dialog that leaves the page open gives it back by hand. */
  private opener: Element | null = null;

  constructor() {
    // After the content is there: the dialog gives the focus to the heading in it.
    afterRenderEffect(() => {
      const dialog = this.dialog().nativeElement;
      if (this.open() && !dialog.open) {
        this.opener = dialog.ownerDocument.activeElement;
        dialog.showModal();
      }
      if (!this.open() && dialog.open) dialog.close();
    });
  }

  ngOnDestroy(): void {
    if (this.open() && this.opener instanceof HTMLElement && this.opener.isConnected) this.opener.focus();
  }

  /** Closes it, unless something in it is on its way. */
  close(): void {
    if (!this.isSending()) this.dialog().nativeElement.close();
  }

  protected keep(event: KeyboardEvent): void {
    if (event.key === 'Escape' && this.isSending()) event.preventDefault();
    keepTabInside(event, this.dialog().nativeElement);
  }

  /** The dialog's own box is its backdrop: a click that hits nothing inside is a click beside the sheet. */
  protected closeOutside(event: MouseEvent): void {
    if (event.target === this.dialog().nativeElement) this.close();
  }

  /** The browser has the last word: a phone's second "back" closes a dialog whatever the page says, so it is opened again. */
  protected ended(): void {
    if (this.open() && this.isSending()) this.dialog().nativeElement.showModal();
    else this.closed.emit();
  }

  private isSending(): boolean {
    return this.dialog().nativeElement.querySelector('button[aria-busy=true]') !== null;
  }
}
