import { provideHttpClient } from '@angular/common/http';
import { TestBed } from '@angular/core/testing';
import { RecurrenceDto } from '@api/models/recurrence-dto';
import { provideTexts } from '@ui/texts/texts';
import { NOW } from '@ui/time/clock';
import texts from '../texts/en.json';
import { ClassWords } from './class-words';
import { planOf } from './recurrence';

const weekly: RecurrenceDto = { frequency: 'weekly', interval: 1, daysOfWeek: ['thursday', 'tuesday'], startTime: '18:30', startDate: '2026-11-24' };

describe('ClassWords', () => {
  let words: ClassWords;
  const sentence = (recurrence: RecurrenceDto | null, duration = 75, capacity = 18, credits = 1) =>
    words.sentence(recurrence, duration, capacity, credits, recurrence && planOf(recurrence, { date: '2026-11-22', time: '12:00' }, []));

  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideTexts(texts), { provide: NOW, useValue: () => new Date('2026-11-22T12:00:00Z') }] });
    words = TestBed.inject(ClassWords);
    await new Promise((resolve) => setTimeout(resolve));
  });

  it('says what a weekly class will do', () => {
    expect(sentence(weekly)).toBe('Every Tuesday and Thursday, 18:30–19:45, 18 places, 1 credit, from 24 Nov: 16 dates to begin with.');
  });

  it('says every second week, and until when', () => {
    expect(sentence({ ...weekly, interval: 2, daysOfWeek: ['saturday'], endDate: '2026-12-12' })).toBe(
      'Every 2 weeks on Saturday, 18:30–19:45, 18 places, 1 credit, from 28 Nov until 12 Dec: 2 dates to begin with.',
    );
  });

  it('says daily classes, free ones and a single place', () => {
    expect(sentence({ ...weekly, frequency: 'daily', startTime: '23:30' }, 75, 1, 0)).toBe('Every day, 23:30–00:45, 1 place, free, from 24 Nov: 56 dates to begin with.');
    expect(sentence({ ...weekly, frequency: 'daily', interval: 3 }, 30, 10, 2)).toContain('Every 3 days, 18:30–19:00, 10 places, 2 credits');
  });

  it('says that a class has no fixed times', () => {
    expect(sentence(null)).toBe('No fixed times, 18 places, 1 credit.');
  });
});
