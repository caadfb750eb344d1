import { ChangeDetectionStrategy, Component, input, signal } from '@angular/core';
import { FormControl, ReactiveFormsModule } from '@angular/forms';
import { Field, Input } from './field';
import { errorOf } from './form-errors';
import { Icon } from '../icon/icon';
import { injectTexts } from '../texts/texts';

/** A password that can be looked at while it is typed. */
@Component({
  selector: 'ui-password',
  imports: [ReactiveFormsModule, Field, Input, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ui-field [label]="label()" [hint]="hint()" [error]="errorOf(control(), t)">
      <div>
        <input uiInput [type]="shown() ? 'text' : 'password'" [formControl]="control()" [attr.autocomplete]="autocomplete()" />
        <button type="button" class="btn icon" [attr.aria-label]="t('form.showPassword')" [attr.aria-pressed]="shown()" (click)="shown.set(!shown())">
          <ui-icon [name]="shown() ? 'eye-off' : 'eye'" />
        </button>
      </div>
    </ui-field>
  `,
  styles: `
    div {
      position: relative;
    }
    .input {
      padding-right: 52px;
    }
    .btn {
      position: absolute;
      inset: 2px 2px auto auto;
      color: var(--muted);
    }
  `,
})
export class Password {
  /** The form's control. */
  readonly control = input.required<FormControl<string>>();
  /** What it asks for. */
  readonly label = input.required<string>();
  /** What helps to answer. */
  readonly hint = input('');
  /** Whether the browser offers a known password or a new one. */
  readonly autocomplete = input.required<'current-password' | 'new-password'>();

  protected readonly t = injectTexts();
  protected readonly errorOf = errorOf;
  protected readonly shown = signal(false);
}
