import { ChangeDetectionStrategy, Component } from '@angular/core';
import { injectTexts } from '@ui/texts/texts';
import { PageHead } from '../shell/page-head';

@Component({
  selector: 'console-timetable',
  imports: [PageHead],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<console-page-head [heading]="t('timetable.title')" />`,
})
export class Timetable {
  protected readonly t = injectTexts();
}
