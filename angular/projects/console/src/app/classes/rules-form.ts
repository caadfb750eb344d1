import { FormControl, FormGroup, ValidatorFn, Validators } from '@angular/forms';
import { ClassLevel } from '@api/models/class-level';
import { ClassRulesDto } from '@api/models/class-rules-dto';
import { WaitlistMode } from '@api/models/waitlist-mode';

/** The numbers a class may have of its own, each with its setting and the most it may be. */
export const NUMBERS = {
  opensDaysBefore: ['Bookings.OpensDaysBefore', 365],
  closesMinutesBefore: ['Bookings.ClosesMinutesBefore', 10_080],
  freeCancelHours: ['Bookings.FreeCancelHours', 720],
  lateCancelKeepsPercent: ['Bookings.LateCancelKeepsPercent', 100],
  noShowKeepsPercent: ['Bookings.NoShowKeepsPercent', 100],
  offerMinutes: ['Bookings.OfferMinutes', 1440],
  offerCutOffMinutes: ['Bookings.OfferCutOffMinutes', 10_080],
  leaveFreeMinutes: ['Bookings.LeaveFreeMinutes', 10_080],
} as const;

export type NumberRule = keyof typeof NUMBERS;

/** A class's own rules, as they are entered. */
type Rules = Record<NumberRule | 'minAge' | 'maxAge', number | null> & {
  waitlistMode: WaitlistMode | '';
  minLevel: ClassLevel;
  requiresApproval: boolean;
  discipline: string;
};

export type RulesForm = FormGroup<{ [Field in keyof Rules]: FormControl<Rules[Field]> }>;

/** The rules of a class; what is empty is as the studio has it. */
export function rulesForm(): RulesForm {
  return new FormGroup({
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
}

/** Fills the form with a class's rules. */
export function fillRules(form: RulesForm, { waitlistMode, discipline, ...others }: ClassRulesDto): void {
  form.reset({ ...others, waitlistMode: waitlistMode ?? '', discipline: discipline ?? '' });
}

/** The rules as they were entered. */
export function rulesOf(form: RulesForm): ClassRulesDto {
  const { waitlistMode, discipline, ...others } = form.getRawValue();
  return { ...others, waitlistMode: waitlistMode || null, discipline: discipline.trim() || null };
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
