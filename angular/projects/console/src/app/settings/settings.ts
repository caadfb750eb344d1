import { DOCUMENT } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '@api/api';
import { getAdminSettings } from '@api/fn/settings/get-admin-settings';
import { patchAdminSettings } from '@api/fn/settings/patch-admin-settings';
import { SettingDto } from '@api/models/setting-dto';
import { injectAnswer } from '@ui/api/answer';
import { Problem, toProblem } from '@ui/errors/problem';
import { ErrorState } from '@ui/feedback/error-state';
import { Notice } from '@ui/feedback/notice';
import { Skeleton } from '@ui/feedback/skeleton';
import { Toasts } from '@ui/feedback/toasts';
import { Busy } from '@ui/form/busy';
import { Field, Input } from '@ui/form/field';
import { wear } from '@ui/studio/brand';
import { Icon } from '@ui/icon/icon';
import { LANGUAGES } from '@ui/texts/languages';
import { injectTexts, Texts } from '@ui/texts/texts';
import { PageHead } from '../shell/page-head';
import { injectMay } from '../shell/permissions';
import { changesOf, groupsOf, plainName } from './setting-groups';

/** Texts that want more than a line. */
const LONG = ['Branding.Description', 'Branding.Headline', 'Branding.Features', 'Branding.Teachers', 'Branding.Testimonials'];

/** The studio's settings, by feature, with what they are when the studio says nothing. */
@Component({
  selector: 'console-settings',
  imports: [Icon, RouterLink, PageHead, Field, Input, Busy, Notice, ErrorState, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './settings.html',
  styleUrl: './settings.css',
})
export class Settings {
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly texts = inject(Texts);
  private readonly document = inject(DOCUMENT);

  protected readonly t = injectTexts();
  protected readonly may = injectMay();
  protected readonly busy = signal(false);
  protected readonly refusal = signal<string | null>(null);
  protected readonly wrong = signal<Readonly<Record<string, string>>>({});
  protected readonly settings = injectAnswer(getAdminSettings, () => ({}));
  protected readonly groups = computed(() => groupsOf(this.settings.value() ?? []));
  /** What the fields say. */
  protected readonly entered = linkedSignal<Record<string, string>>(() => Object.fromEntries((this.settings.value() ?? []).map(({ name, value }) => [name, value ?? ''])));
  protected readonly changes = computed(() => changesOf(this.settings.value() ?? [], this.entered()));
  protected readonly changed = computed(() => Object.keys(this.changes()).length);

  protected enter(name: string, value: string): void {
    this.entered.update((all) => ({ ...all, [name]: value }));
    this.wrong.update((all) => Object.fromEntries(Object.entries(all).filter(([other]) => other !== name)));
  }

  protected valueOf(event: Event): string {
    const input = event.target as HTMLInputElement;
    return input.type === 'checkbox' ? String(input.checked) : input.value;
  }

  /** A setting's words; a new one that has none is called by its name. */
  protected label(setting: SettingDto): string {
    const key = `settings.label.${setting.name}`;
    const words = this.t(key);
    return words === key ? plainName(setting.name) : words;
  }

  protected groupName(name: string): string {
    const key = `settings.group.${name}`;
    const words = this.t(key);
    return words === key ? name : words;
  }

  /** What its label does not say; and what it usually is, where it is something else here. */
  protected hint(setting: SettingDto): string {
    const key = `settings.hint.${setting.name}`;
    const words = this.t(key);
    const about = words === key ? setting.description : words;
    const { defaultValue } = setting;
    return !defaultValue || this.entered()[setting.name] === defaultValue ? about : `${about} ${this.t('settings.usual', { value: this.usual(setting, defaultValue) })}`;
  }

  private usual(setting: SettingDto, value: string): string {
    if (setting.type === 'boolean') return this.t(`settings.${value === 'true' ? 'on' : 'off'}`);
    return setting.type === 'choice' ? this.choiceOf(setting, value) : value;
  }

  /** A choice in words: a language is called as those call it who read it. */
  protected choiceOf(setting: SettingDto, choice: string): string {
    return setting.name === 'Branding.Language' ? (LANGUAGES.find(({ value }) => value === choice)?.label ?? choice) : this.t(`rules.mode.${choice}`);
  }

  /** What the colour well shows, which cannot be empty: what was entered, else the colour worn now. */
  protected colorOf(entered: string | undefined): string {
    return /^#[\da-f]{6}$/i.test(entered ?? '') ? entered! : getComputedStyle(this.document.documentElement).getPropertyValue('--accent').trim();
  }

  protected isLong(setting: SettingDto): boolean {
    return LONG.includes(setting.name);
  }

  protected reset(): void {
    this.entered.set(Object.fromEntries((this.settings.value() ?? []).map(({ name, value }) => [name, value ?? ''])));
    this.wrong.set({});
  }

  protected async save(): Promise<void> {
    if (this.busy() || this.changed() === 0) return;
    this.busy.set(true);
    this.refusal.set(null);
    this.wrong.set({});
    try {
      const saved = await this.api.invoke(patchAdminSettings, { body: { values: this.changes() as Record<string, string> } });
      this.settings.set(saved);
      wear(saved.find((one) => one.name === 'Branding.Accent')?.value, this.document.documentElement);
      this.toasts.say(this.t('shell.saved'));
    } catch (failure) {
      this.show(toProblem(failure));
    } finally {
      this.busy.set(false);
    }
  }

  private show(problem: Problem): void {
    const { name, expected } = problem.data;
    if (typeof name === 'string' && name in this.entered())
      this.wrong.set({ [name]: typeof expected === 'string' ? this.t('settings.takes', { expected }) : this.texts.problem(problem) });
    else this.refusal.set(this.texts.problem(problem));
  }
}
