import { inject, Injectable, resource } from '@angular/core';
import { Api } from '@api/api';
import { getCustomersMe } from '@api/fn/my-account/get-customers-me';
import { CustomerDto } from '@api/models/customer-dto';
import { Connection } from '../shell/connection';

/** The signed-in student's record, shared by the pages of the app. */
@Injectable()
export class Me {
  private readonly api = inject(Api);
  private readonly connection = inject(Connection);
  private readonly record = resource({
    loader: async () => {
      const customer = await this.api.invoke(getCustomersMe);
      this.connection.hears();
      return customer;
    },
  });

  /** Names, credits, membership, streak. */
  readonly customer = this.record.asReadonly();

  /** Takes over what a booking's answer says of the credits, and asks for the rest behind it. */
  creditsAre(creditsRemaining: number): void {
    this.change({ creditsRemaining });
    this.record.reload();
  }

  /** Asks again. */
  reload(): void {
    this.record.reload();
  }

  /** Takes over what the server said of oneself. */
  change(news: Partial<CustomerDto>): void {
    if (this.record.hasValue()) this.record.set({ ...this.record.value(), ...news });
  }
}
