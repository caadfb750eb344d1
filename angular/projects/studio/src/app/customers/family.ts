import { computed, inject, Injectable, resource } from '@angular/core';
import { Api } from '@api/api';
import { getCustomersMeFamily } from '@api/fn/my-account/get-customers-me-family';

/** The children somebody books for, shared by the pages of the app. Most people have none. */
@Injectable()
export class Family {
  private readonly api = inject(Api);
  private readonly list = resource({ loader: async () => (await this.api.invoke(getCustomersMeFamily, { take: 100 })).items });

  /** The answer, for the page that is about them. */
  readonly answer = this.list.asReadonly();
  /** The children, as far as they are known. */
  readonly children = computed(() => (this.list.hasValue() ? this.list.value() : []));

  /** The first name of a child; empty for everybody else, oneself too. */
  nameOf(customerId: string): string {
    return this.children().find((child) => child.id === customerId)?.firstName ?? '';
  }

  /** Asks again. */
  reload(): void {
    this.list.reload();
  }
}
