import { ChangeDetectionStrategy, Component, computed, effect, ElementRef, inject, input, output, signal } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, ValidatorFn, Validators } from '@angular/forms';
import { Api } from '@api/api';
import { patchAdminClassesId } from '@api/fn/classes/patch-admin-classes-id';
import { getAdminSettings } from '@api/fn/settings/get-admin-settings';
import { ClassDto } from '@api/models/class-dto';
import { ClassLevel } from '@api/models/class-level';
import { ClassRulesDto } from '@api/models/class-rules-dto';
import { WaitlistMode } from '@api/models/waitlist-mode';
import { injectAnswer } from '@ui/api/answer';
import { toProblem } from '@ui/errors/problem';
import { Notice } from '@ui/feedback/notice';
import { Toasts } from '@ui/feedback/toasts';
import { Busy } from '@ui/form/busy';
import { Field, Input } from '@ui/form/field';
import { errorOf, readyToSend, showProblem } from '@ui/form/form-errors';
import { injectTexts, Texts } from '@ui/texts/texts';
import { LEVELS } from './class-form';

/** The numbers a class may have of its own, each with its setting and the most it may be. */
const NUMBERS = {
  opensDaysBefore: ['Bookings.OpensDaysBefore', 365],
  closesMinutesBefore: ['Bookings.ClosesMinutesBefore', 10_080],
  freeCancelHours: ['Bookings.FreeCancelHours', 720],
  lateCancelKeepsPercent: ['Bookings.LateCancelKeepsPercent', 100],
  noShowKeepsPercent: ['Bookings.NoShowKeepsPercent', 100],
  offerMinutes: ['Bookings.OfferMinutes', 1440],
  offerCutOffMinutes: ['Bookings.OfferCutOffMinutes', 10_080],
  leaveFreeMinutes: ['Bookings.LeaveFreeMinutes', 10_080],
} as const;

type NumberRule = keyof typeof NUMBERS;

const MODES: readonly WaitlistMode[] = ['automatic-then-offers', 'automatic', 'offers', 'off'];

/** How a class is booked and left where it differs from the studio, and whom it is for. */
@Component({
  selector: 'console-class-rules',
  imports: [ReactiveFormsModule, Field, Input, Busy, Notice],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <form class="card stack" [formGroup]="form" (ngSubmit)="save()" novalidate>
      <div>
        <h2>{{ t('rules.title') }}</h2>
        <p class="muted small">{{ t('rules.about') }}</p>
      </div>
      @if (refusal(); as words) {
        <ui-notice>{{ words }}</ui-notice>
      }
      <div class="form two">
        @for (rule of numbers; track rule) {
          <ui-field [label]="t('rules.' + rule)" [hint]="hint(rule)" [optional]="true" [error]="errorOf(form.controls[rule], t)">
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
        <ui-field [label]="t('rules.discipline')" [hint]="t('rules.disciplineHint')" [optional]="true" [error]="errorOf(form.controls.discipline, t)">
          <input uiInput formControlName="discipline" autocomplete="off" />
        </ui-field>
        <ui-field [label]="t('rules.minAge')" [optional]="true" [error]="errorOf(form.controls.minAge, t)">
          <input uiInput type="number" inputmode="numeric" min="0" max="120" formControlName="minAge" />
        </ui-field>
        <ui-field [label]="t('rules.maxAge')" [optional]="true" [error]="errorOf(form.controls.maxAge, t)">
          <input uiInput type="number" inputmode="numeric" min="0" max="120" formControlName="maxAge" />
        </ui-field>
      </div>
      <label class="tick"><input type="checkbox" formControlName="requiresApproval" />{{ t('rules.requiresApproval') }}</label>
      <div class="form-actions">
        <button type="submit" class="btn primary" [uiBusy]="busy()">{{ t('shell.save') }}</button>
      </div>
    </form>
  `,
})
export class ClassRules {
  /** The class. */
  readonly class = input.required<ClassDto>();
  /** It is as it was saved. */
  readonly saved = output<ClassDto>();

  private readonly api = inject(Api);
  private readonly texts = inject(Texts);
  private readonly toasts = inject(Toasts);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected readonly t = injectTexts();
  protected readonly errorOf = errorOf;
  protected readonly modes = MODES;
  protected readonly levels = LEVELS;
  protected readonly numbers = Object.keys(NUMBERS) as NumberRule[];
  protected readonly busy = signal(false);
  protected readonly refusal = signal<string | null>(null);
  private readonly studio = injectAnswer(getAdminSettings, () => ({}));
  /** The studio's own values, by setting. */
  protected readonly settings = computed(() => Object.fromEntries((this.studio.value() ?? []).map((one) => [one.name, one.value])));
  protected readonly form = new FormGroup({
    opensDaysBefore: number('opensDaysBefore'),
    closesMinutesBefore: number('closesMinutesBefore'),
    freeCancelHours: number('freeCancelHours'),
    lateCancelKeepsPercent: number('lateCancelKeepsPercent'),
    noShowKeepsPercent: number('noShowKeepsPercent'),
    offerMinutes: number('offerMinutes', 1),
    offerCutOffMinutes: number('offerCutOffMinutes'),
    leaveFreeMinutes: number('leaveFreeMinutes'),
    waitlistMode: new FormControl<WaitlistMode | ''>('', { nonNullable: true }),
    minLevel: new FormControl<ClassLevel>('open', { nonNullable: true }),
    minAge: age(),
    maxAge: age(),
    requiresApproval: new FormControl(false, { nonNullable: true }),
    discipline: new FormControl('', { nonNullable: true, validators: Validators.maxLength(40) }),
  });

  constructor() {
    effect(() => {
      const { waitlistMode, discipline, ...others } = this.class().rules;
      this.form.reset({ ...others, waitlistMode: waitlistMode ?? '', discipline: discipline ?? '' });
    });
  }

  protected usual(rule: NumberRule): string {
    return this.settings()[NUMBERS[rule][0]] ?? '';
  }

  protected hint(rule: NumberRule): string {
    const value = this.usual(rule);
    return value ? this.t('rules.studio', { value }) : '';
  }

  protected async save(): Promise<void> {
    if (this.busy() || !readyToSend(this.form, this.host.nativeElement)) return;
    const { waitlistMode, discipline, ...others } = this.form.getRawValue();
    const rules: ClassRulesDto = { ...others, waitlistMode: waitlistMode || null, discipline: discipline.trim() || null };
    this.busy.set(true);
    this.refusal.set(null);
    try {
      this.saved.emit(await this.api.invoke(patchAdminClassesId, { id: this.class().id, body: { rules } }));
      this.toasts.say(this.t('rules.saved'));
    } catch (failure) {
      const problem = toProblem(failure);
      if (!showProblem(this.form, problem, { 'Classes:AgesInvalid': 'maxAge' })) this.refusal.set(this.texts.problem(problem));
    } finally {
      this.busy.set(false);
    }
  }
}

/** A number that may be left to the studio. */
function number(rule: NumberRule, least = 0): FormControl<number | null> {
  return new FormControl<number | null>(null, within(least, NUMBERS[rule][1]));
}

function age(): FormControl<number | null> {
  return new FormControl<number | null>(null, within(0, 120));
}

function within(least: number, most: number): ValidatorFn[] {
  return [Validators.min(least), Validators.max(most)];
}
