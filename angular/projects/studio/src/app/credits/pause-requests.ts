import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { Api } from '@api/api';
import { deleteCustomersMePauseRequestsRequestId } from '@api/fn/my-account/delete-customers-me-pause-requests-request-id';
import { ChildDto } from '@api/models/child-dto';
import { MembershipHistoryDto } from '@api/models/membership-history-dto';
import { PauseRequestDto } from '@api/models/pause-request-dto';
import { toProblem } from '@ui/errors/problem';
import { Toasts } from '@ui/feedback/toasts';
import { Busy } from '@ui/form/busy';
import { Icon } from '@ui/icon/icon';
import { injectTexts, Texts } from '@ui/texts/texts';
import { Dates } from '@ui/time/dates';
import { AskPause } from './ask-pause';

/** What one asked the studio about pausing: the request that waits, or the way to ask, and what was answered before. */
@Component({
  selector: 'studio-pause-requests',
  imports: [AskPause, Busy, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (open(); as request) {
      <div class="waits">
        <p class="row"><ui-icon name="hourglass" /><span>{{ t(child() ? 'plan.ask.waitsFor' : 'plan.ask.waits', { days: daysOf(request), name: child()?.firstName }) }}</span></p>
        <button type="button" class="btn outline sm" [uiBusy]="busy()" (click)="withdraw(request)">{{ t('plan.ask.withdraw') }}</button>
      </div>
    } @else if (membership().status !== 'cancelled') {
      <button type="button" class="btn outline" (click)="asking.set(true)"><ui-icon name="pause" />{{ t('plan.ask.do') }}</button>
    }
    @if (answered().length) {
      <details>
        <summary>{{ t('plan.ask.before') }}</summary>
        <ul>
          @for (request of answered(); track request.id) {
            <li class="small">
              <span class="strong">{{ daysOf(request) }}</span> · {{ t('plan.ask.' + request.status) }}
              @if (request.answer) {
                <span class="muted">“{{ request.answer }}”</span>
              }
            </li>
          }
        </ul>
      </details>
    }
    @if (asking()) {
      <studio-ask-pause [child]="child()" (closed)="asking.set(false)" (asked)="changes()" />
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--s2);
      justify-items: start;
    }
    .waits {
      display: grid;
      gap: var(--s2);
      justify-items: start;
    }
    summary {
      min-height: 44px;
      align-content: center;
      cursor: pointer;
      font-size: 14px;
    }
    li {
      padding-block: 6px;
    }
  `,
})
export class PauseRequests {
  /** The membership that it is about. */
  readonly membership = input.required<MembershipHistoryDto>();
  /** Whose it is, when it is a child's. */
  readonly child = input<ChildDto>();
  /** Asked or taken back. */
  readonly changed = output();

  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly texts = inject(Texts);
  private readonly dates = inject(Dates);
  protected readonly t = injectTexts();
  protected readonly busy = signal(false);
  protected readonly asking = signal(false);
  protected readonly open = computed(() => this.membership().pauseRequests.find((one) => one.status === 'open'));
  protected readonly answered = computed(() => this.membership().pauseRequests.filter((one) => one.status !== 'open'));

  protected daysOf(request: PauseRequestDto): string {
    return this.dates.span(request.from, request.to);
  }

  protected async withdraw(request: PauseRequestDto): Promise<void> {
    this.busy.set(true);
    try {
      await this.api.invoke(deleteCustomersMePauseRequestsRequestId, { requestId: request.id });
      this.toasts.say(this.t('plan.ask.takenBack'));
    } catch (failure) {
      this.toasts.refuse(this.texts.problem(toProblem(failure)));
    } finally {
      this.busy.set(false);
      this.changes(); // the studio may have answered meanwhile
    }
  }

  protected changes(): void {
    this.asking.set(false);
    this.changed.emit();
  }
}
