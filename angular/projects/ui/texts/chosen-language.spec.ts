import { provideHttpClient } from '@angular/common/http';
import { signal, WritableSignal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Session } from '../auth/session';
import { Studio } from '../studio/studio';
import { ChosenLanguage } from './chosen-language';
import { Language } from './languages';
import { provideLanguages, Texts } from './texts';

/** Somebody opens a page. */
async function opens(on: { remembered?: string; studio?: string; account?: string | null }): Promise<{ texts: Texts; user: WritableSignal<{ language: string | null } | null> }> {
  localStorage.clear();
  if (on.remembered) localStorage.setItem('bs.language', on.remembered);
  const user = signal<{ language: string | null } | null>(on.account === undefined ? null : { language: on.account });
  const pack = () => Promise.resolve({ default: [] });
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideLanguages({ en: pack, pt: pack, ru: pack }),
      { provide: Studio, useValue: { profile: signal(on.studio ? { language: on.studio } : null) } },
      { provide: Session, useValue: { user } },
    ],
  });
  TestBed.inject(ChosenLanguage).start();
  TestBed.tick();
  await new Promise((resolve) => setTimeout(resolve));
  return { texts: TestBed.inject(Texts), user };
}

describe('ChosenLanguage', () => {
  it.each<[string, Parameters<typeof opens>[0], Language]>([
    ['the account, before the browser', { account: 'ru', remembered: 'en', studio: 'pt' }, 'ru'],
    ['the browser, before the studio', { account: null, remembered: 'ru', studio: 'pt' }, 'ru'],
    ['the studio, where nobody chose', { studio: 'pt' }, 'pt'],
    ['English, on the platform', {}, 'en'],
    ['no language that we have not', { remembered: 'ja', studio: 'ja' }, 'en'],
  ])('is that of %s', async (_, on, language) => {
    expect((await opens(on)).texts.language()).toBe(language);
  });

  it('comes with the session that begins, and is remembered for the next page', async () => {
    const { texts, user } = await opens({ studio: 'en' });
    user.set({ language: 'pt' });
    TestBed.tick();
    await new Promise((resolve) => setTimeout(resolve));
    expect([texts.language(), localStorage.getItem('bs.language')]).toEqual(['pt', 'pt']);
  });
});
