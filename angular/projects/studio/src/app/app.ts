import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { Session } from '@ui/auth/session';
import { ToastOutlet } from '@ui/feedback/toast-outlet';
import { injectTexts } from '@ui/texts/texts';

/** The root: the pages, and the toasts over them. */
@Component({
  selector: 'studio-root',
  imports: [RouterOutlet, ToastOutlet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <a class="btn primary skip" href="#main" (click)="toMain($event)">{{ t('ui.skip') }}</a>
    <router-outlet />
    <ui-toast-outlet />
  `,
})
export class App {
  protected readonly t = injectTexts();

  constructor() {
    const session = inject(Session);
    // A returning student's name is on the public pages too; a visitor's page asks for nothing.
    if (session.hinted) session.restore().catch(() => null);
  }

  /** The base element would make `#main` another page. */
  protected toMain(event: Event): void {
    event.preventDefault();
    document.getElementById('main')?.focus();
  }
}
