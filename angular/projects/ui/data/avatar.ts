import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

/** A person's initials; the name stands beside it or in the control around it. */
@Component({
  selector: 'ui-avatar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: '{{ initials() }}',
  host: { 'aria-hidden': 'true' },
  styles: `
    :host {
      display: grid;
      place-items: center;
      width: 36px;
      height: 36px;
      border-radius: var(--r-full);
      background: var(--avatar, var(--meter));
      font-weight: 700;
      font-size: 13px;
      flex: none;
    }
  `,
})
export class Avatar {
  /** First and last name. */
  readonly name = input.required<string>();
  protected readonly initials = computed(() => {
    const words = this.name().trim().split(/\s+/);
    return [words.at(0), words.length > 1 ? words.at(-1) : ''].map((word) => word?.charAt(0).toLocaleUpperCase() ?? '').join('');
  });
}
