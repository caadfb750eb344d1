import { DOCUMENT } from '@angular/common';
import { computed, effect, inject, linkedSignal, resource, Signal, signal } from '@angular/core';
import { Api } from '@api/api';
import { getStudiosSlugAvailability } from '@api/fn/studios/get-studios-slug-availability';
import { injectTexts } from '@ui/texts/texts';
import { typedSlug } from './slug';

/** How long a pause in typing is. */
const PAUSE = 300;

/**
 * The address that somebody wants for their studio. While it is typed it is asked whether it can be had: after a pause, and only the
 * last one counts.
 */
export class WantedSlug {
  /** The address, as far as it is typed. */
  readonly slug = linkedSignal(() => typedSlug(this.address() ?? ''));
  /** Whether it was typed by hand; until then it follows the name. */
  readonly chosen = linkedSignal(() => !!this.address());

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

  /** @param address What the page's own address asks for. */
  constructor(private readonly address: Signal<string | undefined>) {
    effect((onCleanup) => {
      const typed = this.slug();
      const pause = setTimeout(() => this.settled.set(typed), PAUSE);
      onCleanup(() => clearTimeout(pause));
    });
  }

  /** What is typed into a field for it. */
  type(event: Event): void {
    const input = event.target as HTMLInputElement;
    input.value = typedSlug(input.value);
    this.take(input.value);
  }

  /** Wants this one. */
  take(slug: string): void {
    this.slug.set(slug);
    this.chosen.set(slug !== '');
  }
}
