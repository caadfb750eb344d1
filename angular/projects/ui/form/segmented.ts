import { ChangeDetectionStrategy, Component, input, model } from '@angular/core';

/** One of a few, side by side: real radio buttons, so arrows move and a reader hears "2 of 3". */
@Component({
  selector: 'ui-segmented',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div role="radiogroup" [attr.aria-label]="label()">
      @for (option of options(); track option.value) {
        <label [class.on]="option.value === value()">
          <input type="radio" [name]="name" [value]="option.value" [checked]="option.value === value()" (change)="value.set(option.value)" />
          {{ option.label }}
        </label>
      }
    </div>
  `,
  styles: `
    div {
      display: inline-flex;
      padding: 3px;
      gap: 2px;
      border-radius: var(--r);
      background: var(--tint);
    }
    label {
      display: grid;
      place-items: center;
      min-width: var(--target);
      min-height: var(--target);
      padding: 0 12px;
      border-radius: 6px;
      font-weight: 600;
      font-size: 14px;
      color: var(--muted);
      cursor: pointer;
      transition: background var(--t);
    }
    @media (pointer: fine) {
      label {
        min-height: 38px;
      }
    }
    .on {
      background: var(--card);
      color: var(--ink);
      box-shadow: var(--shadow);
    }
    input {
      position: absolute;
      opacity: 0;
      pointer-events: none;
    }
    label:has(:focus-visible) {
      box-shadow: var(--focus);
    }
  `,
})
export class Segmented<T extends string> {
  private static groups = 0;
  /** What is chosen. */
  readonly label = input.required<string>();
  /** The choices. */
  readonly options = input.required<readonly { value: T; label: string }[]>();
  /** The choice. */
  readonly value = model.required<T>();
  protected readonly name = `segmented-${++Segmented.groups}`;
}
