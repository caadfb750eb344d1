import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** The place of something that is on its way, in its size, so that nothing moves when it comes. */
@Component({
  selector: 'ui-skeleton',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: '',
  host: { 'aria-hidden': 'true', '[style.height]': 'height()', '[style.width]': 'width()' },
  styles: `
    :host {
      display: block;
      max-width: 100%;
      border-radius: var(--r);
      background: linear-gradient(100deg, var(--tint) 40%, var(--card) 50%, var(--tint) 60%) 0 / 300% 100%;
      animation: shine 1.6s linear infinite;
    }
    @keyframes shine {
      from {
        background-position: 100% 0;
      }
      to {
        background-position: 0 0;
      }
    }
  `,
})
export class Skeleton {
  /** Its height, as CSS. */
  readonly height = input('20px');
  /** Its width, as CSS. */
  readonly width = input('100%');
}
