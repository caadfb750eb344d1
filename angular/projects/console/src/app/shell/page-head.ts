import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** A page's heading, with its actions beside it: put them inside. */
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
    /* A phone: the first of them beside the name where it fits. */
    @media (max-width: 599.98px) {
      :host {
        gap: var(--s3) var(--s2);
        justify-content: flex-start;
      }
      .words {
        margin-right: auto;
      }
      .actions {
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
