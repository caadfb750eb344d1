import { HttpContext } from '@angular/common/http';
import { computed, DOCUMENT, inject, Injectable, signal } from '@angular/core';
import { Api } from '@api/api';
import { deleteBookingsId } from '@api/fn/bookings/delete-bookings-id';
import { postBookings } from '@api/fn/bookings/post-bookings';
import { Session } from '@ui/auth/session';
import { IDEMPOTENCY_KEY, newKey } from '@ui/errors/intent';
import { toProblem } from '@ui/errors/problem';
import { Texts } from '@ui/texts/texts';
import { Me } from '../customers/me';
import { Connection } from '../shell/connection';

const KEPT = 'bs.waiting';

/** Something that was wanted without a connection. */
export interface Wish {
  /** Under this key it is done once, however often it is sent (B2). */
  key: string;
  /** The account that wants it. */
  who: string;
  does: 'book' | 'wait' | 'cancel';
  /** The instance to book, or the booking to end. */
  id: string;
  forCustomerId: string | null;
  /** The class, its date and wall time: what it is called. */
  name: string;
  localDate: string;
  localStartTime: string;
}

/** A wish, and what became of it. */
export interface Kept extends Wish {
  state: 'waiting' | 'sending' | 'done' | 'refused';
  /** What the server said. */
  words: string;
}

/**
 * What was wanted without a connection: kept on the device and seen, sent only when the person says so, told what came of it.
 * Nothing of it goes out by itself.
 */
@Injectable()
export class Waiting {
  private readonly api = inject(Api);
  private readonly me = inject(Me);
  private readonly texts = inject(Texts);
  private readonly connection = inject(Connection);
  private readonly user = inject(Session).user;
  private readonly storage = inject(DOCUMENT).defaultView!.localStorage;
  private readonly kept = signal<readonly Kept[]>((JSON.parse(this.storage.getItem(KEPT) ?? '[]') as Kept[]).map((wish) => ({ ...wish, state: 'waiting', words: '' })));
  private readonly answers = signal(0);

  /** One's own wishes, oldest first. */
  readonly list = computed(() => this.kept().filter((wish) => wish.who === this.user()?.id));
  /** Those that were not sent yet. */
  readonly open = computed(() => this.list().filter((wish) => wish.state === 'waiting'));
  /** Whether it is known whose wishes these are. */
  readonly known = computed(() => !!this.user());
  /** Grows with each answer: pages ask anew how things are. */
  readonly answered = this.answers.asReadonly();

  /** Keeps a wish; the same one twice is one, and so is a booking with its taking back. */
  keep(wish: Omit<Wish, 'key' | 'who'>): void {
    const who = this.user()?.id;
    if (!who || this.open().some((known) => known.id === wish.id && known.forCustomerId === wish.forCustomerId)) return;
    this.change((list) => [...list, { ...wish, who, key: newKey(), state: 'waiting', words: '' }]);
  }

  /** Lets a wish go, or what it came to. */
  drop(wish: Wish): void {
    this.change((list) => list.filter((known) => known.key !== wish.key));
  }

  /** Sends what waits, one after the other, and keeps each answer until it was seen. */
  async sendAll(): Promise<void> {
    for (const wish of this.open()) await this.send(wish);
  }

  /** Sends one. Without a connection it waits on. */
  async send(wish: Kept): Promise<void> {
    this.becomes(wish, 'sending');
    try {
      this.becomes(wish, 'done', await this.ask(wish));
    } catch (failure) {
      const problem = toProblem(failure);
      if (problem.offline) this.connection.misses();
      this.becomes(wish, problem.retryable ? 'waiting' : 'refused', this.texts.problem(problem));
    }
    this.me.reload();
    this.answers.update((n) => n + 1);
  }

  private async ask({ does, id, forCustomerId, key }: Wish): Promise<string> {
    const context = new HttpContext().set(IDEMPOTENCY_KEY, key);
    if (does === 'cancel') {
      const { creditsRefunded, creditsRemaining } = await this.api.invoke(deleteBookingsId, { id }, context);
      return creditsRefunded ? this.texts.count('cancel.done', creditsRefunded, { left: creditsRemaining }) : this.texts.of('cancel.doneKept');
    }
    const made = await this.api.invoke(postBookings, { body: { classInstanceId: id, joinWaitlist: does === 'wait', forCustomerId } }, context);
    return made.status === 'waitlisted' ? this.texts.of('book.waitsSomewhere') : this.texts.count('book.done', made.creditsRemaining);
  }

  private becomes(wish: Wish, state: Kept['state'], words = ''): void {
    this.change((list) => list.map((known) => (known.key === wish.key ? { ...known, state, words } : known)));
  }

  /** What was answered is not kept over a reload; what waits is, and what was being sent: its key makes it once. */
  private change(how: (list: readonly Kept[]) => readonly Kept[]): void {
    this.kept.update(how);
    const open = this.kept().filter((wish) => wish.state === 'waiting' || wish.state === 'sending');
    this.storage.setItem(KEPT, JSON.stringify(open));
  }
}
