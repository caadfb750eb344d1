import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

/** A run of text with one look. */
export interface Run {
  text: string;
  look: 'plain' | 'strong' | 'num';
}

/** Splits a translated sentence: `**bold**` and `` `number` `` keep their look wherever a language puts them. */
export function runsOf(text: string): Run[] {
  return text
    .split(/(\*\*[^*]+\*\*|`[^`]+`)/)
    .filter((part) => part !== '')
    .map((part) =>
      part.startsWith('**') && part.length > 4
        ? { text: part.slice(2, -2), look: 'strong' }
        : part.startsWith('`') && part.length > 2
          ? { text: part.slice(1, -1), look: 'num' }
          : { text: part, look: 'plain' },
    );
}

/** A translated sentence with its bold words and numbers. */
@Component({
  selector: 'ui-rich',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `@for (run of runs(); track $index) {<span [class]="run.look">{{ run.text }}</span>}`,
  styles: `
    .strong {
      color: var(--ink);
    }
    .num {
      font-weight: 500;
    }
  `,
})
export class Rich {
  /** The sentence. */
  readonly text = input.required<string>();
  protected readonly runs = computed(() => runsOf(this.text()));
}
