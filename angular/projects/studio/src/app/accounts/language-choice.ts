import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { Api } from '@api/api';
import { patchCustomersMePreferences } from '@api/fn/my-account/patch-customers-me-preferences';
import { Session } from '@ui/auth/session';
import { toProblem } from '@ui/errors/problem';
import { Toasts } from '@ui/feedback/toasts';
import { Icon } from '@ui/icon/icon';
import { ChosenLanguage } from '@ui/texts/chosen-language';
import { Language, LANGUAGES } from '@ui/texts/languages';
import { injectTexts, Texts } from '@ui/texts/texts';

/** Chooses the language: for this browser, and for the account of whoever is signed in, whom we also write to. */
@Component({
  selector: 'studio-language-choice',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <span>
      <ui-icon name="globe" />
      <select #select [attr.aria-label]="t('language.title')" [disabled]="busy()" (change)="choose(select.value)">
        @for (one of languages; track one.value) {
          <option [value]="one.value" [lang]="one.value" [selected]="one.value === language()">{{ one.label }}</option>
        }
      </select>
    </span>
  `,
  styles: `
    span {
      display: inline-flex;
      align-items: center;
      gap: var(--s2);
      color: inherit;
    }
    select {
      min-height: var(--target);
      padding: 0 var(--s2);
      border: 0;
      border-radius: var(--r);
      background: none;
      color: inherit;
      font: inherit;
      font-weight: 600;
      cursor: pointer;
    }
    select:hover {
      text-decoration: underline;
    }
    :host(.boxed) select {
      padding: 0 var(--s3);
      border: 1.5px solid var(--line-strong);
      background: var(--card);
    }
    option {
      background: var(--card);
      color: var(--ink);
    }
  `,
})
export class LanguageChoice {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly chosen = inject(ChosenLanguage);
  private readonly toasts = inject(Toasts);
  private readonly texts = inject(Texts);
  protected readonly t = injectTexts();
  protected readonly language = this.texts.language;
  protected readonly languages = LANGUAGES;
  protected readonly busy = signal(false);

  protected async choose(value: string): Promise<void> {
    const language = value as Language;
    this.busy.set(true);
    try {
      await this.chosen.use(language);
      if (!this.session.isCustomer()) return;
      await this.api.invoke(patchCustomersMePreferences, { body: { language } });
      this.toasts.say(this.t('language.saved'));
    } catch (failure) {
      this.toasts.refuse(this.texts.problem(toProblem(failure)));
    } finally {
      this.busy.set(false);
    }
  }
}
