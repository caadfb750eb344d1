import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { AvailableClassDto } from '@api/models/available-class-dto';
import { provideTexts } from '@ui/texts/texts';
import { NOW } from '@ui/time/clock';
import { firstValueFrom, Subject } from 'rxjs';
import texts from '../texts/en.json';
import { ShownClasses } from './shown-classes';

describe('ShownClasses', () => {
  const barre = (state: string) => ({ id: 'barre', name: state }) as AvailableClassDto;

  const open = () => {
    const now = new Date('2026-11-29T12:00:00Z');
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideTexts(texts), { provide: NOW, useValue: () => now }] });
    const whom = signal('');
    const shown = TestBed.runInInjectionContext(() => new ShownClasses(signal({ from: '2026-11-23', to: '2026-11-29' }), whom));
    const server = TestBed.inject(HttpTestingController);
    const answers = async (forWhom: string, state: string) => {
      TestBed.tick();
      server.expectOne((request) => request.urlWithParams.includes('forCustomerId=') === !!forWhom).flush({ items: [barre(state)], totalCount: 1 });
      await new Promise((next) => setTimeout(next)); // the answer goes through promises
      TestBed.tick();
    };
    return { shown, whom, server, answers, states: () => shown.known().map((item) => item.name) };
  };

  it('shows what is wished for until the write is answered, and then how things are', async () => {
    const { shown, answers, states } = open();
    await answers('', 'free');
    const answer = new Subject<void>();
    const write = shown.during((put) => {
      put(barre('mine'));
      return firstValueFrom(answer);
    });
    expect(states()).toEqual(['mine']);
    answer.next();
    await write;
    await answers('', 'mine, says the server');
    expect(states()).toEqual(['mine, says the server']);
  });

  it('an answer that comes when somebody else’s classes are on their way leaves them alone', async () => {
    const { shown, whom, answers, states } = open();
    await answers('', 'free');
    await shown.during((put) => {
      whom.set('mia');
      put(barre('mine'));
      return Promise.resolve();
    });
    await answers('mia', 'free for Mia');
    expect(states()).toEqual(['free for Mia']);
  });

  it('classes that were read while a write was answered are read again', async () => {
    const { shown, whom, answers, states } = open();
    await answers('', 'free');
    whom.set('mia');
    TestBed.tick();
    await shown.during(() => Promise.resolve());
    await answers('mia', 'read before the write');
    await answers('mia', 'read after it');
    expect(states()).toEqual(['read after it']);
  });

  it('an answer that comes when somebody else’s classes are shown is not shown on them', async () => {
    const { shown, whom, answers, states } = open();
    await answers('', 'free');
    const answer = new Subject<void>();
    const write = shown.during(async (put) => {
      await firstValueFrom(answer);
      put(barre('mine'));
    });
    whom.set('mia');
    await answers('mia', 'free for Mia');
    answer.next();
    await write;
    expect(states()).toEqual(['free for Mia']);
  });
});
