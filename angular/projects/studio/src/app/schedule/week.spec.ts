import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting, TestRequest } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideTexts } from '@ui/texts/texts';
import { NOW } from '@ui/time/clock';
import texts from '../texts/en.json';
import { Week } from './week';

describe('Week', () => {
  // A Sunday's noon; the classes of its week begin on Monday the 23rd.
  const now = new Date('2026-11-29T12:00:00Z');
  const barre = (localDate: string, hour: string) => ({ id: localDate, localDate, startsAt: `${localDate}T${hour}:00Z` });

  const open = (asked?: string) => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideTexts(texts), { provide: NOW, useValue: () => now }] });
    const day = signal(asked);
    const week = TestBed.runInInjectionContext(() => new Week(day));
    const server = TestBed.inject(HttpTestingController);
    const answers = async (from: string, ...items: object[]) => {
      TestBed.tick();
      server.expectOne((request) => request.urlWithParams.includes(`from=${from}`)).flush({ items });
      await new Promise((next) => setTimeout(next)); // the answer goes through promises
      TestBed.tick();
    };
    return { week, day, server, answers };
  };

  it('opens on today while something is to come', async () => {
    const { week, answers, server } = open();
    await answers('2026-11-23', barre('2026-11-23', '18:00'), barre('2026-11-29', '10:00'), { ...barre('2026-11-29', '16:00'), id: 'later' });
    expect(week.day()).toBe('2026-11-29');
    expect(week.ofDay()).toHaveLength(2);
    server.verify();
  });

  it('opens on the next week’s first day with a class when this week’s are over', async () => {
    const { week, answers, server } = open();
    await answers('2026-11-23', barre('2026-11-29', '10:00'));
    await answers('2026-11-30', barre('2026-12-03', '18:00'), barre('2026-12-02', '18:00'));
    expect(week.day()).toBe('2026-12-02');
    expect(week.ofDay().map((item) => item.id)).toEqual(['2026-12-02']);
    server.verify();
  });

  it('stays in the next week when that has nothing either', async () => {
    const { week, answers, server } = open();
    await answers('2026-11-23');
    await answers('2026-11-30');
    expect(week.day()).toBe('2026-11-30');
    server.verify();
  });

  it('has all classes of a busy week, whatever the size of a page', async () => {
    const { week, server } = open('2026-11-23');
    const classes = Array.from({ length: 130 }, (_, at) => ({ ...barre('2026-11-23', '18:00'), id: String(at) }));
    const answers = async (items: object[]) => {
      TestBed.tick();
      server.expectOne((request) => request.urlWithParams.includes('take=100')).flush({ items, totalCount: classes.length });
      await new Promise((next) => setTimeout(next));
    };
    await answers(classes.slice(0, 100));
    await answers(classes.slice(100));
    expect(week.ofDay()).toHaveLength(130);
    server.verify();
  });

  it('keeps what is known when asking again fails, and shows what is new when it works', async () => {
    const { week, answers, server } = open('2026-11-23');
    await answers('2026-11-23', { ...barre('2026-11-23', '18:00'), spotsLeft: 4 });
    const asked = (how: (request: TestRequest) => void) => {
      const asking = week.shown.refresh();
      how(server.expectOne((request) => request.urlWithParams.includes('from=2026-11-23')));
      return asking;
    };
    await asked((request) => request.error(new ProgressEvent('error')));
    expect(week.ofDay().map((item) => item.spotsLeft)).toEqual([4]);
    await asked((request) => request.flush({ items: [{ ...barre('2026-11-23', '18:00'), spotsLeft: 3 }], totalCount: 1 }));
    expect(week.ofDay().map((item) => item.spotsLeft)).toEqual([3]);
  });

  it('asks nothing while a place is being taken: the page shows it taken', async () => {
    const { week, answers, server } = open('2026-11-23');
    await answers('2026-11-23', barre('2026-11-23', '18:00'));
    let answer!: () => void;
    const taking = week.shown.during(() => new Promise<void>((done) => (answer = done)));
    await week.shown.refresh();
    server.expectNone(() => true);
    answer();
    await taking;
    server.expectOne((request) => request.urlWithParams.includes('from=2026-11-23'));
  });

  it('shows the day that is asked for, over or not, and asks for its week once', async () => {
    const { week, day, answers, server } = open('2026-11-23');
    await answers('2026-11-23', barre('2026-11-23', '18:00'));
    expect(week.day()).toBe('2026-11-23');
    day.set('2026-11-26');
    TestBed.tick();
    expect(week.day()).toBe('2026-11-26');
    server.verify();
  });
});
