import { ChangeDetectionStrategy, Component, computed, contentChild, Directive, effect, input, signal } from '@angular/core';
import { injectTexts } from '../texts/texts';

let fields = 0;

/** What a field names, describes and marks as wrong. */
export abstract class FieldControl {
  /** The id of what takes the answer. */
  readonly id = `field-${++fields}`;
  /** Whether its value was refused. */
  readonly invalid = signal(false);
  /** What describes it. */
  readonly describedBy = signal<string | null>(null);
}

/** A plain control of a field. */
@Directive({
  selector: '[uiInput]',
  host: {
    class: 'input',
    '[id]': 'id',
    '[attr.aria-invalid]': 'invalid() || null',
    '[attr.aria-describedby]': 'describedBy()',
  },
  providers: [{ provide: FieldControl, useExisting: Input }],
})
export class Input extends FieldControl {}

/** A labelled control with a hint and, when it was refused, the reason in words. */
@Component({
  selector: 'ui-field',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <label [attr.for]="control()?.id">
      {{ label() }}
      @if (optional()) {
        <span class="muted">({{ t('form.optional') }})</span>
      }
    </label>
    <ng-content />
    <p class="hint" [id]="noteId" [class.error]="error()" [class.good]="!error() && good()" aria-live="polite">{{ note() }}</p>
  `,
  styles: `
    :host {
      display: block;
    }
    label {
      display: block;
      margin-bottom: 6px;
      font-weight: 600;
      font-size: 15px;
    }
    label span {
      font-weight: 400;
    }
    .hint:not(:empty) {
      margin-top: 6px;
    }
    .hint {
      font-size: 14px;
      color: var(--muted);
    }
    .error {
      color: var(--error-ink);
    }
    .good {
      color: var(--success-ink);
    }
  `,
})
export class Field {
  /** What it asks for. */
  readonly label = input.required<string>();
  /** What helps to answer. */
  readonly hint = input('');
  /** Why the answer was refused. */
  readonly error = input<string | null>(null);
  /** The hint is good news. */
  readonly good = input(false);
  /** It may stay empty. */
  readonly optional = input(false);

  protected readonly t = injectTexts();
  protected readonly control = contentChild(FieldControl);
  protected readonly noteId = `note-${++fields}`;
  protected readonly note = computed(() => this.error() || this.hint());

  constructor() {
    effect(() => {
      const control = this.control();
      control?.invalid.set(!!this.error());
      control?.describedBy.set(this.note() ? this.noteId : null);
    });
  }
}
