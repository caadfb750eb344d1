import { ChangeDetectionStrategy, Component } from '@angular/core';
import { injectTexts } from '@ui/texts/texts';
import { PageHead } from '../shell/page-head';

@Component({
  selector: 'console-customers',
  imports: [PageHead],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<console-page-head [heading]="t('customers.title')" />`,
})
export class Customers {
  protected readonly t = injectTexts();
}
