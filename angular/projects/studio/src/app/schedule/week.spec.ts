import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
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
