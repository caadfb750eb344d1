import { ChangeDetectionStrategy, Component, inject, OnInit, signal } from '@angular/core';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { Logo } from '@ui/art/logo';
import { Session } from '@ui/auth/session';
import { toProblem } from '@ui/errors/problem';
import { ErrorState } from '@ui/feedback/error-state';
import { Notice } from '@ui/feedback/notice';
import { Skeleton } from '@ui/feedback/skeleton';
import { Studio } from '@ui/studio/studio';
import { injectTexts } from '@ui/texts/texts';

/** Where an owner arrives from the platform's sign-up: the one-time code becomes a session, the overview has the first steps. */
@Component({
  selector: 'console-welcome',
  imports: [RouterLink, Logo, Notice, ErrorState, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <main class="page">
      <ui-logo [name]="studio()?.name ?? t('shell.platform')" />
      @switch (state()) {
        @case ('opening') {
          <h1>{{ t('welcome.opening') }}</h1>
          <ui-skeleton height="180px" />
        }
        @case ('ended') {
          <h1>{{ t('welcome.title') }}</h1>
          <ui-notice kind="warn">{{ t('welcome.failed') }}</ui-notice>
          <a class="btn primary" routerLink="/login">{{ t('welcome.login') }}</a>
        }
        @case ('unreachable') {
          <ui-error-state [error]="failure" (retry)="enter()" />
        }
      }
    </main>
  `,
  styles: `
    main {
      display: grid;
      gap: var(--s5);
      justify-items: start;
      padding-top: var(--s8);
      max-width: 560px;
    }
    h1 {
      font-size: 34px;
    }
  `,
})
export class Welcome implements OnInit {
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  /** The one-time code of the address: behind the #, so that no log of requests has it. */
  private readonly code = new URLSearchParams(inject(ActivatedRoute).snapshot.fragment ?? '').get('code') ?? '';
  protected readonly t = injectTexts();
  protected readonly studio = inject(Studio).profile;
  protected readonly state = signal<'opening' | 'ended' | 'unreachable'>('opening');
  protected failure: unknown;

  ngOnInit(): void {
    void this.enter();
  }

  protected async enter(): Promise<void> {
    this.state.set('opening');
    try {
      await this.session.exchange(this.code);
      await this.router.navigateByUrl('/overview', { replaceUrl: true });
    } catch (failure) {
      this.failure = failure;
      this.state.set(toProblem(failure).retryable ? 'unreachable' : 'ended');
    }
  }
}
