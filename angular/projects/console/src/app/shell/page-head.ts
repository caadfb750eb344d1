import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** A page's heading, with its actions beside it: put them inside. */
@Component({
  selector: 'console-page-head',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <div>
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
    h1 {
      font-size: clamp(30px, 4vw, 40px);
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s3);
    }
  `,
})
export class PageHead {
  /** The page's name. */
  readonly heading = input.required<string>();
  /** What it is about, in small capitals. */
  readonly eyebrow = input('');
}
