import { ChangeDetectionStrategy, Component } from '@angular/core';
import { injectTexts } from '@ui/texts/texts';
import { PageHead } from '../shell/page-head';

@Component({
  selector: 'console-classes',
  imports: [PageHead],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<console-page-head [heading]="t('classes.title')" />`,
})
export class Classes {
  protected readonly t = injectTexts();
}
