import { Directive, inject } from '@angular/core';
import { Sheet } from './sheet';

/** A button that closes the sheet it is in, as its cross does. */
@Directive({ selector: 'button[uiCloses]', host: { '(click)': 'sheet.close()' } })
export class Closes {
  protected readonly sheet = inject(Sheet);
}
