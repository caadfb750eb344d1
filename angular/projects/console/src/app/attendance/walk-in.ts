import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { Api } from '@api/api';
import { postAdminClassInstancesIdRoster } from '@api/fn/bookings/post-admin-class-instances-id-roster';
import { getAdminCustomers } from '@api/fn/customers/get-admin-customers';
import { injectAnswer } from '@ui/api/answer';
import { Avatar } from '@ui/data/avatar';
import { Intent } from '@ui/errors/intent';
import { toProblem } from '@ui/errors/problem';
import { Notice } from '@ui/feedback/notice';
import { Busy } from '@ui/form/busy';
import { Sheet } from '@ui/sheet/sheet';
import { injectTexts, Texts } from '@ui/texts/texts';
import { Taps } from './taps';

/** Somebody stands at the door without a booking: found by name, booked by staff, and here. */
@Component({
  selector: 'console-walk-in',
  imports: [Sheet, Avatar, Notice, Busy],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ui-sheet [open]="true" [heading]="t('walkIn.title')" (closed)="closed.emit()">
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
      <p class="muted small">{{ t('walkIn.hint') }}</p>
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
  protected readonly search = signal('');
  protected readonly busy = signal<string | null>(null);
  protected readonly refusal = signal<string | null>(null);
  protected readonly found = injectAnswer(getAdminCustomers, () => (this.search().trim().length > 1 ? { search: this.search().trim(), take: 8 } : undefined));

  protected async book(customerId: string): Promise<void> {
    const params = { id: this.instanceId(), body: { customerId, overrideReason: null, joinWaitlist: false } };
    this.busy.set(customerId);
    this.refusal.set(null);
    try {
      const place = await this.intent.run(params, (context) => this.api.invoke(postAdminClassInstancesIdRoster, params, context));
      this.taps.mark(this.instanceId(), place.id, 'attended');
      this.booked.emit();
    } catch (failure) {
      this.refusal.set(this.texts.problem(toProblem(failure)));
    } finally {
      this.busy.set(null);
    }
  }
}
