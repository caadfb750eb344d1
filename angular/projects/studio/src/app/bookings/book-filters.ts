import { ChangeDetectionStrategy, Component, computed, input, model } from '@angular/core';
import { AvailableClassDto } from '@api/models/available-class-dto';
import { injectTexts } from '@ui/texts/texts';
import { Wanted } from './filters';

/** The wishes: which class, which teacher, evenings, free places. */
@Component({
  selector: 'studio-book-filters',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <select class="btn outline sm" [attr.aria-label]="t('filter.class')" (change)="change({ classId: valueOf($event) })">
      <option value="" [selected]="!wanted().classId">{{ t('filter.allClasses') }}</option>
      @for (choice of classes(); track choice.id) {
        <option [value]="choice.id" [selected]="choice.id === wanted().classId">{{ choice.name }}</option>
      }
    </select>
    <select class="btn outline sm" [attr.aria-label]="t('filter.teacher')" (change)="change({ teacher: valueOf($event) })">
      <option value="" [selected]="!wanted().teacher">{{ t('filter.anyTeacher') }}</option>
      @for (name of teachers(); track name) {
        <option [value]="name" [selected]="name === wanted().teacher">{{ name }}</option>
      }
    </select>
    <button type="button" class="btn outline sm" [class.on]="wanted().evening" [attr.aria-pressed]="wanted().evening" (click)="change({ evening: !wanted().evening })">{{ t('filter.evening') }}</button>
    <button type="button" class="btn outline sm" [class.on]="wanted().spots" [attr.aria-pressed]="wanted().spots" (click)="change({ spots: !wanted().spots })">{{ t('filter.spots') }}</button>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s2) var(--s3);
    }
    select {
      max-width: 220px;
    }
    .on {
      background: var(--ink);
      border-color: var(--ink);
      color: var(--on-ink);
    }
  `,
})
export class BookFilters {
  /** What is wanted. */
  readonly wanted = model.required<Wanted>();
  /** What there is to want. */
  readonly items = input.required<readonly AvailableClassDto[]>();

  protected readonly t = injectTexts();
  protected readonly classes = computed(() => {
    const names = new Map(this.items().map((item) => [item.classId, item.name]));
    return [...names].map(([id, name]) => ({ id, name })).sort((a, b) => a.name.localeCompare(b.name));
  });
  protected readonly teachers = computed(() => [...new Set(this.items().flatMap((item) => item.instructorName ?? []))].sort((a, b) => a.localeCompare(b)));

  protected change(wish: Partial<Wanted>): void {
    this.wanted.update((wanted) => ({ ...wanted, ...wish }));
  }

  protected valueOf(event: Event): string {
    return (event.target as HTMLSelectElement).value;
  }
}
