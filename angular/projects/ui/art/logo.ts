import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** The ribbon in its square, with the name of the house. */
@Component({
  selector: 'ui-logo',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <svg viewBox="0 0 26 26" aria-hidden="true">
      <rect width="26" height="26" rx="6.5" />
      <path d="M5 20c3.4-.5 4.9-3.6 7-6.7 2-2.9 5.2-6 7.6-5.2 2.1.8 1.4 4.4-1.3 4.6-2.8.1-3.3-3.2-1.3-5.7 1.1-1.4 2.6-2.5 4.5-3.1" />
    </svg>
    <span>{{ name() }}</span>
  `,
  styles: `
    :host {
      display: inline-flex;
      align-items: center;
      gap: 10px;
      min-width: 0;
      font-weight: 800;
      font-size: 19px;
      letter-spacing: -0.03em;
    }
    svg {
      width: 26px;
      height: 26px;
      flex: none;
    }
    rect {
      fill: var(--logo, var(--ink));
    }
    path {
      fill: none;
      stroke: var(--accent);
      stroke-width: 2.3;
      stroke-linecap: round;
    }
    /* A long name takes several lines: two, or as many as there is room for. */
    span {
      display: -webkit-box;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: var(--logo-lines, 2);
      line-height: 1.15;
      overflow: hidden;
      overflow-wrap: anywhere;
      text-wrap: balance;
    }
  `,
})
export class Logo {
  /** The name of the studio, or of the platform. */
  readonly name = input.required<string>();
}
