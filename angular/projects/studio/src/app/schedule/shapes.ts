import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

/** Outlines on a field of 12 by 12 that are told apart when small: circle, square, triangle, diamond, hexagon, cross, star, ring. */
const OUTLINES = [
  'M6 1a5 5 0 1 0 0 10a5 5 0 1 0 0-10z',
  'M1.5 1.5h9v9h-9z',
  'M6 1l5.5 10H.5z',
  'M6 .5L11.5 6L6 11.5L.5 6z',
  'M3.2 1h5.6L12 6l-3.2 5H3.2L0 6z',
  'M4 1h4v3h3v4H8v3H4V8H1V4h3z',
  'M6 .3l1.7 3.7 4 .5-3 2.7.8 4L6 9.2l-3.5 2 .8-4-3-2.7 4-.5z',
  'M6 1a5 5 0 1 0 0 10a5 5 0 1 0 0-10zM6 4a2 2 0 1 1 0 4a2 2 0 1 1 0-4z',
];

/**
 * A shape for each style, so that colour is never alone in telling them apart. A style has its own by its name, whatever week is shown;
 * where two want the same, the later one of the alphabet takes the next that is free.
 */
export function shapesOf(styles: readonly string[]): ReadonlyMap<string, number> {
  const shapes = new Map<string, number>();
  for (const style of [...new Set(styles)].sort()) {
    const taken = new Set(shapes.values());
    let shape = [...style].reduce((sum, letter) => (sum * 31 + letter.codePointAt(0)!) % 9973, 7) % OUTLINES.length;
    for (let tries = 0; taken.has(shape) && tries < OUTLINES.length; tries++) shape = (shape + 1) % OUTLINES.length;
    shapes.set(style, shape);
  }
  return shapes;
}

/** The shape of a style in the colour of a class. The words beside it say the same, so it is decoration. */
@Component({
  selector: 'studio-shape',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<svg viewBox="0 0 12 12" aria-hidden="true"><path fill-rule="evenodd" [attr.d]="outline()" [style.fill]="color() ?? 'var(--level-1)'" /></svg>`,
  styles: `
    :host {
      display: inline-flex;
      flex: none;
      width: 12px;
      height: 12px;
    }
  `,
})
export class Shape {
  /** Which one, of `shapesOf`. */
  readonly shape = input.required<number>();
  /** The class's colour, or null. */
  readonly color = input<string | null>(null);
  protected readonly outline = computed(() => OUTLINES[this.shape() % OUTLINES.length]);
}
