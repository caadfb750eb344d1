import { ClassDto } from '@api/models/class-dto';
import { createOf, identityForm, recurrenceOf, scheduleForm, teacherChange, updateOf } from './class-form';
import { rulesForm, rulesOf } from './rules-form';

const rules = rulesOf(rulesForm());
const teachers = [{ id: 't1', name: 'Ana Duarte' }];
const barre = { name: 'Barre', description: null, instructorId: 't1', instructorName: 'Ana Duarte', color: '#6c8ae4', level: 'beginner', isActive: true } as ClassDto;

describe('a change', () => {
  it('of the teacher is left out where it is the same, and null where it is nobody', () => {
    expect(teacherChange(' Ana Duarte ', 'Ana Duarte', teachers)).toEqual({});
    expect(teacherChange('', 'Ana Duarte', teachers)).toEqual({ instructorId: null });
    expect(teacherChange('ana duarte', null, teachers)).toEqual({ instructorId: 't1' });
    expect(teacherChange('A guest', 'Ana Duarte', teachers)).toEqual({ instructorName: 'A guest' });
  });
});

describe('a new class', () => {
  it('wants a day when it is weekly, none when it is daily or has no fixed times', () => {
    const form = scheduleForm('2026-11-22');
    form.patchValue({ startTime: '18:30' });
    expect(form.errors).toEqual({ days: true });
    form.patchValue({ repeats: 'daily' });
    expect(form.valid).toBe(true);
    form.patchValue({ repeats: 'none' });
    expect(form.errors).toBeNull();
  });

  it('refuses an end before the start', () => {
    const form = scheduleForm('2026-11-22');
    form.patchValue({ startTime: '18:30', daysOfWeek: ['tuesday'], endDate: '2026-11-21' });
    expect(form.errors).toEqual({ end: true });
    expect(recurrenceOf(form.getRawValue())).toBeNull();
  });

  it('is sent with its recurrence, and with the teacher whose name was typed', () => {
    const [identity, schedule] = [identityForm(), scheduleForm('2026-11-22')];
    identity.patchValue({ name: ' Barre ', teacher: 'ana duarte' });
    schedule.patchValue({ startTime: '18:30', daysOfWeek: ['tuesday'] });
    expect(createOf(identity.getRawValue(), schedule.getRawValue(), rules, teachers)).toMatchObject({
      name: 'Barre',
      description: null,
      instructorId: 't1',
      instructorName: 'Ana Duarte',
      recurrence: { frequency: 'weekly', interval: 1, daysOfWeek: ['tuesday'], startTime: '18:30', startDate: '2026-11-22', endDate: null },
    });
    identity.patchValue({ teacher: 'A guest' });
    expect(createOf(identity.getRawValue(), schedule.getRawValue(), rules, teachers)).toMatchObject({ instructorId: null, instructorName: 'A guest' });
  });
});

describe('a change', () => {
  const change = (...edit: Parameters<ReturnType<typeof identityForm>['patchValue']>) => {
    const form = identityForm(barre);
    form.patchValue(...edit);
    return updateOf(barre, form.getRawValue(), teachers);
  };

  it('has only what differs', () => {
    expect(change({})).toEqual({});
    expect(change({ name: 'Barre I', level: 'open' })).toEqual({ name: 'Barre I', level: 'open' });
  });

  it('names another teacher by id when they work here, else by name', () => {
    expect(change({ teacher: 'A guest' })).toEqual({ instructorName: 'A guest' });
    const guest = { ...barre, instructorName: 'A guest', instructorId: null };
    const form = identityForm(guest);
    form.patchValue({ teacher: 'Ana Duarte' });
    expect(updateOf(guest, form.getRawValue(), teachers)).toEqual({ instructorId: 't1' });
  });
});
