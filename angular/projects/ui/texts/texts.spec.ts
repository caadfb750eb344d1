import { provideHttpClient } from '@angular/common/http';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Money } from '../money/money';
import { Studio } from '../studio/studio';
import { NOW } from '../time/clock';
import { Dates } from '../time/dates';
import { Language } from './languages';
import { provideLanguages, Texts } from './texts';

const CLASSES = { en: { one: '{{ n }} class', other: '{{ n }} classes' }, pt: { one: '{{ n }} aula', other: '{{ n }} aulas' }, ru: { one: '{{ n }} занятие', few: '{{ n }} занятия', many: '{{ n }} занятий' } };

describe('Texts', () => {
  beforeEach(() => {
    const pack = (language: Language) => () => Promise.resolve({ default: [{ classes: CLASSES[language] }] });
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideLanguages({ en: pack('en'), pt: pack('pt'), ru: pack('ru') }),
        { provide: NOW, useValue: () => new Date('2026-11-22T12:00:00Z') },
        { provide: Studio, useValue: { profile: signal({ timeZone: 'Europe/Lisbon', branding: {} }) } },
      ],
    });
  });

  it('says nothing before its words are here, and then follows every change', async () => {
    const texts = TestBed.inject(Texts);
    expect([texts.ready(), texts.of('classes.one', { n: 1 })]).toEqual([false, '']);
    await texts.start('pt');
    expect([texts.ready(), texts.language(), document.documentElement.lang, texts.count('classes', 1)]).toEqual([true, 'pt', 'pt', '1 aula']);
    await Promise.all([texts.use('ru'), texts.use('en')]);
    expect([texts.count('classes', 2), document.documentElement.lang]).toEqual(['2 classes', 'en']);
  });

  it.each<[Language, string[]]>([
    ['en', ['0 classes', '1 class', '2 classes', '5 classes', '11 classes', '21 classes']],
    ['pt', ['0 aulas', '1 aula', '2 aulas', '5 aulas', '11 aulas', '21 aulas']],
    ['ru', ['0 занятий', '1 занятие', '2 занятия', '5 занятий', '11 занятий', '21 занятие']],
  ])('counts in %s', async (language, words) => {
    const texts = TestBed.inject(Texts);
    await texts.use(language);
    expect([0, 1, 2, 5, 11, 21].map((n) => texts.count('classes', n))).toEqual(words);
  });

  it.each<[Language, string[]]>([
    ['en', ['Tue 24 Nov', '3 Jan 2027', 'Tuesday 24', 'Tuesday 24 November', 'Nov', 'November 2026', '€89', '€12.50']],
    ['pt', ['ter., 24 de nov.', '3 de jan. de 2027', 'Terça-feira, 24', 'terça-feira, 24 de novembro', 'nov.', 'Novembro de 2026', '89 €', '12,50 €']],
    ['ru', ['вт, 24 нояб.', '3 янв. 2027 г.', 'Вторник, 24', 'вторник, 24 ноября', 'нояб.', 'Ноябрь 2026 г.', '89 €', '12,50 €']],
  ])('writes dates and money in %s', async (language, words) => {
    await TestBed.inject(Texts).use(language);
    const [dates, money] = [TestBed.inject(Dates), TestBed.inject(Money)];
    const day = '2026-11-24';
    const said = [dates.day(day), dates.shortDay('2027-01-03'), dates.dayName(day), dates.longDay(day), dates.shortMonth(day), dates.month(day), money.words(8900, 'EUR'), money.words(1250, 'EUR')];
    expect(said.map((text) => text.replace(/\s/gu, ' '))).toEqual(words);
  });
});
