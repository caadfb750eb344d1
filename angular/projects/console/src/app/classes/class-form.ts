import { FormControl, FormGroup, ValidationErrors, ValidatorFn, Validators } from '@angular/forms';
import { ClassDto } from '@api/models/class-dto';
import { ClassLevel } from '@api/models/class-level';
import { ClassRulesDto } from '@api/models/class-rules-dto';
import { CreateClassDto } from '@api/models/create-class-dto';
import { DayOfWeek } from '@api/models/day-of-week';
import { InstructorDto } from '@api/models/instructor-dto';
import { RecurrenceDto } from '@api/models/recurrence-dto';
import { UpdateClassDto } from '@api/models/update-class-dto';
import { LocalDate } from '@ui/time/local-date';

/** How often a class repeats; `none` has one-off dates only. */
export type Repeats = 'weekly' | 'daily' | 'none';

export const LEVELS: readonly ClassLevel[] = ['open', 'beginner', 'intermediate', 'advanced'];

/** What a class is, as it is entered; empty is left out. */
export interface Identity {
  name: string;
  description: string;
  teacher: string;
  color: string;
  level: ClassLevel;
  isActive: boolean;
}

/** When a class takes place and for how many, as it is entered. */
export interface Schedule {
  roomId: string;
  durationMinutes: number;
  maxCapacity: number;
  priceCredits: number;
  repeats: Repeats;
  interval: number;
  daysOfWeek: DayOfWeek[];
  startTime: string;
  startDate: string;
  endDate: string;
}

/** A control for each field. */
type Controls<T> = { [Field in keyof T]: FormControl<T[Field]> };

/** What a class is: the part that may be changed later. */
export function identityForm(from?: ClassDto): FormGroup<Controls<Identity>> {
  return new FormGroup({
    name: text(from?.name ?? '', Validators.required, Validators.maxLength(100)),
    description: text(from?.description ?? '', Validators.maxLength(2000)),
    teacher: text(from?.instructorName ?? '', Validators.maxLength(100)),
    color: text(from?.color ?? ''),
    level: new FormControl(from?.level ?? 'open', { nonNullable: true }),
    isActive: new FormControl(from?.isActive ?? true, { nonNullable: true }),
  });
}

/** How many places, what one costs, and when it takes place: decided when the class is made. */
export function scheduleForm(today: LocalDate): FormGroup<Controls<Schedule>> {
  const form = new FormGroup({
    roomId: text(''),
    durationMinutes: number(60, 5, 480),
    maxCapacity: number(18, 1, 1000),
    priceCredits: number(1, 0, 100),
    repeats: new FormControl<Repeats>('weekly', { nonNullable: true }),
    interval: number(1, 1, 52),
    daysOfWeek: new FormControl<DayOfWeek[]>([], { nonNullable: true }),
    startTime: text('', Validators.required),
    startDate: text(today, Validators.required),
    endDate: text(''),
  });
  form.addValidators(() => dates(form.getRawValue()));
  return form;
}

/** What is wrong between the fields: no day, an end before the start. A class without fixed times needs neither. */
function dates(value: Schedule): ValidationErrors | null {
  if (value.repeats === 'none') return null;
  if (value.repeats === 'weekly' && value.daysOfWeek.length === 0) return { days: true };
  return value.endDate && value.endDate < value.startDate ? { end: true } : null;
}

/** The recurrence of what was entered; null where there is none or it is not complete. */
export function recurrenceOf(value: Schedule): RecurrenceDto | null {
  if (value.repeats === 'none' || !value.startTime || !value.startDate || dates(value)) return null;
  return {
    frequency: value.repeats,
    interval: value.interval,
    daysOfWeek: value.repeats === 'weekly' ? value.daysOfWeek : [],
    startTime: value.startTime,
    startDate: value.startDate,
    endDate: value.endDate || null,
  };
}

/** Who teaches: a teacher of the studio when the name is theirs, else the name alone. */
export function teacherOf(name: string, teachers: readonly InstructorDto[]): { instructorId: string | null; instructorName: string | null } {
  const typed = name.trim();
  const known = teachers.find((one) => one.name.localeCompare(typed, undefined, { sensitivity: 'accent' }) === 0);
  return known ? { instructorId: known.id, instructorName: known.name } : { instructorId: null, instructorName: typed || null };
}

/** What to send for another teacher: nothing where it is the same, null where it is nobody now. */
export function teacherChange(typed: string, before: string | null, teachers: readonly InstructorDto[]): Pick<UpdateClassDto, 'instructorId' | 'instructorName'> {
  if (typed.trim() === (before ?? '')) return {};
  const { instructorId, instructorName } = teacherOf(typed, teachers);
  return instructorId || !instructorName ? { instructorId } : { instructorName };
}

/** What to send for a new class. */
export function createOf(identity: Identity, schedule: Schedule, rules: ClassRulesDto, teachers: readonly InstructorDto[]): CreateClassDto {
  const { name, description, color, level, isActive } = identity;
  const { durationMinutes, maxCapacity, priceCredits } = schedule;
  return {
    name: name.trim(),
    description: description.trim() || null,
    ...teacherOf(identity.teacher, teachers),
    durationMinutes,
    maxCapacity,
    priceCredits,
    roomId: schedule.roomId || null,
    rules,
    color: color || null,
    level,
    isActive,
    recurrence: recurrenceOf(schedule),
  };
}

/** What to send for a change: only what differs, for what is left out stays. */
export function updateOf(before: ClassDto, identity: Identity, teachers: readonly InstructorDto[]): UpdateClassDto {
  const change: UpdateClassDto = {};
  if (identity.name.trim() !== before.name) change.name = identity.name.trim();
  if (identity.description.trim() !== (before.description ?? '')) change.description = identity.description.trim();
  Object.assign(change, teacherChange(identity.teacher, before.instructorName, teachers));
  if (identity.color && identity.color !== before.color) change.color = identity.color;
  if (identity.level !== before.level) change.level = identity.level;
  if (identity.isActive !== before.isActive) change.isActive = identity.isActive;
  return change;
}

/** What to send for a change of when, where, with whom and for how many: only what differs. */
export function seriesChangeOf(before: ClassDto, value: Schedule, teacher: string, teachers: readonly InstructorDto[]): UpdateClassDto {
  const change: UpdateClassDto = {};
  const recurrence = recurrenceOf(value);
  if (recurrence && isOther(recurrence, before.recurrence)) change.recurrence = recurrence;
  if (value.durationMinutes !== before.durationMinutes) change.durationMinutes = value.durationMinutes;
  if (value.maxCapacity !== before.maxCapacity) change.maxCapacity = value.maxCapacity;
  if (value.priceCredits !== before.priceCredits) change.priceCredits = value.priceCredits;
  if (value.roomId !== (before.roomId ?? '')) change.roomId = value.roomId || null;
  return { ...change, ...teacherChange(teacher, before.instructorName, teachers) };
}

/** Whether a class has other dates or another time than it had. */
function isOther(now: RecurrenceDto, before: RecurrenceDto | null): boolean {
  const of = (one: RecurrenceDto) => JSON.stringify([one.frequency, one.interval ?? 1, [...(one.daysOfWeek ?? [])].sort(), one.startTime, one.startDate, one.endDate ?? null]);
  return !before || of(now) !== of(before);
}

function text(value: string, ...validators: ValidatorFn[]): FormControl<string> {
  return new FormControl(value, { nonNullable: true, validators });
}

function number(value: number, min: number, max: number): FormControl<number> {
  return new FormControl(value, { nonNullable: true, validators: [Validators.required, Validators.min(min), Validators.max(max)] });
}
