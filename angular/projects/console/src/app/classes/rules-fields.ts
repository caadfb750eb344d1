import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { ReactiveFormsModule } from '@angular/forms';
import { getAdminSettings } from '@api/fn/settings/get-admin-settings';
import { WaitlistMode } from '@api/models/waitlist-mode';
import { injectAnswer } from '@ui/api/answer';
import { Field, Input } from '@ui/form/field';
import { errorOf } from '@ui/form/form-errors';
import { injectTexts } from '@ui/texts/texts';
import { LEVELS } from './class-form';
import { NumberRule, NUMBERS, RulesForm } from './rules-form';

const MODES: readonly WaitlistMode[] = ['automatic-then-offers', 'automatic', 'offers', 'off'];

/** The fields of a class's own rules, each with what the studio has. */
@Component({
  selector: 'console-rules-fields',
  imports: [ReactiveFormsModule, Field, Input],
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { class: 'stack' },
  styles: `
    h3 {
      margin-top: var(--s3);
    }
  `,
  template: `
    <ng-container [formGroup]="form()">
      <div class="form two">
        @for (rule of numbers; track rule) {
          <ui-field [label]="t('rules.' + rule)" [hint]="hint(rule)" [optional]="true" [error]="errorOf(form().controls[rule], t)">
            <input uiInput type="number" inputmode="numeric" min="0" [placeholder]="usual(rule)" [formControlName]="rule" />
          </ui-field>
        }
        <ui-field class="whole" [label]="t('rules.waitlistMode')">
          <select uiInput formControlName="waitlistMode">
            <option value="">{{ t('rules.studioMode', { mode: t('rules.mode.' + (settings()['Bookings.WaitlistMode'] ?? 'automatic-then-offers')) }) }}</option>
            @for (mode of modes; track mode) {
              <option [value]="mode">{{ t('rules.mode.' + mode) }}</option>
            }
          </select>
        </ui-field>
      </div>
      <h3>{{ t('rules.whom') }}</h3>
      <div class="form two">
        <ui-field [label]="t('rules.minLevel')">
          <select uiInput formControlName="minLevel">
            @for (level of levels; track level) {
              <option [value]="level">{{ level === 'open' ? t('rules.everybody') : t('classes.level.' + level) }}</option>
            }
          </select>
        </ui-field>
        <ui-field [label]="t('rules.discipline')" [hint]="t('rules.disciplineHint')" [optional]="true" [error]="errorOf(form().controls.discipline, t)">
          <input uiInput formControlName="discipline" autocomplete="off" />
        </ui-field>
        <ui-field [label]="t('rules.minAge')" [optional]="true" [error]="errorOf(form().controls.minAge, t)">
          <input uiInput type="number" inputmode="numeric" min="0" max="120" formControlName="minAge" />
        </ui-field>
        <ui-field [label]="t('rules.maxAge')" [optional]="true" [error]="errorOf(form().controls.maxAge, t)">
          <input uiInput type="number" inputmode="numeric" min="0" max="120" formControlName="maxAge" />
        </ui-field>
      </div>
      <label class="tick"><input type="checkbox" formControlName="requiresApproval" />{{ t('rules.requiresApproval') }}</label>
    </ng-container>
  `,
})
export class RulesFields {
  /** The form. */
  readonly form = input.required<RulesForm>();

  protected readonly t = injectTexts();
  protected readonly errorOf = errorOf;
  protected readonly modes = MODES;
  protected readonly levels = LEVELS;
  protected readonly numbers = Object.keys(NUMBERS) as NumberRule[];
  private readonly studio = injectAnswer(getAdminSettings, () => ({}));
  /** The studio's own values, by setting. */
  protected readonly settings = computed(() => Object.fromEntries((this.studio.value() ?? []).map((one) => [one.name, one.value])));

  protected usual(rule: NumberRule): string {
    return this.settings()[NUMBERS[rule][0]] ?? '';
  }

  protected hint(rule: NumberRule): string {
    const value = this.usual(rule);
    return value ? this.t('rules.studio', { value }) : '';
  }
}
