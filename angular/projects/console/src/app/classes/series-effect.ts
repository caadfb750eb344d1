import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { SeriesChangeDto } from '@api/models/series-change-dto';
import { injectTexts } from '@ui/texts/texts';

/** How many dates a change of a class keeps, moves, takes off and adds. */
@Component({
  selector: 'console-series-effect',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul>
      @for (words of counts(); track words) {
        <li class="chip">{{ words }}</li>
      }
    </ul>
  `,
  styles: `
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s2);
    }
  `,
})
export class SeriesEffect {
  /** What the change does. */
  readonly effect = input.required<SeriesChangeDto>();

  private readonly t = injectTexts();
  protected readonly counts = computed(() => {
    const { kept, moved, movedFar, removed, added } = this.effect();
    return [
      kept ? this.t.count('series.kept', kept) : '',
      moved ? this.t.count('series.moved', moved) : '',
      movedFar ? this.t.count('series.movedFar', movedFar) : '',
      removed ? this.t.count('series.removed', removed) : '',
      added ? this.t.count('series.added', added) : '',
    ].filter(Boolean);
  });
}
