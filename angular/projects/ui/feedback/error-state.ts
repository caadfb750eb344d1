import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { toProblem } from '../errors/problem';
import { Icon } from '../icon/icon';
import { injectTexts, Texts } from '../texts/texts';

/** What happened, in words, and the way to try again. */
@Component({
  selector: 'ui-error-state',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span class="badge"><ui-icon [name]="problem().offline ? 'wifi-off' : 'circle-alert'" /></span>
    <p class="strong">{{ t(problem().offline ? 'problem.offlineTitle' : 'problem.title') }}</p>
    <p class="muted">{{ text() }}</p>
    @if (problem().traceId) {
      <p class="muted small">{{ t('problem.trace', { id: problem().traceId }) }}</p>
    }
    @if (!final()) {
      <button type="button" class="btn outline" (click)="retry.emit()"><ui-icon name="refresh-cw" />{{ t('ui.retry') }}</button>
    }
  `,
  host: { role: 'alert', class: 'failed' },
  styleUrl: './state.css',
})
export class ErrorState {
  /** Whatever was thrown. */
  readonly error = input.required<unknown>();
  /** Trying again cannot help. */
  readonly final = input(false);
  /** Try again. */
  readonly retry = output();

  protected readonly t = injectTexts();
  private readonly texts = inject(Texts);
  protected readonly problem = computed(() => toProblem(this.error()));
  protected readonly text = computed(() => this.texts.problem(this.problem()));
}
