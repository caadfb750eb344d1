import { ChangeDetectionStrategy, Component } from '@angular/core';
import { injectTexts } from '@ui/texts/texts';
import { PageHead } from '../shell/page-head';

@Component({
  selector: 'console-overview',
  imports: [PageHead],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<console-page-head [heading]="t('overview.title')" />`,
})
export class Overview {
  protected readonly t = injectTexts();
}
