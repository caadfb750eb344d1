import { ChangeDetectionStrategy, Component, output } from '@angular/core';
import { ChangePassword } from './change-password';
import { OwnSessions } from './own-sessions';
import { TwoFactor } from './two-factor';

/** How safe one's own account is: password, second factor, the devices that are logged in. The same for students, staff and operators. */
@Component({
  selector: 'ui-security',
  imports: [ChangePassword, TwoFactor, OwnSessions],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ui-own-sessions (left)="left.emit()" />
    <ui-two-factor />
    <ui-change-password />
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--s4);
    }
  `,
})
export class Security {
  /** The person logged out everywhere, here too. */
  readonly left = output();
}
