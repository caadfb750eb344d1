import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { PauseRequestDto } from '@api/models/pause-request-dto';
import { injectTexts } from '@ui/texts/texts';
import { Dates } from '@ui/time/dates';

/** When a pause was asked for, and by which guardian when it was one: `Asked by Sofia Moreau, a guardian, today 17:50`. */
@Component({
  selector: 'console-who-asked',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `{{ words() }}`,
})
export class WhoAsked {
  /** What was asked. */
  readonly request = input.required<PauseRequestDto>();

  private readonly dates = inject(Dates);
  private readonly t = injectTexts();
  protected readonly words = computed(() => {
    const { guardian, askedAt } = this.request();
    const when = this.dates.moment(askedAt);
    return guardian ? this.t('pauseRequest.askedBy', { name: guardian, when }) : this.t('pauseRequest.asked', { when });
  });
}
