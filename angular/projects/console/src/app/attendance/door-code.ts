import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { getAdminClassInstancesIdCheckInCode } from '@api/fn/attendance/get-admin-class-instances-id-check-in-code';
import { injectAnswer } from '@ui/api/answer';
import { injectTexts } from '@ui/texts/texts';
import { Sheet } from '@ui/sheet/sheet';
import { Online } from '../shell/online';

/** The code that people scan to check themselves in; it changes every half minute. A tap makes it large. */
@Component({
  selector: 'console-door-code',
  imports: [Sheet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (!online()) {
      <p class="off">{{ t('doorCode.offline') }}</p>
    } @else if (code.value(); as now) {
      <button type="button" class="small-code" (click)="large.set(true)">
        <svg [attr.viewBox]="'0 0 ' + now.picture.size + ' ' + now.picture.size" aria-hidden="true"><path [attr.d]="now.picture.path" /></svg>
        <span
          >{{ t('doorCode.scan') }}<b>{{ t('doorCode.next', { n: left() }) }}</b></span
        >
      </button>
      <ui-sheet [open]="large()" [heading]="t('doorCode.scan')" (closed)="large.set(false)">
        <div class="large-code">
          <svg [attr.viewBox]="'0 0 ' + now.picture.size + ' ' + now.picture.size" role="img" [attr.aria-label]="t('doorCode.picture')"><path [attr.d]="now.picture.path" /></svg>
          <p class="num">{{ now.code.slice(0, 4) }}-{{ now.code.slice(4) }}</p>
          <p class="muted">{{ t('doorCode.typed') }}</p>
        </div>
      </ui-sheet>
    }
  `,
  styles: `
    .small-code {
      display: flex;
      align-items: center;
      gap: var(--s4);
      padding: var(--s2) var(--s4) var(--s2) var(--s2);
      border: 0;
      border-radius: var(--r);
      background: var(--card);
      color: var(--ink);
      text-align: left;
      font-size: 15px;
    }
    .small-code:focus-visible {
      box-shadow: var(--focus-on-ink);
    }
    .small-code svg {
      width: 88px;
      height: 88px;
    }
    .small-code span {
      display: grid;
    }
    .large-code {
      display: grid;
      justify-items: center;
      gap: var(--s3);
      text-align: center;
    }
    .large-code svg {
      width: min(100%, 340px);
      background: var(--card);
    }
    .large-code .num {
      font-size: 32px;
      font-weight: 700;
    }
    path {
      fill: var(--ink);
    }
    .off {
      max-width: 240px;
      color: var(--on-ink-muted);
    }
  `,
})
export class DoorCode {
  /** The class instance. */
  readonly instanceId = input.required<string>();

  protected readonly t = injectTexts();
  protected readonly online = inject(Online).now;
  protected readonly large = signal(false);
  protected readonly code = injectAnswer(getAdminClassInstancesIdCheckInCode, () => (this.online() ? { id: this.instanceId() } : undefined), { keep: true });
  private readonly second = signal(Date.now());
  /** Seconds until the next code. */
  protected readonly left = computed(() => Math.max(0, Math.ceil((new Date(this.code.value()?.changesAt ?? 0).getTime() - this.second()) / 1000)));

  constructor() {
    effect((cleanUp) => {
      const ticking = setInterval(() => {
        this.second.set(Date.now());
        if (this.online() && this.left() === 0 && !this.code.loading()) this.code.reload();
      }, 1000);
      cleanUp(() => clearInterval(ticking));
    });
  }
}
