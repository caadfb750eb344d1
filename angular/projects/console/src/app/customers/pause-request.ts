import { HttpContext } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { Api } from '@api/api';
import { getAdminCustomersIdMembershipPausesPreview } from '@api/fn/memberships/get-admin-customers-id-membership-pauses-preview';
import { postAdminCustomersIdMembershipPauseRequestsRequestIdDecline } from '@api/fn/memberships/post-admin-customers-id-membership-pause-requests-request-id-decline';
import { postAdminCustomersIdMembershipPauseRequestsRequestIdGrant } from '@api/fn/memberships/post-admin-customers-id-membership-pause-requests-request-id-grant';
import { PauseRequestDto } from '@api/models/pause-request-dto';
import { injectAnswer } from '@ui/api/answer';
import { injectAttempt } from '@ui/errors/attempt';
import { ErrorState } from '@ui/feedback/error-state';
import { Notice } from '@ui/feedback/notice';
import { Toasts } from '@ui/feedback/toasts';
import { Busy } from '@ui/form/busy';
import { Field, Input } from '@ui/form/field';
import { Icon } from '@ui/icon/icon';
import { Closes } from '@ui/sheet/closes';
import { Sheet } from '@ui/sheet/sheet';
import { injectTexts } from '@ui/texts/texts';
import { Dates } from '@ui/time/dates';
import { WhoAsked } from './who-asked';

/** A customer asks for a pause: the days, their words, what it would cancel; yes or no. */
@Component({
  selector: 'console-pause-request',
  imports: [ReactiveFormsModule, WhoAsked, Sheet, Closes, Field, Input, Busy, ErrorState, Notice, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="card stack" aria-labelledby="pause-request">
      <div>
        <p class="eyebrow">{{ t('pauseRequest.title') }}</p>
        <h2 id="pause-request">{{ dates.span(request().from, request().to) }}</h2>
      </div>
      @if (request().words) {
        <p>“{{ request().words }}”</p>
      }
      <p class="muted small"><console-who-asked [request]="request()" /></p>
      @if (preview.error(); as error) {
        <ui-error-state [error]="error" (retry)="preview.reload()" />
      } @else if (preview.value(); as effect) {
        <p class="row"><ui-icon name="calendar-x" />{{ effect.totalCount ? t.count('membership.cancels', effect.totalCount) : t('membership.cancelsNone') }}</p>
      }
      @if (attempt.refusal(); as words) {
        <ui-notice>{{ words }}</ui-notice>
      }
      <div class="form-actions">
        <button type="button" class="btn primary" [uiBusy]="attempt.busy()" (click)="grant()">{{ t('pauseRequest.grant') }}</button>
        <button type="button" class="btn outline" (click)="declining.set(true)">{{ t('pauseRequest.decline') }}</button>
      </div>
    </section>
    @if (declining()) {
      <ui-sheet [open]="true" [eyebrow]="t('pauseRequest.title')" [heading]="t('pauseRequest.decline')" (closed)="declining.set(false)">
        <form class="form" (submit)="$event.preventDefault(); decline()" novalidate>
          <p>{{ t('pauseRequest.declineHint') }}</p>
          <ui-field [label]="t('pauseRequest.answer')">
            <input uiInput [formControl]="answer" autocomplete="off" maxlength="300" />
          </ui-field>
          <div class="form-actions">
            <button type="submit" class="btn primary" [uiBusy]="attempt.busy()">{{ t('pauseRequest.declineDo') }}</button>
            <button type="button" class="btn text" uiCloses>{{ t('shell.cancel') }}</button>
          </div>
        </form>
      </ui-sheet>
    }
  `,
})
export class PauseRequest {
  /** The customer. */
  readonly id = input.required<string>();
  /** What they ask. */
  readonly request = input.required<PauseRequestDto>();
  /** It was answered. */
  readonly done = output();

  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  protected readonly t = injectTexts();
  protected readonly dates = inject(Dates);
  protected readonly attempt = injectAttempt();
  protected readonly declining = signal(false);
  protected readonly answer = new FormControl('', { nonNullable: true });
  protected readonly preview = injectAnswer(getAdminCustomersIdMembershipPausesPreview, () => {
    const { from, to } = this.request();
    const today = this.dates.today();
    return to < today ? undefined : { id: this.id(), from: from < today ? today : from, to, take: 1 };
  });

  protected grant(): Promise<void> {
    return this.try('grant', async (context) => {
      const did = await this.api.invoke(postAdminCustomersIdMembershipPauseRequestsRequestIdGrant, { id: this.id(), requestId: this.request().id }, context);
      return this.t.count('membership.paused', did.bookingsCancelled);
    });
  }

  protected decline(): Promise<void> {
    const body = { answer: this.answer.value.trim() || null };
    return this.try(body, async (context) => {
      await this.api.invoke(postAdminCustomersIdMembershipPauseRequestsRequestIdDecline, { id: this.id(), requestId: this.request().id, body }, context);
      return this.t('pauseRequest.declined');
    });
  }

  private async try(wish: unknown, act: (context: HttpContext) => Promise<string>): Promise<void> {
    await this.attempt.run(wish, act, (words) => {
      this.toasts.say(words);
      this.done.emit();
    });
    if (this.attempt.refusal()) this.declining.set(false); // what was refused is said behind the sheet
  }
}
