import { ChangeDetectionStrategy, Component, input, output, signal } from '@angular/core';
import { Icon } from '@ui/icon/icon';
import { injectTexts } from '@ui/texts/texts';

/** A place for a file: choose it, or drop it there. */
@Component({
  selector: 'console-drop-file',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <label [class.over]="over()" (dragover)="$event.preventDefault(); over.set(true)" (dragleave)="over.set(false)" (drop)="drop($event)">
      <input type="file" accept=".csv,.txt,text/csv,text/plain" (change)="choose($event)" />
      <span class="badge"><ui-icon [name]="name() ? 'check' : 'upload'" /></span>
      <strong>{{ label() }}</strong>
      <span class="muted small">{{ name() ?? hint() }}</span>
    </label>
    @if (name()) {
      <button type="button" class="btn text sm" (click)="dropped.emit()">{{ t('import.remove') }}</button>
    }
    @if (error()) {
      <p class="error" role="alert">{{ error() }}</p>
    }
  `,
  styles: `
    :host {
      display: grid;
      justify-items: center;
      gap: var(--s1);
    }
    label {
      display: grid;
      justify-items: center;
      gap: var(--s1);
      width: 100%;
      min-height: 148px;
      align-content: center;
      padding: var(--s4);
      border: 1.5px dashed var(--field-line);
      border-radius: var(--r);
      background: var(--card);
      text-align: center;
      cursor: pointer;
      transition: background var(--t);
    }
    label:hover,
    label.over {
      background: var(--paper);
      border-color: var(--ink);
    }
    label:has(:focus-visible) {
      box-shadow: var(--focus);
    }
    input {
      position: absolute;
      width: 1px;
      opacity: 0;
    }
    .badge {
      display: grid;
      place-items: center;
      width: 44px;
      height: 44px;
      border-radius: var(--r-full);
      background: var(--tint);
    }
    span {
      overflow-wrap: anywhere;
    }
    .error {
      color: var(--error-ink);
      font-size: 14px;
    }
  `,
})
export class DropFile {
  /** What the file is. */
  readonly label = input.required<string>();
  /** What it looks like. */
  readonly hint = input.required<string>();
  /** The file that was taken. */
  readonly name = input<string | null>(null);
  /** Why it was not taken. */
  readonly error = input<string | null>(null);
  /** A file was given. */
  readonly taken = output<File>();
  /** The file is not wanted any more. */
  readonly dropped = output();

  protected readonly t = injectTexts();
  protected readonly over = signal(false);

  protected choose(event: Event): void {
    const input = event.target as HTMLInputElement;
    const file = input.files?.item(0);
    if (file) this.taken.emit(file);
    input.value = ''; // the same file again is a choice too: it may have been corrected
  }

  protected drop(event: DragEvent): void {
    event.preventDefault();
    this.over.set(false);
    const file = event.dataTransfer?.files.item(0);
    if (file) this.taken.emit(file);
  }
}
