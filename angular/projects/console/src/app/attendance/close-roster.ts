import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { Api } from '@api/api';
import { postAdminClassInstancesIdRosterClose } from '@api/fn/attendance/post-admin-class-instances-id-roster-close';
import { Intent } from '@ui/errors/intent';
import { toProblem } from '@ui/errors/problem';
import { Toasts } from '@ui/feedback/toasts';
import { Busy } from '@ui/form/busy';
import { injectTexts, Texts } from '@ui/texts/texts';
import { Online } from '../shell/online';
import { Taps } from './taps';

/** Closing a roster. It waits for the taps that are not sent yet, and can be corrected afterwards, so it asks nothing. */
@Component({
  selector: 'console-close-roster',
  imports: [Busy],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <button type="button" class="btn primary" [uiBusy]="busy()" [disabled]="!online() || taps.unsent() > 0" (click)="close()">{{ t('roster.close') }}</button>
  `,
})
export class CloseRoster {
  /** Whose roster. */
  readonly instanceId = input.required<string>();
  /** It is closed. */
  readonly done = output();

  private readonly api = inject(Api);
  private readonly texts = inject(Texts);
  private readonly toasts = inject(Toasts);
  private readonly intent = new Intent();
  protected readonly taps = inject(Taps);
  protected readonly online = inject(Online).now;
  protected readonly t = injectTexts();
  protected readonly busy = signal(false);

  protected async close(): Promise<void> {
    const params = { id: this.instanceId() };
    this.busy.set(true);
    try {
      const closed = await this.intent.run(params, (context) => this.api.invoke(postAdminClassInstancesIdRosterClose, params, context));
      this.toasts.say(this.t('roster.closed', { came: closed.attended, not: closed.noShows }));
      this.done.emit();
    } catch (failure) {
      this.toasts.refuse(this.texts.problem(toProblem(failure)));
    } finally {
      this.busy.set(false);
    }
  }
}
