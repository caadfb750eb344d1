import { afterNextRender, ChangeDetectionStrategy, Component, ElementRef, inject, input } from '@angular/core';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { injectTexts } from '../texts/texts';
import { Field, Input } from './field';
import { errorOf } from './form-errors';

/** Asks for a code of the authenticator app, or a recovery code; the phone offers its own. */
@Component({
  selector: 'ui-code',
  imports: [ReactiveFormsModule, Field, Input],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ui-field [label]="t('code.label')" [error]="errorOf(control(), t)">
      <input uiInput class="num" [formControl]="control()" autocomplete="one-time-code" autocapitalize="characters" spellcheck="false" maxlength="24" />
    </ui-field>
  `,
  styles: `
    .num {
      font-size: 20px;
      letter-spacing: 0.08em;
    }
  `,
})
export class Code {
  /** The form's control. */
  readonly control = input.required<FormControl<string>>();

  protected readonly t = injectTexts();
  protected readonly errorOf = errorOf;

  constructor() {
    const root = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
    // It comes in place of what had the focus.
    afterNextRender(() => root.querySelector('input')?.focus());
  }
}
