import { DOCUMENT } from '@angular/common';
import { computed, effect, inject, resource, Signal, signal } from '@angular/core';
import { Api } from '@api/api';
import { getStudiosSlugAvailability } from '@api/fn/studios/get-studios-slug-availability';
import { injectTexts } from '@ui/texts/texts';

/** How long a pause in typing is. */
const PAUSE = 300;

/** Asks, while an address is typed, whether it can be had: after a pause, and only the last one counts. */
export class SlugCheck {
  private readonly api = inject(Api);
  private readonly host = inject(DOCUMENT).location.host;
  private readonly t = injectTexts();
  private readonly settled = signal('');
  private readonly answer = resource({
    params: () => this.settled() || undefined,
    loader: ({ params: typed }) => this.api.invoke(getStudiosSlugAvailability, { slug: typed }),
  });
  private readonly result = computed(() => (this.answer.hasValue() && this.answer.value().slug === this.slug() ? this.answer.value() : null));

  /** Whether the address that is typed now can be had, as far as is known. */
  readonly isFree = computed(() => this.result()?.available === true);
  /** Why it cannot. */
  readonly refusal = computed(() => (this.isFree() ? null : (this.result()?.reason ?? null)));
  /** Another one that can. */
  readonly suggestion = computed(() => {
    const suggestion = this.result()?.suggestion;
    return suggestion && suggestion !== this.slug() ? suggestion : null;
  });
  /** What is said of an address that is not refused. */
  readonly hint = computed(() => {
    if (this.isFree()) return this.t('open.slugFree', { address: `${this.slug()}.${this.host}` });
    const asking = this.slug() !== '' && !this.result() && !this.answer.error();
    return this.t(asking ? 'open.slugAsking' : 'open.slugHint');
  });

  constructor(private readonly slug: Signal<string>) {
    effect((onCleanup) => {
      const typed = slug();
      const pause = setTimeout(() => this.settled.set(typed), PAUSE);
      onCleanup(() => clearTimeout(pause));
    });
  }
}
