import { DOCUMENT } from '@angular/common';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { Security } from '@ui/security/security';
import { injectTexts } from '@ui/texts/texts';
import { PageHead } from '../shell/page-head';

/** One's own log-in: password, second factor, devices. */
@Component({
  selector: 'console-account',
  imports: [PageHead, Security],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <console-page-head [heading]="t('security.title')" />
    <ui-security (left)="leave()" />
  `,
  styles: `
    ui-security {
      max-width: 680px;
    }
  `,
})
export class Account {
  private readonly location = inject(DOCUMENT).location;
  protected readonly t = injectTexts();

  protected leave(): void {
    this.location.assign('/');
  }
}
