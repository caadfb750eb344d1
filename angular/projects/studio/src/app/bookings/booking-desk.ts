import { HttpContext } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, effect, inject, input, output, signal, untracked } from '@angular/core';
import { Api } from '@api/api';
import { deleteBookingsId } from '@api/fn/bookings/delete-bookings-id';
import { postBookings } from '@api/fn/bookings/post-bookings';
import { postBookingsIdOffer } from '@api/fn/bookings/post-bookings-id-offer';
import { AvailableClassDto } from '@api/models/available-class-dto';
import { BookingCreatedDto } from '@api/models/booking-created-dto';
import { Intent } from '@ui/errors/intent';
import { toProblem } from '@ui/errors/problem';
import { Toasts } from '@ui/feedback/toasts';
import { injectTexts, Texts } from '@ui/texts/texts';
import { Dates } from '@ui/time/dates';
import { Family } from '../customers/family';
import { Me } from '../customers/me';
import { ShownClasses } from '../schedule/shown-classes';
import { Connection } from '../shell/connection';
import { BookingSheet } from './booking-sheet';
import { CancelSheet, Left } from './cancel-sheet';
import { taken } from './taken';
import { Waiting } from './waiting';

/**
 * Where classes are booked and left, whatever page shows them: the question with what it costs, the place at once, given back with the
 * reason if it could not be had, and undone as long as that is free.
 */
@Component({
  selector: 'studio-booking-desk',
  imports: [BookingSheet, CancelSheet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (asking(); as item) {
      <studio-booking-sheet [item]="item" [whom]="whom()" (whomChange)="whomChange.emit($event)" (confirmed)="book($event)" (closed)="asking.set(null)" />
    }
    @if (leaving(); as booking) {
      <studio-cancel-sheet [toLook]="true" [of]="booking" (cancelled)="left()" (closed)="leaving.set(null)" />
    }
  `,
})
export class BookingDesk {
  /** Where the classes are shown. */
  readonly shown = input.required<ShownClasses>();
  /** The child to book for; empty for oneself. */
  readonly whom = input('');
  /** It is for somebody else. */
  readonly whomChange = output<string>();

  private readonly api = inject(Api);
  private readonly me = inject(Me);
  private readonly family = inject(Family);
  private readonly dates = inject(Dates);
  private readonly texts = inject(Texts);
  private readonly toasts = inject(Toasts);
  private readonly waiting = inject(Waiting);
  private readonly connection = inject(Connection);
  private readonly t = injectTexts();
  private readonly intents = new Map<string, Intent>();
  protected readonly asking = signal<AvailableClassDto | null>(null);
  protected readonly leaving = signal<Left | null>(null);

  constructor() {
    effect(() => {
      if (this.waiting.answered()) void untracked(this.shown).refresh();
    });
  }

  /** Says what a class costs and promises, or why it cannot be had; and books it. */
  ask(item: AvailableClassDto): void {
    this.asking.set(item);
  }

  /** Says what leaving does, and leaves. */
  leave(item: AvailableClassDto): void {
    this.leaving.set({ ...item, ...item.myBooking!, className: item.name, customerId: this.whom() });
  }

  /** Takes a place that is anybody's for who waits (W4). */
  take(item: AvailableClassDto): Promise<void> {
    const id = item.myBooking!.id;
    return this.have(item, false, { take: id }, false, (context) => this.api.invoke(postBookingsIdOffer, { id }, context));
  }

  protected book(item: AvailableClassDto): Promise<void> {
    const joinWaitlist = item.refusal === 'Bookings:ClassFull';
    const body = { classInstanceId: item.id, joinWaitlist, forCustomerId: this.whom() || null };
    this.asking.set(null);
    if (this.connection.isOff()) {
      this.waiting.keep({ does: joinWaitlist ? 'wait' : 'book', id: item.id, forCustomerId: body.forCustomerId, name: item.name, localDate: item.localDate, localStartTime: item.localStartTime });
      this.toasts.say(this.t('waiting.kept'));
      return Promise.resolve();
    }
    return this.have(item, joinWaitlist, body, true, (context) => this.api.invoke(postBookings, { body }, context));
  }

  protected left(): void {
    this.leaving.set(null);
    void this.shown().refresh();
  }

  private have(item: AvailableClassDto, joinWaitlist: boolean, wish: object, undoable: boolean, send: (context: HttpContext) => Promise<BookingCreatedDto>): Promise<void> {
    const [shown, whom] = [this.shown(), this.whom()];
    return shown.during(async (put) => {
      put(taken(item, joinWaitlist));
      try {
        const made = await this.intentFor(item.id + whom).run(wish, send);
        put({ ...taken(item, joinWaitlist), myBooking: { id: made.id, status: made.status } });
        this.creditsAre(whom, made.creditsRemaining);
        const words = whom ? this.t('family.news', { name: this.family.nameOf(whom), news: this.wordsFor(made) }) : this.wordsFor(made);
        this.toasts.say(words, undoable && this.isFree(made) ? () => void this.undo(shown, whom, item, made) : undefined);
      } catch (failure) {
        put(item);
        const problem = toProblem(failure);
        if (problem.offline) this.connection.misses();
        this.toasts.refuse(this.texts.problem(problem));
      }
    });
  }

  /** Whether leaving costs nothing now. */
  private isFree(made: BookingCreatedDto): boolean {
    return made.status === 'waitlisted' || made.lateCancelCost === 0 || !this.dates.isPast(made.freeCancelUntil);
  }

  private undo(shown: ShownClasses, whom: string, item: AvailableClassDto, { id, status }: BookingCreatedDto): Promise<void> {
    return shown.during(async (put) => {
      put(item);
      try {
        const done = await this.api.invoke(deleteBookingsId, { id });
        this.creditsAre(whom, done.creditsRemaining);
        this.toasts.say(status === 'waitlisted' ? this.t('cancel.left') : this.t.count('book.undone', done.creditsRemaining));
      } catch (failure) {
        put({ ...taken(item, status === 'waitlisted'), myBooking: { id, status } });
        this.toasts.refuse(this.texts.problem(toProblem(failure)));
      }
    });
  }

  private creditsAre(whom: string, remaining: number): void {
    if (whom) this.me.reload(); // the child's own credits may have paid
    else this.me.creditsAre(remaining);
  }

  private wordsFor(made: BookingCreatedDto): string {
    if (made.status !== 'waitlisted') return this.t.count('book.done', made.creditsRemaining);
    return made.waitlistPosition ? this.t('book.waits', { position: this.texts.ordinal(made.waitlistPosition) }) : this.t('book.waitsSomewhere');
  }

  /** One wish an instance and person: trying again after a lost answer is the same wish. */
  private intentFor(wish: string): Intent {
    const known = this.intents.get(wish) ?? new Intent();
    this.intents.set(wish, known);
    return known;
  }
}
