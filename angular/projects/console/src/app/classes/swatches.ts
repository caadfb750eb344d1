import { DOCUMENT } from '@angular/common';
import { ChangeDetectionStrategy, Component, inject, input, model } from '@angular/core';
import { injectTexts } from '@ui/texts/texts';

/** The tokens a class may take its colour from. */
const TOKENS = ['level-1', 'level-2', 'level-3', 'level-4', 'accent', 'warning', 'ink', 'muted'] as const;

/** The colour of a class: one of the product's own, as radio buttons with names. */
@Component({
  selector: 'console-swatches',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <fieldset>
      <legend>{{ label() }}</legend>
      <div>
        @for (color of colors; track color.name) {
          <label [style.--color]="color.value" [title]="t('classes.color.' + color.name)">
            <input type="radio" [name]="name" [checked]="color.value === value()" (change)="value.set(color.value)" />
            <span class="sr">{{ t('classes.color.' + color.name) }}</span>
          </label>
        }
      </div>
    </fieldset>
  `,
  styles: `
    fieldset {
      border: 0;
      padding: 0;
    }
    legend {
      padding: 0 0 6px;
      font-weight: 600;
      font-size: 15px;
    }
    div {
      display: flex;
      flex-wrap: wrap;
    }
    label {
      position: relative;
      display: grid;
      place-items: center;
      width: var(--target);
      height: var(--target);
      cursor: pointer;
    }
    label::before {
      content: '';
      width: 28px;
      height: 28px;
      border-radius: var(--r-full);
      background: var(--color);
    }
    label:has(:checked)::before {
      box-shadow:
        0 0 0 3px var(--card),
        0 0 0 5px var(--ink);
    }
    label:has(:focus-visible) {
      box-shadow: var(--focus);
      border-radius: var(--r);
    }
    input {
      position: absolute;
      inset: 0;
      width: 100%;
      height: 100%;
      opacity: 0;
      cursor: pointer;
    }
  `,
})
export class Swatches {
  private static groups = 0;
  /** What it asks for. */
  readonly label = input.required<string>();
  /** The colour, `#rrggbb`. */
  readonly value = model.required<string>();

  protected readonly t = injectTexts();
  protected readonly name = `swatches-${++Swatches.groups}`;
  protected readonly colors = tokenColors(inject(DOCUMENT));
}

/** The colours as the tokens have them now, each once: a studio's accent may be one of the others. */
export function tokenColors(document: Document): { name: string; value: string }[] {
  const style = getComputedStyle(document.documentElement);
  const colors = TOKENS.map((name) => ({ name, value: style.getPropertyValue(`--${name}`).trim() }));
  return colors.filter((color, at) => /^#[0-9a-f]{6}$/i.test(color.value) && colors.findIndex((other) => other.value === color.value) === at);
}
