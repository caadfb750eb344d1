import { ChangeDetectionStrategy, Component, computed, input, model } from '@angular/core';
import { AvailableClassDto } from '@api/models/available-class-dto';
import { injectTexts } from '@ui/texts/texts';
import { countWishes, EVERYTHING, styleOf, TIMES, Wanted } from './filters';

const LEVELS = ['open', 'beginner', 'intermediate', 'advanced'];

/** A filter that takes one of some choices. */
interface Choice {
  name: 'style' | 'teacher' | 'time' | 'level';
  /** What it is called, and what stands there when nothing is chosen. */
  label: string;
  any: string;
  options: { value: string; label: string }[];
}

/** The wishes: what, by whom, when, how hard, with free places; and how much is left of the day then. */
@Component({
  selector: 'studio-book-filters',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @for (choice of choices(); track choice.name) {
      <select class="btn outline sm" [class.on]="wanted()[choice.name]" [attr.aria-label]="t(choice.label)" (change)="choose(choice.name, $event)">
        <option value="" [selected]="!wanted()[choice.name]">{{ t(choice.any) }}</option>
        @for (option of choice.options; track option.value) {
          <option [value]="option.value" [selected]="option.value === wanted()[choice.name]">{{ option.label }}</option>
        }
      </select>
    }
    <button type="button" class="btn outline sm" [class.on]="wanted().spots" [attr.aria-pressed]="wanted().spots" (click)="change({ spots: !wanted().spots })">{{ t('filter.spots') }}</button>
    @if (wishes()) {
      <span class="row">
        <span class="muted small" role="status">{{ t('filter.shown', { n: shown(), of: of() }) }}</span>
        <button type="button" class="btn text sm" (click)="wanted.set(everything)">{{ t('filter.clear') }}</button>
      </span>
    }
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--s2) var(--s3);
    }
    select {
      max-width: 220px;
    }
    :host(.stacked) {
      flex-direction: column;
      align-items: stretch;
    }
    :host(.stacked) select {
      max-width: none;
    }
    .on {
      background: var(--ink);
      border-color: var(--ink);
      color: var(--on-ink);
    }
    option {
      background: var(--card);
      color: var(--ink);
    }
  `,
})
export class BookFilters {
  /** What is wanted. */
  readonly wanted = model.required<Wanted>();
  /** What there is to want: the week's classes. */
  readonly items = input.required<readonly AvailableClassDto[]>();
  /** How many classes of the day are shown, and of how many. */
  readonly shown = input.required<number>();
  readonly of = input.required<number>();

  protected readonly t = injectTexts();
  protected readonly everything = EVERYTHING;
  protected readonly wishes = computed(() => countWishes(this.wanted()));
  protected readonly choices = computed<Choice[]>(() => {
    const { style, teacher } = this.wanted();
    const same = (names: string[]) => names.map((value) => ({ value, label: value }));
    const said = (key: string, values: string[]) => values.map((value) => ({ value, label: this.t(key + value) }));
    return [
      { name: 'style', label: 'filter.style', any: 'filter.allStyles', options: same(distinct(this.items().map(styleOf), style)) },
      { name: 'teacher', label: 'filter.teacher', any: 'filter.anyTeacher', options: same(distinct(this.items().flatMap((item) => item.instructorName ?? []), teacher)) },
      { name: 'time', label: 'filter.time', any: 'filter.anyTime', options: said('filter.times.', Object.keys(TIMES)) },
      { name: 'level', label: 'filter.level', any: 'filter.anyLevel', options: said('filter.levels.', LEVELS) },
    ];
  });

  protected change(wish: Partial<Wanted>): void {
    this.wanted.update((wanted) => ({ ...wanted, ...wish }));
  }

  protected choose(name: Choice['name'], event: Event): void {
    this.change({ [name]: (event.target as HTMLSelectElement).value });
  }
}

/** Names once each, by the alphabet; the one that is chosen stays a choice in a week that has nothing of it. */
function distinct(names: readonly string[], chosen: string): string[] {
  return [...new Set([...names, ...(chosen ? [chosen] : [])])].sort((a, b) => a.localeCompare(b));
}
