import { Injectable } from '@angular/core';
import { injectFits } from '@ui/layout/fits';

/** Whether the window is as narrow as a phone's, or a tablet's, where a picture for a desk gives way to another. */
@Injectable({ providedIn: 'root' })
export class Phone {
  /** As narrow as a phone now. */
  readonly now = injectFits('(max-width: 767.98px)');
  /** As narrow as a tablet now, or a phone. */
  readonly orTablet = injectFits('(max-width: 1023.98px)');
}
