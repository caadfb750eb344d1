import { HttpResponse, provideHttpClient } from '@angular/common/http';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { StrictHttpResponse } from '@api/strict-http-response';
import { Subject } from 'rxjs';
import { injectAnswer } from './answer';

describe('injectAnswer', () => {
  const whose = signal('Anna');
  const skip = signal(0);
  let answers = new Subject<string>();

  beforeEach(() => {
    whose.set('Anna');
    skip.set(0);
    TestBed.configureTestingModule({ providers: [provideHttpClient()] });
  });

  const ask = (keep: boolean | (() => unknown)) =>
    TestBed.runInInjectionContext(() =>
      injectAnswer(
        () => {
          answers = new Subject<string>();
          const asked = new Subject<StrictHttpResponse<string>>();
          answers.subscribe((body) => asked.next(new HttpResponse({ body }) as StrictHttpResponse<string>));
          return asked;
        },
        () => ({ whose: whose(), skip: skip() }),
        { keep },
      ),
    );

  async function answered(words: string): Promise<void> {
    TestBed.tick();
    answers.next(words);
    await new Promise((settled) => setTimeout(settled));
  }

  it('keeps a page while the next is on its way', async () => {
    const answer = ask(true);
    await answered('Anna, page 1');
    expect(answer.value()).toBe('Anna, page 1');
    skip.set(10);
    TestBed.tick();
    expect(answer.value()).toBe('Anna, page 1');
    await answered('Anna, page 2');
    expect(answer.value()).toBe('Anna, page 2');
  });

  it('keeps nothing of somebody else', async () => {
    const answer = ask(() => whose());
    await answered('Anna, page 1');
    expect(answer.value()).toBe('Anna, page 1');
    skip.set(10);
    TestBed.tick();
    expect(answer.value()).toBe('Anna, page 1');
    whose.set('Mia');
    expect(answer.value()).toBeUndefined();
    TestBed.tick();
    expect(answer.value()).toBeUndefined();
    await answered('Mia, page 1');
    expect(answer.value()).toBe('Mia, page 1');
  });
});
