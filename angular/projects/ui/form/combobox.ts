import { ChangeDetectionStrategy, Component, computed, ElementRef, inject, input, output, signal } from '@angular/core';
import { injectTexts } from '../texts/texts';
import { FieldControl } from './field';

/** A choice of a long list. */
export interface Choice {
  value: string;
  label: string;
  /** What it also answers to when searched, and what is shown beside it. */
  note?: string;
}

/** How many choices a search shows; a longer list wants more letters. */
const SHOWN = 60;

/** The choices that a search finds: every word of it somewhere in label, value or note, accents aside. */
export function search(choices: readonly Choice[], query: string): Choice[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  return choices.filter((choice) => {
    const text = plain(`${choice.label} ${choice.value} ${choice.note ?? ''}`);
    return words.every((word) => text.includes(word));
  });
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[_/]/g, ' ').toLowerCase();
}

/** A searchable list (the ARIA combobox pattern): type to search, arrows to move, Enter to choose, Esc to leave. */
@Component({
  selector: 'ui-combobox',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { '(focusout)': 'leave($event)' },
  providers: [{ provide: FieldControl, useExisting: Combobox }],
  template: `
    <input
      class="input"
      [id]="id"
      [attr.aria-invalid]="invalid() || null"
      [attr.aria-describedby]="describedBy()"
      role="combobox"
      aria-autocomplete="list"
      autocomplete="off"
      spellcheck="false"
      [attr.aria-expanded]="open()"
      [attr.aria-controls]="listId"
      [attr.aria-activedescendant]="open() && found().length ? listId + '-' + active() : null"
      [value]="query() ?? chosenLabel()"
      (focus)="select($event)"
      (click)="show()"
      (input)="type($event)"
      (keydown)="key($event)"
    />
    <ul [id]="listId" role="listbox" [hidden]="!open()" [attr.aria-label]="label()">
      @for (choice of found(); track choice.value; let index = $index) {
        <li
          role="option"
          [id]="listId + '-' + index"
          [class.active]="index === active()"
          [attr.aria-selected]="choice.value === value()"
          (mousedown)="$event.preventDefault()"
          (click)="choose(choice)"
          (keydown.enter)="choose(choice)"
          tabindex="-1"
        >
          <span>{{ choice.label }}</span><span class="muted small">{{ choice.note }}</span>
        </li>
      } @empty {
        <li role="option" aria-disabled="true" aria-selected="false" class="muted">{{ t('ui.noMatch', { query: query() }) }}</li>
      }
    </ul>
  `,
  styleUrl: './combobox.css',
})
export class Combobox extends FieldControl {
  private static lists = 0;
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  /** What the list holds, for readers. */
  readonly label = input.required<string>();
  /** Everything there is to choose. */
  readonly choices = input.required<readonly Choice[]>();
  /** The choice's value. */
  readonly value = input.required<string>();
  /** Another one was chosen. */
  readonly chosen = output<string>();

  protected readonly t = injectTexts();
  protected readonly listId = `choices-${++Combobox.lists}`;
  protected readonly open = signal(false);
  protected readonly active = signal(0);
  /** What is being typed; null while nothing is. */
  protected readonly query = signal<string | null>(null);
  protected readonly chosenLabel = computed(() => this.choices().find((choice) => choice.value === this.value())?.label ?? this.value());
  protected readonly found = computed(() => search(this.choices(), this.query() ?? '').slice(0, SHOWN));

  protected show(): void {
    if (this.open()) return;
    this.open.set(true);
    this.move(Math.max(0, this.found().findIndex((choice) => choice.value === this.value())));
  }

  protected select(event: Event): void {
    (event.target as HTMLInputElement).select();
  }

  protected type(event: Event): void {
    this.query.set((event.target as HTMLInputElement).value);
    this.open.set(true);
    this.move(0);
  }

  protected key(event: KeyboardEvent): void {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };
    const step = steps[event.key];
    if (step) {
      event.preventDefault();
      if (this.open()) this.move(Math.min(this.found().length - 1, Math.max(0, this.active() + step)));
      else this.show();
    } else if (event.key === 'Enter' && this.open()) {
      event.preventDefault();
      const choice = this.found()[this.active()];
      if (choice) this.choose(choice);
    } else if (event.key === 'Escape' && this.open()) {
      event.stopPropagation();
      this.close();
    }
  }

  protected choose(choice: Choice): void {
    this.chosen.emit(choice.value);
    this.close();
  }

  protected leave(event: FocusEvent): void {
    if (!this.host.nativeElement.contains(event.relatedTarget as Node | null)) this.close();
  }

  private close(): void {
    this.open.set(false);
    this.query.set(null);
  }

  private move(to: number): void {
    this.active.set(to);
    queueMicrotask(() => this.host.nativeElement.querySelector(`#${this.listId}-${to}`)?.scrollIntoView({ block: 'nearest' }));
  }
}
