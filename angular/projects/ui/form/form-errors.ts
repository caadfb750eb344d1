import { AbstractControl, FormGroup } from '@angular/forms';
import { take } from 'rxjs';
import { Problem } from '../errors/problem';
import { Translate } from '../texts/texts';

/** Why a control's value cannot be used, in words; null while it can, or the person has not been there yet. */
export function errorOf(control: AbstractControl, t: Translate): string | null {
  if (!control.errors || !(control.touched || control.dirty)) return null;
  const [kind, about] = Object.entries(control.errors)[0] as [string, unknown];
  return kind === 'server' ? String(about) : t(`form.${kind}`, about !== null && typeof about === 'object' ? { ...about } : {});
}

/**
 * Puts what the server said of each field on that field; returns whether any field was named. The server judged the form as a whole,
 * so whatever is changed in it may have mended that: then the words go.
 * @param fieldOf Which field a refusal is about, by its code, where the code alone tells.
 */
export function showProblem(form: FormGroup, problem: Problem, fieldOf: Readonly<Record<string, string>> = {}): boolean {
  const about = fieldOf[problem.code];
  const said = about && problem.detail ? { ...problem.fields, [about]: problem.detail } : problem.fields;
  const shown: AbstractControl[] = [];
  for (const [field, message] of Object.entries(said)) {
    const control = form.get(field);
    if (!control) continue;
    control.setErrors({ server: message });
    control.markAsTouched();
    shown.push(control);
  }
  form.valueChanges.pipe(take(1)).subscribe(() => shown.forEach((control) => control.updateValueAndValidity({ emitEvent: false })));
  return shown.length > 0;
}

/** Shows every field's error and goes to the first; returns whether the form can be sent. */
export function readyToSend(form: FormGroup, root: HTMLElement): boolean {
  if (form.valid) return true;
  form.markAllAsTouched();
  queueMicrotask(() => root.querySelector<HTMLElement>(':is(input, select, textarea).ng-invalid')?.focus());
  return false;
}
