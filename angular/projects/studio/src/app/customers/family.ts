import { computed, DOCUMENT, effect, inject, Injectable, resource } from '@angular/core';
import { Api } from '@api/api';
import { getCustomersMeFamily } from '@api/fn/my-account/get-customers-me-family';

/** Whether there were children when this device last knew. */
const KNOWN = 'bs.family';

/** The children somebody books for, shared by the pages of the app. Most people have none. */
@Injectable()
export class Family {
  private readonly api = inject(Api);
  private readonly storage = inject(DOCUMENT).defaultView!.localStorage;
  private readonly list = resource({ loader: async () => (await this.api.invoke(getCustomersMeFamily, { take: 100 })).items });

  /** The answer, for the page that is about them. */
  readonly answer = this.list.asReadonly();
  /** The children, as far as they are known. */
  readonly children = computed(() => (this.list.hasValue() ? this.list.value() : []));

  /** Whether the answer is on its way and will most likely be that there are some: their place is kept free, so that nothing moves. */
  readonly likely = computed(() => this.list.isLoading() && !this.list.hasValue() && this.storage.getItem(KNOWN) !== null);

  constructor() {
    effect(() => {
      if (this.children().length > 0) this.storage.setItem(KNOWN, '1');
      else if (this.list.hasValue()) this.storage.removeItem(KNOWN);
    });
  }

  /** The first name of a child; empty for everybody else, oneself too. */
  nameOf(customerId: string): string {
    return this.children().find((child) => child.id === customerId)?.firstName ?? '';
  }

  /** Asks again. */
  reload(): void {
    this.list.reload();
  }
}
