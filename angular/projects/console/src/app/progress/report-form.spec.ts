import { ReportDto } from '@api/models/report-dto';
import { changesOf, goalForm, reportForm, reportOf } from './report-form';

const report = { id: 'r', title: 'Autumn', words: 'You hold your balance.', goals: [{ id: 'g', words: 'Split', status: 'working' }] } as unknown as ReportDto;

describe('report form', () => {
  it('R2: keeps which goal is which', () => {
    const form = reportForm(report);
    form.controls.goals.push(goalForm());
    form.controls.goals.at(0).controls.status.setValue('achieved');
    expect(reportOf(form)).toEqual({ title: 'Autumn', words: 'You hold your balance.', goals: [{ goalId: 'g', words: 'Split', status: 'achieved' }] });
  });

  it('R2: changes what was written, and leaves what somebody else may have changed', () => {
    const form = reportForm(report);
    expect(changesOf(form)).toEqual({});
    form.controls.words.setValue('You turn.');
    form.controls.words.markAsDirty();
    expect(changesOf(form)).toEqual({ words: 'You turn.' });
    form.controls.goals.removeAt(0);
    form.controls.goals.markAsDirty();
    expect(changesOf(form)).toEqual({ words: 'You turn.', goals: [] });
  });

  it('begins with room for a goal, which may stay empty', () => {
    const form = reportForm(null);
    expect(form.controls.goals.length).toBe(1);
    expect(reportOf(form).goals).toEqual([]);
    expect(form.valid).toBe(false);
  });
});
