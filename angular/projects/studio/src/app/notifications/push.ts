import { inject, Injectable, signal } from '@angular/core';
import { SwPush } from '@angular/service-worker';
import { Api } from '@api/api';
import { deleteCustomersMePushSubscriptionsId } from '@api/fn/my-notifications/delete-customers-me-push-subscriptions-id';
import { getCustomersMePushKey } from '@api/fn/my-notifications/get-customers-me-push-key';
import { getCustomersMePushSubscriptions } from '@api/fn/my-notifications/get-customers-me-push-subscriptions';
import { postCustomersMePushSubscriptions } from '@api/fn/my-notifications/post-customers-me-push-subscriptions';
import { firstValueFrom, timeout } from 'rxjs';

/** Whether this browser shows notifications: it cannot, it was told not to, it does not, it does; or that is being found out. */
export type PushState = 'unknown' | 'impossible' | 'forbidden' | 'off' | 'on';

const KEPT = 'bs.push';
/** A worker that is not there never answers; whoever is asked may think. */
const PATIENCE = 60_000;

function tooLong(): Promise<never> {
  return new Promise((_, refuse) => setTimeout(() => refuse(new Error('No worker answers.')), PATIENCE));
}

/** This browser as a place where notifications are shown. */
@Injectable()
export class Push {
  private readonly worker = inject(SwPush);
  private readonly api = inject(Api);

  readonly state = signal<PushState>('unknown');

  /** Turns it on; the browser asks its owner. Throws what the API answers. */
  async turnOn(): Promise<void> {
    const { publicKey } = await this.api.invoke(getCustomersMePushKey);
    let subscription: PushSubscriptionJSON;
    try {
      subscription = (await Promise.race([this.worker.requestSubscription({ serverPublicKey: publicKey }), tooLong()])).toJSON();
    } catch {
      this.state.set(Notification.permission === 'denied' ? 'forbidden' : 'impossible');
      return;
    }
    const body = { endpoint: subscription.endpoint!, keys: { p256dh: subscription.keys!['p256dh']!, auth: subscription.keys!['auth']! } };
    localStorage.setItem(KEPT, (await this.api.invoke(postCustomersMePushSubscriptions, { body })).id);
    this.state.set('on');
  }

  /** Turns it off, here and at the studio. Throws what the API answers. */
  async turnOff(): Promise<void> {
    const id = localStorage.getItem(KEPT);
    if (id) await this.api.invoke(deleteCustomersMePushSubscriptionsId, { id });
    await this.unsubscribe();
    this.state.set('off');
  }

  /**
   * Whoever logs out takes the device along: it shows nothing of theirs any more. The studio takes it back only from who is
   * logged in, so it is asked first; one that cannot hears of it from the browser's maker at the next message. When the
   * log-out fails, all stays as it was. Throws what that throws.
   */
  async leave(logOut: () => Promise<void>): Promise<void> {
    const id = localStorage.getItem(KEPT);
    const forgotten = !!id && (await this.api.invoke(deleteCustomersMePushSubscriptionsId, { id }).then(() => true, () => false));
    try {
      await logOut();
    } catch (failure) {
      if (forgotten) void this.turnOn().catch(() => undefined);
      throw failure;
    }
    if (id) await this.unsubscribe();
  }

  private async unsubscribe(): Promise<void> {
    localStorage.removeItem(KEPT);
    if (await this.isSubscribed()) await this.worker.unsubscribe().catch(() => undefined);
  }

  /** Whoever signs in goes on being told on a browser where they were told: it belongs to the session that began now. */
  async stay(): Promise<void> {
    if (localStorage.getItem(KEPT)) await this.look();
  }

  /** Finds out how it stands. A browser of an older session of one's own is taken over into this one. */
  async look(): Promise<void> {
    if (!this.worker.isEnabled || !('Notification' in globalThis)) return this.state.set('impossible');
    if (Notification.permission === 'denied') return this.state.set('forbidden');
    const [known, mine] = await Promise.all([this.isSubscribed(), this.api.invoke(getCustomersMePushSubscriptions, { take: 100 }).catch(() => null)]);
    const id = localStorage.getItem(KEPT);
    const one = known && id ? mine?.items.find((device) => device.id === id) : undefined;
    this.state.set(one ? 'on' : 'off');
    if (one && !one.isCurrent) await this.turnOn().catch(() => undefined);
  }

  /** A worker that does not come has no subscription. */
  private isSubscribed(): Promise<boolean> {
    return firstValueFrom(this.worker.subscription.pipe(timeout(3_000))).then((subscription) => subscription !== null, () => false);
  }
}
