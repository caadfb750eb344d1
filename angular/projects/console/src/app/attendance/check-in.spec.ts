import { ClassInstanceDto } from '@api/models/class-instance-dto';
import { checkInIsOpen, classAtTheDoor } from './check-in';

const lesson = (id: string, from: string, to: string, status = 'scheduled') => ({ id, status, startsAt: `2026-11-25T${from}Z`, endsAt: `2026-11-25T${to}Z` }) as ClassInstanceDto;
const DAY = [lesson('early', '09:00', '10:00'), lesson('off', '17:00', '18:00', 'cancelled'), lesson('evening', '18:30', '19:45'), lesson('late', '20:00', '21:00')];
const at = (time: string) => new Date(`2026-11-25T${time}Z`);

describe('the class at the door', () => {
  it('opens for check-in an hour before', () => {
    expect(checkInIsOpen(DAY[2]!, at('17:29:59'))).toBe(false);
    expect(checkInIsOpen(DAY[2]!, at('17:30'))).toBe(true);
  });

  it('is the one people come to now, else the next, else the last', () => {
    expect(classAtTheDoor(DAY, at('09:30'))?.id).toBe('early');
    expect(classAtTheDoor(DAY, at('12:00'))?.id).toBe('evening');
    expect(classAtTheDoor(DAY, at('19:00'))?.id).toBe('evening');
    expect(classAtTheDoor(DAY, at('22:00'))?.id).toBe('late');
    expect(classAtTheDoor([DAY[1]!], at('12:00'))).toBeNull();
  });
});
