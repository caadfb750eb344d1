import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { Api } from '@api/api';
import { postAdminClassInstancesIdRoster } from '@api/fn/bookings/post-admin-class-instances-id-roster';
import { getAdminCustomers } from '@api/fn/customers/get-admin-customers';
import { injectAnswer } from '@ui/api/answer';
import { Avatar } from '@ui/data/avatar';
import { Intent } from '@ui/errors/intent';
import { toProblem } from '@ui/errors/problem';
import { Notice } from '@ui/feedback/notice';
import { Busy } from '@ui/form/busy';
import { Icon } from '@ui/icon/icon';
import { Sheet } from '@ui/sheet/sheet';
import { injectTexts, Texts } from '@ui/texts/texts';
import { injectMay } from '../shell/permissions';
import { NewPerson } from './new-person';
import { Taps } from './taps';

/** Somebody stands at the door without a booking: found by name, booked by staff, and here. */
@Component({
  selector: 'console-walk-in',
  imports: [Sheet, Avatar, Icon, NewPerson, Notice, Busy],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ui-sheet [open]="true" [heading]="t('walkIn.title')" (closed)="closed.emit()">
      @if (isNew()) {
        <console-new-person [instanceId]="instanceId()" (done)="arrived($event.bookingId)" (kept)="isNew.set(false)" />
      } @else {
        <label class="stack">
          <span>{{ t('walkIn.who') }}</span>
          <input #words class="input" type="search" autocomplete="off" (input)="search.set(words.value)" />
        </label>
        @if (refusal(); as said) {
          <ui-notice>{{ said }}</ui-notice>
        }
        <ul>
          @for (one of found.value()?.items ?? []; track one.id) {
            <li>
              <button type="button" class="btn outline" [uiBusy]="busy() === one.id" (click)="book(one.id)">
                <ui-avatar [name]="one.firstName + ' ' + one.lastName" />{{ one.firstName }} {{ one.lastName }}
              </button>
            </li>
          }
        </ul>
        @if (mayAdd()) {
          <button type="button" class="btn text" (click)="isNew.set(true)"><ui-icon name="user-plus" />{{ t('newPerson.open') }}</button>
        }
        <p class="muted small">{{ t(mayAdd() ? 'walkIn.hint' : 'walkIn.hintTeacher') }}</p>
      }
    </ui-sheet>
  `,
  styles: `
    ul {
      display: grid;
      gap: var(--s2);
    }
    li .btn {
      justify-content: start;
      width: 100%;
      min-height: 56px;
      gap: var(--s3);
    }
  `,
})
export class WalkIn {
  /** The class instance. */
  readonly instanceId = input.required<string>();
  readonly closed = output();
  /** Somebody has a place and is here. */
  readonly booked = output();

  private readonly api = inject(Api);
  private readonly texts = inject(Texts);
  private readonly taps = inject(Taps);
  private readonly intent = new Intent();
  protected readonly t = injectTexts();
  private readonly may = injectMay();
  /** Whoever is new buys the credit at the door, which is not everybody's to note. */
  protected readonly mayAdd = computed(() => this.may('Credits.Adjust'));
  protected readonly isNew = signal(false);
  protected readonly search = signal('');
  protected readonly busy = signal<string | null>(null);
  protected readonly refusal = signal<string | null>(null);
  protected readonly found = injectAnswer(getAdminCustomers, () => (this.search().trim().length > 1 ? { search: this.search().trim(), take: 8 } : undefined));

  /** They have a place, and stand here. */
  protected arrived(bookingId: string): void {
    this.taps.mark(this.instanceId(), bookingId, 'attended');
    this.booked.emit();
  }

  protected async book(customerId: string): Promise<void> {
    const params = { id: this.instanceId(), body: { customerId, overrideReason: null, joinWaitlist: false } };
    this.busy.set(customerId);
    this.refusal.set(null);
    try {
      const place = await this.intent.run(params, (context) => this.api.invoke(postAdminClassInstancesIdRoster, params, context));
      this.arrived(place.id);
    } catch (failure) {
      this.refusal.set(this.texts.problem(toProblem(failure)));
    } finally {
      this.busy.set(null);
    }
  }
}
