import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { MembershipDto } from '@api/models/membership-dto';
import { injectTexts } from '@ui/texts/texts';

/** How somebody pays, and whether that is running. */
@Component({
  selector: 'console-membership-chip',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<span class="chip" [class]="look()">{{ t('membership.type.' + membership().type) }} · {{ t('membership.status.' + membership().status) }}</span>`,
})
export class MembershipChip {
  /** The membership. */
  readonly membership = input.required<MembershipDto>();
  protected readonly t = injectTexts();
  protected readonly look = computed(() => ({ active: 'ok', paused: 'warn', cancelled: 'bad' })[this.membership().status]);
}
