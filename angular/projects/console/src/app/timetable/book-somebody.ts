import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { Api } from '@api/api';
import { postAdminClassInstancesIdRoster } from '@api/fn/bookings/post-admin-class-instances-id-roster';
import { getAdminCustomers } from '@api/fn/customers/get-admin-customers';
import { CustomerListItemDto } from '@api/models/customer-list-item-dto';
import { WalkedInDto } from '@api/models/walked-in-dto';
import { injectAnswer } from '@ui/api/answer';
import { Intent } from '@ui/errors/intent';
import { toProblem } from '@ui/errors/problem';
import { Notice } from '@ui/feedback/notice';
import { Skeleton } from '@ui/feedback/skeleton';
import { Busy } from '@ui/form/busy';
import { Field, Input } from '@ui/form/field';
import { injectTexts, Texts } from '@ui/texts/texts';
import { NewPerson } from '../attendance/new-person';
import { isPassable } from '../attendance/passable';
import { injectMay } from '../shell/permissions';

/** Booking somebody into a class at the door or the desk: found by name, with a reason where a rule is passed over. */
@Component({
  selector: 'console-book-somebody',
  imports: [NewPerson, Field, Input, Busy, Notice, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (isNew()) {
      <section>
        <h3>{{ t('newPerson.heading') }}</h3>
        <console-new-person [instanceId]="instanceId()" (done)="added($event)" (kept)="isNew.set(false)" />
      </section>
    } @else {
      <form (submit)="$event.preventDefault(); send()" novalidate>
        <h3>{{ t('desk.heading') }}</h3>
        @if (chosen(); as person) {
          <p class="row between">
            <span class="strong">{{ person.firstName }} {{ person.lastName }}</span>
            <button type="button" class="btn text sm" (click)="choose(null)">{{ t('desk.other') }}</button>
          </p>
          @if (refusal(); as words) {
            <ui-notice kind="warn">{{ words }}</ui-notice>
          }
          @if (passable()) {
            <ui-field [label]="t('desk.reason')" [hint]="t('desk.reasonHint')">
              <input uiInput autocomplete="off" maxlength="300" [value]="reason()" (input)="reason.set(valueOf($event))" />
            </ui-field>
          }
          <div class="form-actions">
            @if (full()) {
              <button type="button" class="btn primary" [uiBusy]="busy()" (click)="send(true)">{{ t('desk.wait') }}</button>
            } @else {
              <button type="submit" class="btn primary" [uiBusy]="busy()" [disabled]="passable() && !reason().trim()">{{ t(passable() ? 'desk.anyway' : 'desk.book') }}</button>
            }
            <button type="button" class="btn text" [disabled]="busy()" (click)="closed.emit()">{{ t('shell.cancel') }}</button>
          </div>
        } @else {
          <ui-field [label]="t('desk.search')">
            <input uiInput type="search" autocomplete="off" [value]="search()" (input)="search.set(valueOf($event))" />
          </ui-field>
          @if (search().trim().length > 1) {
            @if (found.value(); as page) {
              <ul>
                @for (person of page.items; track person.id) {
                  <li>
                    <button type="button" class="btn outline wide" (click)="choose(person)">
                      <span>{{ person.firstName }} {{ person.lastName }}</span><span class="muted small">{{ person.email ?? t('customers.noAccount') }}</span>
                    </button>
                  </li>
                } @empty {
                  <li class="muted">{{ t('desk.nobody') }}</li>
                }
              </ul>
            } @else {
              <ui-skeleton height="44px" />
            }
          }
          <div class="form-actions">
            @if (may('Credits.Adjust')) {
              <button type="button" class="btn outline" (click)="isNew.set(true)">{{ t('newPerson.open') }}</button>
            }
            <button type="button" class="btn text" (click)="closed.emit()">{{ t('shell.cancel') }}</button>
          </div>
        }
      </form>
    }
  `,
  styles: `
    form,
    section {
      display: grid;
      gap: var(--s4);
      padding: var(--s4);
      border: 1px solid var(--line);
      border-radius: var(--r);
    }
    h3 {
      font-size: 20px;
    }
    ul {
      display: grid;
      gap: var(--s2);
    }
    li .btn {
      justify-content: space-between;
      gap: var(--s3);
      text-align: left;
    }
  `,
})
export class BookSomebody {
  /** The class instance. */
  readonly instanceId = input.required<string>();
  /** Somebody is in, or waits; in words. */
  readonly done = output<string>();
  /** Nobody is to be added. */
  readonly closed = output();

  private readonly api = inject(Api);
  private readonly texts = inject(Texts);
  private readonly intent = new Intent();

  protected readonly t = injectTexts();
  protected readonly may = injectMay();
  /** Nobody whom the studio knows. */
  protected readonly isNew = signal(false);
  protected readonly search = signal('');
  protected readonly chosen = signal<CustomerListItemDto | null>(null);
  protected readonly reason = signal('');
  protected readonly busy = signal(false);
  /** Why it was refused, of the person chosen. */
  private readonly problem = linkedSignal<CustomerListItemDto | null, { code: string; words: string } | null>({ source: this.chosen, computation: () => null });
  protected readonly refusal = computed(() => this.problem()?.words ?? null);
  protected readonly passable = computed(() => isPassable(this.problem()));
  protected readonly full = computed(() => this.problem()?.code === 'Bookings:ClassFull');
  protected readonly found = injectAnswer(getAdminCustomers, () => (this.search().trim().length > 1 ? { search: this.search().trim(), take: 6 } : undefined), { keep: true });

  protected added({ name }: WalkedInDto): void {
    this.done.emit(this.t('desk.booked', { name }));
  }

  protected valueOf(event: Event): string {
    return (event.target as HTMLInputElement).value;
  }

  protected choose(person: CustomerListItemDto | null): void {
    this.chosen.set(person);
    this.reason.set('');
  }

  protected async send(joinWaitlist = false): Promise<void> {
    const person = this.chosen();
    if (!person || this.busy()) return;
    const body = { customerId: person.id, overrideReason: this.reason().trim() || null, joinWaitlist };
    this.busy.set(true);
    try {
      const booked = await this.intent.run(body, (context) => this.api.invoke(postAdminClassInstancesIdRoster, { id: this.instanceId(), body }, context));
      this.done.emit(this.t(booked.status === 'waitlisted' ? 'desk.waits' : 'desk.booked', { name: `${person.firstName} ${person.lastName}` }));
    } catch (failure) {
      const problem = toProblem(failure);
      this.problem.set({ code: problem.code, words: this.texts.problem(problem) });
    } finally {
      this.busy.set(false);
    }
  }
}
