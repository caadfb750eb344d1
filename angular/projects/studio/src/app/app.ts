import { DOCUMENT } from '@angular/common';
import { afterRenderEffect, ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NavigationEnd, NavigationError, Router, RouterOutlet } from '@angular/router';
import { Session } from '@ui/auth/session';
import { ToastOutlet } from '@ui/feedback/toast-outlet';
import { Studio } from '@ui/studio/studio';
import { injectTexts, Texts } from '@ui/texts/texts';
import { filter, map } from 'rxjs';

/** The root: the pages, and the toasts over them. */
@Component({
  selector: 'studio-root',
  imports: [RouterOutlet, ToastOutlet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (ready()) {
      <a class="btn primary skip" href="#main" (click)="toMain($event)">{{ t('ui.skip') }}</a>
    }
    @if (ready() && place() === 'unreachable') {
      <main id="main" class="page" tabindex="-1">
        <h1>{{ t('problem.offlineTitle') }}</h1>
        <p>{{ t('problem.Offline') }}</p>
        <button type="button" class="btn primary" (click)="reload()">{{ t('ui.retry') }}</button>
      </main>
    } @else {
      @if (!ready() || !started()) {
        <div class="boot" aria-hidden="true"><span></span><span></span></div>
      }
      @if (ready()) {
        <router-outlet />
      }
    }
    @defer (on idle) {
      <ui-toast-outlet />
    }
  `,
  styles: `
    main {
      display: grid;
      justify-items: start;
      gap: var(--s4);
      padding-top: var(--s8);
    }
  `,
})
export class App {
  private readonly document = inject(DOCUMENT);
  protected readonly t = injectTexts();
  /** Whether the first page is here, null while it is on its way; until then its head's place is kept. */
  protected readonly started = toSignal(
    inject(Router).events.pipe(
      filter((event) => event instanceof NavigationEnd || event instanceof NavigationError),
      map((event) => event instanceof NavigationEnd),
    ),
    { initialValue: null },
  );
  protected readonly place = inject(Studio).place;
  /** Whether the words are here: they come beside the first page, and nothing is shown without them. */
  protected readonly ready = inject(Texts).ready;

  constructor() {
    // The first picture, which came with the page, makes room for the page itself in the same moment.
    afterRenderEffect(() => {
      if (this.ready() && (this.started() !== null || this.place() === 'unreachable')) this.document.getElementById('first')?.remove();
    });
    const session = inject(Session);
    // A returning student's name is on the public pages too; a visitor's page asks for nothing.
    if (session.hinted) session.restore().catch(() => null);
  }

  /** The base element would make `#main` another page. */
  protected toMain(event: Event): void {
    event.preventDefault();
    this.document.getElementById('main')?.focus();
  }

  protected reload(): void {
    this.document.location.reload();
  }
}
