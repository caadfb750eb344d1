import { DOCUMENT } from '@angular/common';
import { computed, DestroyRef, effect, inject, Injectable, signal, untracked } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { NavigationEnd, Router } from '@angular/router';
import { Api } from '@api/api';
import { getCustomersMeNotificationsUnread } from '@api/fn/my-notifications/get-customers-me-notifications-unread';
import { Session } from '@ui/auth/session';
import { filter } from 'rxjs';
import { Connection } from '../shell/connection';

/** How often a page that is looked at asks whether there is news. */
const EVERY = 60_000;
/** Whoever turns pages fast does not ask at each of them. */
const APART = 10_000;

/** How many notifications are new. It asks while the page is looked at, and rests in the background. */
@Injectable()
export class News {
  private readonly api = inject(Api);
  private readonly document = inject(DOCUMENT);
  private readonly connection = inject(Connection);
  private readonly user = inject(Session).user;
  private readonly who = computed(() => this.user()?.id);
  private asked = 0;

  /** Their number; a hundred is "or more". */
  readonly unread = signal(0);

  constructor() {
    const seen = () => {
      if (this.document.visibilityState === 'visible') void this.ask();
    };
    const timer = setInterval(seen, EVERY);
    this.document.addEventListener('visibilitychange', seen);
    inject(DestroyRef).onDestroy(() => {
      clearInterval(timer);
      this.document.removeEventListener('visibilitychange', seen);
    });
    inject(Router).events.pipe(filter((event) => event instanceof NavigationEnd), takeUntilDestroyed()).subscribe(() => {
      if (Date.now() - this.asked > APART) void this.ask();
    });
    // It outlives a log-out: whoever comes next has news of their own, and nobody has none.
    effect(() => {
      const who = this.who();
      untracked(() => {
        this.unread.set(0);
        if (who) void this.ask();
      });
    });
  }

  /** Asks now. Without an answer the number stays: the bell is no place for errors. */
  async ask(): Promise<void> {
    if (this.connection.isOff() || !this.who()) return;
    this.asked = Date.now();
    try {
      this.unread.set((await this.api.invoke(getCustomersMeNotificationsUnread)).count);
    } catch {
      return;
    }
  }
}
