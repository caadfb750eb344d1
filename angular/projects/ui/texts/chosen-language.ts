import { DOCUMENT } from '@angular/common';
import { effect, inject, Injectable } from '@angular/core';
import { Session } from '../auth/session';
import { Studio } from '../studio/studio';
import { tell } from '../studio/told';
import { isLanguage, Language } from './languages';
import { Texts } from './texts';

const REMEMBERED = 'bs.language';

/** Which language it is: the one that somebody chose for their account, else in this browser, else the studio's. */
@Injectable({ providedIn: 'root' })
export class ChosenLanguage {
  private readonly document = inject(DOCUMENT);
  private readonly studio = inject(Studio);
  private readonly session = inject(Session);
  private readonly texts = inject(Texts);

  constructor() {
    // What was chosen on another device comes with the session.
    effect(() => {
      const own = this.session.user()?.language;
      if (isLanguage(own)) void this.use(own);
    });
  }

  /** Begins with the language that is known before anything was asked. */
  start(): void {
    const known = [this.memory()?.getItem(REMEMBERED), this.studio.profile()?.language].find(isLanguage);
    void this.texts.start(known ?? 'en');
  }

  /** Speaks a language from now on, in this browser. */
  async use(language: Language): Promise<void> {
    await this.texts.use(language);
    this.memory()?.setItem(REMEMBERED, language);
    tell(this.document, REMEMBERED, language);
  }

  /** A browser may refuse storage; then a visitor's choice lasts as long as the page. */
  private memory(): Storage | null {
    try {
      return this.document.defaultView?.localStorage ?? null;
    } catch {
      return null;
    }
  }
}
