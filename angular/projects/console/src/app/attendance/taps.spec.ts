import { TestBed } from '@angular/core/testing';
import { signal } from '@angular/core';
import { Api } from '@api/api';
import { Toasts } from '@ui/feedback/toasts';
import { Online } from '../shell/online';
import { Taps } from './taps';

interface Sent {
  body: { taps: { id: string; bookingId: string; status: string }[] };
}

describe('Taps', () => {
  let online: ReturnType<typeof signal<boolean>>;
  let sent: Sent[];
  let answer: (params: Sent) => Promise<unknown>;

  const settle = async () => {
    TestBed.tick();
    for (let i = 0; i < 5; i++) await Promise.resolve();
  };
  const taps = () => TestBed.inject(Taps);

  beforeEach(() => {
    localStorage.clear();
    online = signal<boolean>(false);
    sent = [];
    answer = (params) => Promise.resolve({ results: params.body.taps.map((tap) => ({ id: tap.id, marked: { bookingId: tap.bookingId, status: tap.status }, message: null })) });
    TestBed.configureTestingModule({
      providers: [
        { provide: Online, useValue: { now: online } },
        { provide: Toasts, useValue: { refuse: () => undefined } },
        {
          provide: Api,
          useValue: {
            invoke: (_: unknown, params: Sent) => {
              sent.push(params);
              return answer(params);
            },
          },
        },
      ],
    });
  });

  it('counts at once, keeps while offline, and is sent when the connection is back', async () => {
    taps().mark('barre', 'anna', 'attended');
    await settle();
    expect(taps().statusOf('anna', 'booked')).toBe('attended');
    expect(taps().unsent()).toBe(1);
    expect(sent).toHaveLength(0);
    expect(localStorage.getItem('balletsaas.taps')).toContain('anna');

    online.set(true);
    await settle();
    expect(sent).toHaveLength(1);
    expect(taps().unsent()).toBe(0);
    expect(taps().statusOf('anna', 'booked')).toBe('attended');
    expect(localStorage.getItem('balletsaas.taps')).toBe('[]');
  });

  it('sends the same taps with the same ids when an answer was lost', async () => {
    answer = () => Promise.reject(new Error('lost'));
    online.set(true);
    taps().mark('barre', 'anna', 'attended');
    await settle();
    expect(taps().unsent()).toBe(1);
    expect(taps().trouble()).not.toBeNull();

    answer = (params) => Promise.resolve({ results: params.body.taps.map((tap) => ({ id: tap.id, marked: null, message: null })) });
    taps().mark('barre', 'bea', 'attended');
    await settle();
    expect(sent.at(-1)!.body.taps.map((tap) => tap.bookingId)).toEqual(['anna', 'bea']);
    expect(sent.at(-1)!.body.taps[0]!.id).toBe(sent[0]!.body.taps[0]!.id);
    expect(taps().unsent()).toBe(0);
  });
});
