import { ChangeDetectionStrategy, Component } from '@angular/core';
import { injectTexts } from '@ui/texts/texts';
import { PageHead } from '../shell/page-head';

@Component({
  selector: 'console-settings',
  imports: [PageHead],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<console-page-head [heading]="t('settings.title')" />`,
})
export class Settings {
  protected readonly t = injectTexts();
}
