import { DOCUMENT } from '@angular/common';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Session } from '@ui/auth/session';
import { Toasts } from '@ui/feedback/toasts';
import { Icon } from '@ui/icon/icon';
import { Studio } from '@ui/studio/studio';
import { injectTexts } from '@ui/texts/texts';
import { injectMay } from '../shell/permissions';

/** What to do with a studio that has no class yet. */
@Component({
  selector: 'console-first-steps',
  imports: [RouterLink, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="hero">
      <p class="eyebrow">{{ t('steps.eyebrow') }}</p>
      <h2>{{ t('steps.heading', { name: session.user()?.firstName }) }}</h2>
      <p>{{ t('steps.hint', { studio: studio()?.name }) }}</p>
    </section>
    <ol>
      @if (may('Schedule.Manage')) {
        <li class="card">
          <span class="badge"><ui-icon name="plus" /></span>
          <h3>{{ t('steps.class.title') }}</h3>
          <p class="muted">{{ t('steps.class.hint') }}</p>
          <a class="btn accent" routerLink="/classes/new">{{ t('steps.class.action') }}</a>
        </li>
        <li class="card">
          <span class="badge"><ui-icon name="upload" /></span>
          <h3>{{ t('steps.import.title') }}</h3>
          <p class="muted">{{ t('steps.import.hint') }}</p>
          <a class="btn outline" routerLink="/classes/import">{{ t('steps.import.action') }}</a>
        </li>
      }
      <li class="card">
        <span class="badge"><ui-icon name="globe" /></span>
        <h3>{{ t('steps.share.title') }}</h3>
        <p class="muted">{{ t('steps.share.hint') }}</p>
        <p class="num address">{{ address }}</p>
        <div class="form-actions">
          <button type="button" class="btn outline" (click)="copy()"><ui-icon [name]="copied() ? 'check' : 'copy'" />{{ t(copied() ? 'steps.share.copied' : 'steps.share.copy') }}</button>
          <a class="btn text" [href]="address" target="_blank" rel="noopener">{{ t('steps.share.open') }}</a>
        </div>
      </li>
    </ol>
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--s5);
    }
    .hero {
      --muted: var(--on-ink-muted);
      display: grid;
      gap: var(--s3);
      padding: clamp(20px, 4vw, 40px);
      border-radius: var(--r);
      background: radial-gradient(circle at 85% 20%, var(--ink-glow), var(--ink) 60%);
      color: var(--on-ink);
    }
    .hero h2 {
      font-size: clamp(28px, 4vw, 44px);
    }
    .hero p:last-child {
      max-width: 60ch;
      color: var(--on-ink-muted);
    }
    ol {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(260px, 1fr));
      gap: var(--s4);
    }
    li {
      display: grid;
      gap: var(--s3);
      justify-items: start;
      grid-template-rows: auto auto 1fr auto;
    }
    li:last-child {
      grid-template-rows: auto auto 1fr auto auto;
    }
    h3 {
      font-size: 20px;
    }
    .badge {
      display: grid;
      place-items: center;
      width: 44px;
      height: 44px;
      border-radius: var(--r-full);
      background: var(--tint);
    }
    .address {
      overflow-wrap: anywhere;
      font-size: 15px;
    }
  `,
})
export class FirstSteps {
  private readonly toasts = inject(Toasts);
  private readonly document = inject(DOCUMENT);
  protected readonly t = injectTexts();
  protected readonly may = injectMay();
  protected readonly session = inject(Session);
  protected readonly studio = inject(Studio).profile;
  protected readonly address = this.document.location.origin;
  protected readonly copied = signal(false);

  protected async copy(): Promise<void> {
    try {
      await this.document.defaultView!.navigator.clipboard.writeText(this.address);
      this.copied.set(true);
    } catch {
      this.toasts.refuse(this.t('steps.share.failed'));
    }
  }
}
