import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** A page's heading, with its actions beside it: put them inside. With the class `many` they need no rows of their own on a phone. */
@Component({
  selector: 'console-page-head',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div class="words">
      @if (eyebrow()) {
        <p class="eyebrow">{{ eyebrow() }}</p>
      }
      <h1>{{ heading() }}</h1>
    </div>
    <div class="actions"><ng-content /></div>
  `,
  styles: `
    :host {
      display: flex;
      flex-wrap: wrap;
      justify-content: space-between;
      align-items: end;
      gap: var(--s4);
      margin-bottom: var(--s5);
    }
    .words {
      min-width: 0;
    }
    h1 {
      font-size: clamp(30px, 4vw, 40px);
      overflow-wrap: anywhere;
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--s3);
    }
    @media (max-width: 1023.98px) {
      .actions {
        gap: var(--s2);
      }
    }
    /* Many actions on a phone: the first of them stands beside the name. */
    @media (max-width: 599.98px) {
      :host(.many) {
        gap: var(--s3) var(--s2);
      }
      :host(.many) .actions {
        display: contents;
      }
    }
  `,
})
export class PageHead {
  /** The page's name. */
  readonly heading = input.required<string>();
  /** What it is about, in small capitals. */
  readonly eyebrow = input('');
}
