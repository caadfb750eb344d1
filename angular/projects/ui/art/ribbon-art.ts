import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** The hero's picture: a ribbon thrown through the dark, in the studio's accent. */
@Component({
  selector: 'ui-ribbon-art',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { 'aria-hidden': 'true' },
  template: `
    <svg viewBox="0 0 900 700" preserveAspectRatio="xMaxYMid slice">
      <defs>
        <linearGradient id="ribbon-fade" gradientUnits="userSpaceOnUse" x1="0" y1="0" x2="430" y2="0">
          <stop offset="0" class="away" />
          <stop offset="0.95" class="near" />
        </linearGradient>
        <linearGradient id="ribbon-light" gradientUnits="userSpaceOnUse" x1="620" y1="40" x2="640" y2="420">
          <stop offset="0" class="light" />
          <stop offset="0.72" class="near" />
          <stop offset="1" class="deep" />
        </linearGradient>
        <linearGradient id="ribbon-thin" gradientUnits="userSpaceOnUse" x1="0" y1="0" x2="520" y2="0">
          <stop offset="0" class="thin-away" />
          <stop offset="0.95" class="thin-near" />
        </linearGradient>
      </defs>
      <path class="hair" d="M150 720C330 610 560 560 700 440S860 330 920 300" />
      <path class="hair" d="M240 720C420 630 600 590 740 480S870 380 920 352" />
      <path class="wide" stroke="url(#ribbon-fade)" d="M-30 640C180 590 270 430 400 302" />
      <path class="wide" stroke="url(#ribbon-light)" d="M398 304C500 200 570 104 652 101c86 0 118 100 62 178-50 72-130 91-182 90-88-2-122-74-82-158C500 104 650 16 930-22" />
      <path class="thin" stroke="url(#ribbon-thin)" d="M-30 684C180 664 320 540 430 400 530 272 610 188 712 192c98 4 152 76 128 144-18 50-50 72-90 92" />
      @if (tail()) {
        <path class="thin" stroke="url(#ribbon-thin)" d="M752 427C642 482 592 560 562 760" />
      }
    </svg>
  `,
  styles: `
    :host {
      position: absolute;
      inset: 0;
      overflow: hidden;
      background: radial-gradient(circle at 76% 34%, var(--ink-glow), var(--ink) 62%);
      mask-image: linear-gradient(90deg, transparent 0, var(--ink) 22%);
    }
    svg {
      position: absolute;
      inset: 0;
      width: 100%;
      height: 100%;
    }
    path {
      fill: none;
    }
    .wide {
      stroke-width: 66;
    }
    .thin {
      stroke-width: 32;
      opacity: 0.92;
    }
    .hair {
      stroke: var(--on-ink);
      stroke-width: 1.5;
      opacity: 0.12;
    }
    .away {
      stop-color: var(--accent);
      stop-opacity: 0;
    }
    .near {
      stop-color: var(--accent);
    }
    .light {
      stop-color: color-mix(in srgb, var(--accent) 86%, var(--on-ink));
    }
    .deep {
      stop-color: color-mix(in srgb, var(--accent) 86%, var(--ink));
    }
    .thin-away {
      stop-color: color-mix(in srgb, var(--accent) 55%, var(--on-ink));
      stop-opacity: 0;
    }
    .thin-near {
      stop-color: color-mix(in srgb, var(--accent) 66%, var(--on-ink));
    }
  `,
})
export class RibbonArt {
  /** Whether the thin ribbon runs on; where a card covers its end it need not. */
  readonly tail = input(false);
}
