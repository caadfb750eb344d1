import { computed, effect, inject, Injectable, signal } from '@angular/core';
import { Api } from '@api/api';
import { postAdminAttendanceTaps } from '@api/fn/attendance/post-admin-attendance-taps';
import { TapDto } from '@api/models/tap-dto';
import { TapResultDto } from '@api/models/tap-result-dto';
import { newKey } from '@ui/errors/intent';
import { toProblem } from '@ui/errors/problem';
import { Toasts } from '@ui/feedback/toasts';
import { Online } from '../shell/online';

/** What is said of somebody on a roster. */
export type Mark = TapDto['status'];

/** Where taps wait, over reloads and restarts of the tablet. */
const STORE = 'balletsaas.taps';
/** How long after a lost answer the taps are sent again. */
const AGAIN = 5_000;
/** The most that are sent at once. */
const AT_ONCE = 200;

/**
 * Taps on rosters. Each counts on the screen at once and waits here until the server has answered: a moment, or as long as the
 * tablet is offline. It carries an id of its own and the time of the tap, so that sending it again never counts twice, and of two
 * tablets the later tap stands.
 */
@Injectable({ providedIn: 'root' })
export class Taps {
  private readonly api = inject(Api);
  private readonly online = inject(Online);
  private readonly toasts = inject(Toasts);
  private readonly waiting = signal<readonly TapDto[]>(stored());
  private readonly settled = signal<ReadonlyMap<string, string>>(new Map());
  private readonly failed = signal<string | null>(null);
  private sending = false;

  /** How many the server has not heard of. */
  readonly unsent = computed(() => this.waiting().length);
  /** Why they are not sent though there is a connection; an error code. */
  readonly trouble = this.failed.asReadonly();

  constructor() {
    effect(() => {
      if (this.online.now()) void this.send();
    });
  }

  /** Somebody tapped. */
  mark(classInstanceId: string, bookingId: string, status: Mark): void {
    this.keep([...this.waiting(), { id: newKey(), classInstanceId, bookingId, status, at: new Date().toISOString() }]);
    void this.send();
  }

  /** What a booking is as far as this tablet knows: by the last tap, then by what the server answered, then as it was read. */
  statusOf(bookingId: string, read: string): string {
    return this.waiting().findLast((tap) => tap.bookingId === bookingId)?.status ?? this.settled().get(bookingId) ?? read;
  }

  /** What was read anew says it all. */
  readAnew(bookingIds: readonly string[]): void {
    this.settled.update((all) => new Map([...all].filter(([id]) => !bookingIds.includes(id))));
  }

  private async send(): Promise<void> {
    if (this.sending) return;
    this.sending = true;
    try {
      while (this.waiting().length > 0 && this.online.now()) {
        const taps = this.waiting().slice(0, AT_ONCE);
        const { results } = await this.api.invoke(postAdminAttendanceTaps, { body: { taps: [...taps], sentAt: new Date().toISOString() } });
        this.settle(results, taps);
        this.failed.set(null);
      }
    } catch (failure) {
      this.failed.set(toProblem(failure).code);
      setTimeout(() => void this.send(), AGAIN);
    } finally {
      this.sending = false;
    }
  }

  private settle(results: readonly TapResultDto[], taps: readonly TapDto[]): void {
    this.settled.update((all) => {
      const next = new Map(all);
      for (const { marked } of results) if (marked) next.set(marked.bookingId, marked.status);
      return next;
    });
    for (const { message } of results) if (message) this.toasts.refuse(message);
    const done = new Set(taps.map((tap) => tap.id));
    this.keep(this.waiting().filter((tap) => !done.has(tap.id)));
  }

  private keep(taps: readonly TapDto[]): void {
    this.waiting.set(taps);
    try {
      localStorage.setItem(STORE, JSON.stringify(taps));
    } catch {
      // A browser that keeps nothing: they wait in the open page.
    }
  }
}

function stored(): TapDto[] {
  try {
    return JSON.parse(localStorage.getItem(STORE) ?? '[]') as TapDto[];
  } catch {
    return [];
  }
}
