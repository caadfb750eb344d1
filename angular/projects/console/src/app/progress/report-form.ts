import { FormArray, FormControl, FormGroup, Validators } from '@angular/forms';
import { GoalStatus } from '@api/models/goal-status';
import { GoalToSetDto } from '@api/models/goal-to-set-dto';
import { ReportDto } from '@api/models/report-dto';
import { UpdateReportDto } from '@api/models/update-report-dto';

/** The most goals of a report, and the lengths that the API takes. */
export const MOST_GOALS = 10;
export const LONGEST = { title: 100, words: 4000, goal: 200 };

export const STATUSES: readonly GoalStatus[] = ['open', 'working', 'achieved'];

/** A goal's fields. */
export type GoalForm = FormGroup<{ goalId: FormControl<string | null>; words: FormControl<string>; status: FormControl<GoalStatus> }>;

/** A report's fields. */
export type ReportForm = FormGroup<{ title: FormControl<string>; words: FormControl<string>; goals: FormArray<GoalForm> }>;

/** A goal's fields, empty or filled; of one that is there, with its id. */
export function goalForm(goal: { id?: string; words: string; status: GoalStatus } = { words: '', status: 'open' }): GoalForm {
  return new FormGroup({
    goalId: new FormControl<string | null>(goal.id ?? null),
    words: new FormControl(goal.words, { nonNullable: true, validators: [Validators.maxLength(LONGEST.goal)] }),
    status: new FormControl<GoalStatus>(goal.status, { nonNullable: true }),
  });
}

/** A report's fields, filled with what is there; a new one has room for a goal. */
export function reportForm(report: ReportDto | null): ReportForm {
  return new FormGroup({
    title: new FormControl(report?.title ?? '', { nonNullable: true, validators: [Validators.required, Validators.maxLength(LONGEST.title)] }),
    words: new FormControl(report?.words ?? '', { nonNullable: true, validators: [Validators.required, Validators.maxLength(LONGEST.words)] }),
    goals: new FormArray(report?.goals.map((goal) => goalForm(goal)) ?? [goalForm()]),
  });
}

/** What the fields say; a goal without words is none. */
export function reportOf(form: ReportForm): { title: string; words: string; goals: GoalToSetDto[] } {
  const { title, words, goals } = form.getRawValue();
  return { title, words, goals: goals.filter((goal) => goal.words.trim()) };
}

/** What was changed in the fields; the rest may have been changed by somebody else, and stays. The goals go together. */
export function changesOf(form: ReportForm): UpdateReportDto {
  const { title, words, goals } = form.controls;
  const report = reportOf(form);
  return { ...(title.dirty && { title: report.title }), ...(words.dirty && { words: report.words }), ...(goals.dirty && { goals: report.goals }) };
}
