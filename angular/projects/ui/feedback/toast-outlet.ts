import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Icon } from '../icon/icon';
import { injectTexts } from '../texts/texts';
import { Toast, Toasts } from './toasts';

/** Where the toasts appear; one an app, at its root. */
@Component({
  selector: 'ui-toast-outlet',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { role: 'status', 'aria-live': 'polite' },
  template: `
    @for (toast of toasts.list(); track toast.id) {
      <div class="toast" [class.bad]="toast.kind === 'bad'">
        <ui-icon [name]="toast.kind === 'bad' ? 'circle-alert' : 'check'" />
        <span>{{ toast.text }}</span>
        @if (toast.undo) {
          <button type="button" class="btn text sm" (click)="undo(toast)">{{ t('ui.undo') }}</button>
        }
        <button type="button" class="btn icon sm" [attr.aria-label]="t('ui.close')" (click)="toasts.dismiss(toast.id)"><ui-icon name="x" /></button>
      </div>
    }
  `,
  styles: `
    :host {
      position: fixed;
      z-index: 40;
      inset: auto 0 calc(var(--dock, 0px) + var(--s4));
      display: grid;
      justify-items: center;
      gap: var(--s2);
      padding-inline: var(--s4);
      pointer-events: none;
    }
    .toast {
      display: flex;
      align-items: center;
      gap: var(--s3);
      max-width: 560px;
      padding: 6px 6px 6px var(--s4);
      border-radius: var(--r);
      background: var(--ink);
      color: var(--on-ink);
      box-shadow: var(--shadow-lift);
      pointer-events: auto;
      animation: up 170ms ease-out;
    }
    .bad > ui-icon {
      color: var(--warning);
    }
    span {
      padding-block: 6px;
    }
    .btn:focus-visible {
      box-shadow: var(--focus-on-ink);
    }
    @keyframes up {
      from {
        transform: translateY(12px);
        opacity: 0;
      }
    }
  `,
})
export class ToastOutlet {
  protected readonly toasts = inject(Toasts);
  protected readonly t = injectTexts();

  protected undo(toast: Toast): void {
    this.toasts.dismiss(toast.id);
    toast.undo?.();
  }
}
