import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { Api } from '@api/api';
import { deleteAdminBookingsId } from '@api/fn/bookings/delete-admin-bookings-id';
import { RosterItemDto } from '@api/models/roster-item-dto';
import { Intent } from '@ui/errors/intent';
import { toProblem } from '@ui/errors/problem';
import { Notice } from '@ui/feedback/notice';
import { Busy } from '@ui/form/busy';
import { Field, Input } from '@ui/form/field';
import { injectTexts, Texts } from '@ui/texts/texts';

/** Cancelling for somebody on the roster: by the rules, or giving everything back with a reason. */
@Component({
  selector: 'console-cancel-for',
  imports: [Field, Input, Busy, Notice],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form (submit)="$event.preventDefault(); send()" novalidate>
      <h3>{{ t('cancelFor.heading', { name: person().name }) }}</h3>
      @if (refusal(); as words) {
        <ui-notice>{{ words }}</ui-notice>
      }
      @if (person().status !== 'waitlisted') {
        <label class="tick"><input type="checkbox" [checked]="refund()" (change)="refund.set(!refund())" />{{ t('cancelFor.refund') }}</label>
      }
      <ui-field [label]="t('cancelFor.reason')" [optional]="!refund()">
        <input uiInput autocomplete="off" maxlength="300" [value]="reason()" (input)="enter($event)" />
      </ui-field>
      <div class="form-actions">
        <button type="submit" class="btn danger" [uiBusy]="busy()" [disabled]="refund() && !reason().trim()">{{ t('cancelFor.do') }}</button>
        <button type="button" class="btn text" [disabled]="busy()" (click)="closed.emit()">{{ t('cancelFor.keep') }}</button>
      </div>
    </form>
  `,
  styles: `
    form {
      display: grid;
      gap: var(--s4);
      padding: var(--s4);
      border: 1px solid var(--line);
      border-radius: var(--r);
    }
    h3 {
      font-size: 20px;
    }
  `,
})
export class CancelFor {
  /** Whose booking. */
  readonly person = input.required<RosterItemDto>();
  /** It ended; in words. */
  readonly done = output<string>();
  /** It stays. */
  readonly closed = output();

  private readonly api = inject(Api);
  private readonly texts = inject(Texts);
  private readonly intent = new Intent();

  protected readonly t = injectTexts();
  protected readonly busy = signal(false);
  protected readonly refund = signal(false);
  protected readonly reason = signal('');
  protected readonly refusal = signal<string | null>(null);

  protected enter(event: Event): void {
    this.reason.set((event.target as HTMLInputElement).value);
  }

  protected async send(): Promise<void> {
    if (this.busy()) return;
    const params = { id: this.person().bookingId, body: { refund: this.refund(), reason: this.reason().trim() || null } };
    this.busy.set(true);
    this.refusal.set(null);
    try {
      const done = await this.intent.run(params, (context) => this.api.invoke(deleteAdminBookingsId, params, context));
      this.done.emit(this.t('cancelFor.done', { name: this.person().name, credits: this.t.count('schedule.credits', done.creditsRefunded) }));
    } catch (failure) {
      this.refusal.set(this.texts.problem(toProblem(failure)));
    } finally {
      this.busy.set(false);
    }
  }
}
