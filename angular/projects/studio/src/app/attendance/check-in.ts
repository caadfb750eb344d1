import { ChangeDetectionStrategy, Component, inject, input, OnInit, signal } from '@angular/core';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { RouterLink } from '@angular/router';
import { Api } from '@api/api';
import { postCheckIn } from '@api/fn/check-in/post-check-in';
import { getCustomersMeCheckInCode } from '@api/fn/check-in/get-customers-me-check-in-code';
import { CheckedInDto } from '@api/models/checked-in-dto';
import { injectAnswer } from '@ui/api/answer';
import { toProblem } from '@ui/errors/problem';
import { ErrorState } from '@ui/feedback/error-state';
import { Notice } from '@ui/feedback/notice';
import { Skeleton } from '@ui/feedback/skeleton';
import { Busy } from '@ui/form/busy';
import { Field, Input } from '@ui/form/field';
import { Scanner } from '@ui/form/scanner';
import { Icon } from '@ui/icon/icon';
import { injectTexts, Texts } from '@ui/texts/texts';

/** Checking in: scan (or type) the code on the studio's tablet, or show one's own. A phone's camera opens this page by itself. */
@Component({
  selector: 'studio-check-in',
  imports: [ReactiveFormsModule, RouterLink, Field, Input, Scanner, Busy, ErrorState, Notice, Skeleton, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="page">
      <h1>{{ t('checkIn.title') }}</h1>
      @if (done(); as here) {
        <section class="card good" role="status">
          <ui-icon name="check" />
          <h2>{{ t('checkIn.here', { class: here.className }) }}</h2>
          <p>{{ t.count('checkIn.total', here.totalClassesAttended) }}</p>
          @for (name of here.reached; track name) {
            <p class="chip hot"><ui-icon name="award" />{{ name }}</p>
          }
          <a class="btn outline" routerLink="/app/progress">{{ t('checkIn.progress') }}</a>
        </section>
      }
      <div class="both">
        <section class="card stack">
          <h2>{{ t('checkIn.scan') }}</h2>
          <p class="muted">{{ t('checkIn.scanHint') }}</p>
          <ui-scanner (read)="send($event)" />
          @if (refusal(); as words) {
            <ui-notice>{{ words }}</ui-notice>
          }
          <form class="stack" (submit)="$event.preventDefault(); send(typed.value)" novalidate>
            <ui-field [label]="t('checkIn.code')">
              <input uiInput class="num" [formControl]="typed" autocomplete="off" autocapitalize="characters" maxlength="16" />
            </ui-field>
            <button type="submit" class="btn primary" [uiBusy]="busy()">{{ t('checkIn.do') }}</button>
          </form>
        </section>
        <section class="card stack">
          <h2>{{ t('checkIn.mine') }}</h2>
          <p class="muted">{{ t('checkIn.mineHint') }}</p>
          @if (mine.error(); as error) {
            <ui-error-state [error]="error" (retry)="mine.reload()" />
          } @else if (mine.value(); as own) {
            <svg [attr.viewBox]="'0 0 ' + own.picture.size + ' ' + own.picture.size" role="img" [attr.aria-label]="t('checkIn.picture')"><path [attr.d]="own.picture.path" /></svg>
            <p class="num code">{{ own.code.slice(0, 4) }}-{{ own.code.slice(4) }}</p>
          } @else {
            <ui-skeleton height="240px" />
          }
        </section>
      </div>
    </div>
  `,
  styles: `
    .page {
      display: grid;
      gap: var(--s5);
      padding-block: var(--s5);
    }
    @media (min-width: 900px) {
      .page {
        padding-top: var(--s7);
      }
    }
    h1 {
      font-size: clamp(32px, 5vw, 48px);
    }
    h2 {
      font-size: 22px;
    }
    .both {
      display: grid;
      gap: var(--s4);
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 320px), 1fr));
      align-items: start;
    }
    .good {
      display: grid;
      justify-items: start;
      gap: var(--s2);
      background: var(--success-soft);
      border-color: var(--success);
    }
    svg:not(.i) {
      width: min(100%, 260px);
      margin-inline: auto;
    }
    path {
      fill: var(--ink);
    }
    .code {
      text-align: center;
      font-size: 28px;
      font-weight: 700;
    }
  `,
})
export class CheckIn implements OnInit {
  /** What the scanned address carries. */
  readonly code = input<string>();

  private readonly api = inject(Api);
  private readonly texts = inject(Texts);
  protected readonly t = injectTexts();
  protected readonly typed = new FormControl('', { nonNullable: true });
  protected readonly busy = signal(false);
  protected readonly refusal = signal<string | null>(null);
  protected readonly done = signal<CheckedInDto | null>(null);
  protected readonly mine = injectAnswer(getCustomersMeCheckInCode, () => ({}));

  ngOnInit(): void {
    if (this.code()) void this.send(this.code()!);
  }

  protected async send(code: string): Promise<void> {
    if (!code.trim()) return;
    this.busy.set(true);
    this.refusal.set(null);
    try {
      this.done.set(await this.api.invoke(postCheckIn, { body: { code } }));
      this.typed.setValue('');
    } catch (failure) {
      this.refusal.set(this.texts.problem(toProblem(failure)));
    } finally {
      this.busy.set(false);
    }
  }
}
