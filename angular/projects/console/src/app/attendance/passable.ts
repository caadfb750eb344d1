import { Problem } from '@ui/errors/problem';

const CODES = ['NotOpenYet', 'Overlap', 'DayLimit', 'WeekLimit', 'LevelTooLow', 'ApprovalMissing', 'AgeOutside', 'BirthDateMissing'].map((code) => `Bookings:${code}`);

/** Whether staff may pass over the rule that refused, with a reason; places and credits stay. */
export function isPassable(problem: Pick<Problem, 'code'> | null): boolean {
  return CODES.includes(problem?.code ?? '');
}
