import { FormControl, FormGroup, Validators } from '@angular/forms';
import { Problem } from '../errors/problem';
import { errorOf, showProblem } from './form-errors';

describe('showProblem', () => {
  const words = Object.assign((key: string) => key, { count: (key: string) => key });
  const closed = new Problem(422, 'Schedule:StudioClosed', 'The studio is closed then: half-term.');
  let form: FormGroup<{ date: FormControl<string>; time: FormControl<string> }>;

  beforeEach(() => {
    form = new FormGroup({
      date: new FormControl('2026-12-24', { nonNullable: true, validators: [Validators.required] }),
      time: new FormControl('18:00', { nonNullable: true }),
    });
  });

  it('puts a refusal on the field its code is about, also where nobody has been yet, until that is changed', () => {
    expect(showProblem(form, closed, { 'Schedule:StudioClosed': 'date' })).toBe(true);
    expect(errorOf(form.controls.date, words)).toBe('The studio is closed then: half-term.');
    expect(errorOf(form.controls.time, words)).toBeNull();
    form.controls.date.setValue('2027-01-04');
    expect(errorOf(form.controls.date, words)).toBeNull();
  });

  it('takes the refusal back when another field is changed, which may have mended it', () => {
    showProblem(form, closed, { 'Schedule:StudioClosed': 'time' });
    expect(form.valid).toBe(false);
    form.controls.date.setValue('2027-01-04');
    expect(errorOf(form.controls.time, words)).toBeNull();
    expect(form.valid).toBe(true);
    form.controls.date.setValue('');
    expect(form.valid).toBe(false);
  });

  it('puts what was said of fields by name on them', () => {
    const problem = new Problem(400, 'Kernel:Invalid', 'Two things are wrong.', {}, { date: 'No such day.', room: 'No such room.' });
    expect(showProblem(form, problem, { 'Schedule:StudioClosed': 'time' })).toBe(true);
    expect(errorOf(form.controls.date, words)).toBe('No such day.');
    expect(errorOf(form.controls.time, words)).toBeNull();
  });

  it('leaves to the page what is about no field of the form', () => {
    expect(showProblem(form, closed)).toBe(false);
    expect(showProblem(form, closed, { 'Schedule:StudioClosed': 'room' })).toBe(false);
    expect(showProblem(form, new Problem(0, 'Client:Offline'), { 'Client:Offline': 'date' })).toBe(false);
    expect(form.valid).toBe(true);
  });
});
