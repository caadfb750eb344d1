import { computed, effect, inject, resource, ResourceRef, Signal, signal } from '@angular/core';
import { Api } from '@api/api';
import { getStudiosSlugAvailability } from '@api/fn/studios/get-studios-slug-availability';
import { SlugAvailabilityDto } from '@api/models/slug-availability-dto';

/** How long a pause in typing is. */
const PAUSE = 300;

/** Asks, while an address is typed, whether it can be had: after a pause, and only the last one counts. */
export class SlugCheck {
  private readonly api = inject(Api);
  private readonly settled = signal('');
  private readonly answer: ResourceRef<SlugAvailabilityDto | undefined>;

  /** What is known of the address that is typed now. */
  readonly result: Signal<SlugAvailabilityDto | null>;
  /** Whether an answer is on its way. */
  readonly asking: Signal<boolean>;

  constructor(slug: Signal<string>) {
    effect((onCleanup) => {
      const typed = slug();
      const pause = setTimeout(() => this.settled.set(typed), PAUSE);
      onCleanup(() => clearTimeout(pause));
    });
    this.answer = resource({
      params: () => this.settled() || undefined,
      loader: ({ params: typed }) => this.api.invoke(getStudiosSlugAvailability, { slug: typed }),
    });
    this.result = computed(() => (this.answer.hasValue() && this.answer.value().slug === slug() ? this.answer.value() : null));
    this.asking = computed(() => slug() !== '' && !this.result() && !this.answer.error());
  }
}
