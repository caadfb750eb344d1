import { ChangeDetectionStrategy, Component, computed, effect, inject, signal, untracked } from '@angular/core';
import { Icon } from '@ui/icon/icon';
import { Sheet } from '@ui/sheet/sheet';
import { injectTexts } from '@ui/texts/texts';
import { Dates } from '@ui/time/dates';
import { Connection } from '../shell/connection';
import { Kept, Waiting } from './waiting';

/** What waits for the connection, over every page; with the connection back it asks before anything is sent. */
@Component({
  selector: 'studio-waiting-list',
  imports: [Icon, Sheet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (waiting.open().length && !asking()) {
      <section class="page" aria-labelledby="waiting-title">
        <div class="card">
          <h2 id="waiting-title"><ui-icon name="hourglass" />{{ t('waiting.title') }}</h2>
          <p class="muted small">{{ t('waiting.lead') }}</p>
          <ul>
            @for (wish of waiting.open(); track wish.key) {
              <li>
                <span>
                  {{ wordsOf(wish) }}
                  @if (wish.words) {
                    <span class="muted small">{{ wish.words }}</span>
                  }
                </span>
                <span class="row">
                  <button type="button" class="btn outline sm" [attr.aria-label]="t('waiting.sendOf', { what: wordsOf(wish) })" (click)="sendOne(wish)">{{ t('waiting.send') }}</button>
                  <button type="button" class="btn text sm" [attr.aria-label]="t('waiting.dropOf', { what: wordsOf(wish) })" (click)="waiting.drop(wish)">{{ t('waiting.drop') }}</button>
                </span>
              </li>
            }
          </ul>
        </div>
      </section>
    }
    <ui-sheet [open]="asking()" [heading]="t(open() ? 'waiting.ask' : 'waiting.told')" (closed)="close()">
      <ul>
        @for (wish of waiting.list(); track wish.key) {
          <li>
            <span>
              <b>{{ wordsOf(wish) }}</b>
              @if (wish.words || wish.state === 'sending') {
                <span class="small" [class.bad]="wish.state === 'refused'" role="status">{{ wish.words || t('waiting.sending') }}</span>
              }
            </span>
            @if (wish.state === 'waiting') {
              <button type="button" class="btn text sm" [attr.aria-label]="t('waiting.dropOf', { what: wordsOf(wish) })" (click)="drop(wish)">{{ t('waiting.drop') }}</button>
            }
          </li>
        }
      </ul>
      <div class="row">
        @if (open()) {
          <button type="button" class="btn accent" (click)="waiting.sendAll()">{{ t('waiting.send') }}</button>
          <button type="button" class="btn outline" (click)="close()">{{ t('waiting.later') }}</button>
        } @else {
          <button type="button" class="btn primary" (click)="close()">{{ t('ui.close') }}</button>
        }
      </div>
    </ui-sheet>
  `,
  styles: `
    section {
      padding-top: var(--s4);
    }
    .card {
      border-left: 4px solid var(--warning);
    }
    h2 {
      display: flex;
      align-items: center;
      gap: var(--s2);
      font-size: 18px;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      justify-content: space-between;
      gap: var(--s1) var(--s4);
      padding-block: var(--s2);
    }
    li + li {
      border-top: 1px solid var(--line);
    }
    li .small {
      display: block;
    }
    .bad {
      color: var(--error-ink);
    }
  `,
})
export class WaitingList {
  private readonly connection = inject(Connection);
  private readonly dates = inject(Dates);
  protected readonly waiting = inject(Waiting);
  protected readonly t = injectTexts();
  protected readonly asking = signal(false);
  protected readonly open = computed(() => this.waiting.open().length > 0);

  constructor() {
    // Once each time the app opens with a connection or the connection comes back; what is left for later stays over the page.
    effect(() => {
      const isBack = !this.connection.isOff() && this.waiting.known();
      if (isBack && untracked(this.open)) this.asking.set(true);
    });
  }

  /** "Book Evening Barre, Tue 24 Nov, 18:30". */
  protected wordsOf({ does, name, localDate, localStartTime }: Kept): string {
    return this.t(`waiting.does.${does}`, { name, when: `${this.dates.day(localDate)}, ${localStartTime}` });
  }

  protected sendOne(wish: Kept): void {
    this.asking.set(true);
    void this.waiting.send(wish);
  }

  protected drop(wish: Kept): void {
    this.waiting.drop(wish);
    if (this.waiting.list().length === 0) this.close();
  }

  protected close(): void {
    this.asking.set(false);
    for (const wish of this.waiting.list()) if (wish.state === 'done' || wish.state === 'refused') this.waiting.drop(wish);
  }
}
