import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { AvailableClassDto } from '@api/models/available-class-dto';
import { CapacityMeter } from '@ui/data/capacity-meter';
import { Icon } from '@ui/icon/icon';
import { injectTexts } from '@ui/texts/texts';
import { Dates } from '@ui/time/dates';

/** A class instance in a day's list; its action goes inside. */
@Component({
  selector: 'studio-class-row',
  imports: [CapacityMeter, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './class-row.html',
  styleUrl: './class-row.css',
})
export class ClassRow {
  /** The instance. */
  readonly item = input.required<AvailableClassDto>();

  private readonly dates = inject(Dates);
  protected readonly t = injectTexts();
  protected readonly end = computed(() => this.dates.timeOf(this.item().endsAt));
  protected readonly taken = computed(() => this.item().maxCapacity - this.item().spotsLeft);
  /** What is other than people knew: a substitute, another time (C3, C4). */
  protected readonly news = computed(() => {
    const { substituteFor, instructorName, movedFrom } = this.item();
    return [
      substituteFor ? this.t('class.substitute', { who: instructorName ?? '', whose: substituteFor }) : '',
      movedFrom ? this.t('class.movedFrom', { time: this.dates.timeOf(movedFrom) }) : '',
    ].filter(Boolean);
  });
  protected readonly places = computed(() => {
    const { spotsLeft, maxCapacity, waitlistLength } = this.item();
    if (spotsLeft > 0) return this.t('class.left', { n: spotsLeft, of: maxCapacity });
    return waitlistLength > 0 ? this.t('class.fullWaiting', { n: waitlistLength }) : this.t('class.full');
  });
}
