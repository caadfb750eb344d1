import { TestBed } from '@angular/core/testing';
import { provideTexts } from '../texts/texts';
import { Combobox, search } from './combobox';

const zones = [
  { value: 'Europe/Lisbon', label: 'Lisbon', note: 'Europe' },
  { value: 'America/Sao_Paulo', label: 'São Paulo', note: 'America' },
  { value: 'Asia/Kathmandu', label: 'Kathmandu', note: 'Asia' },
];

describe('search', () => {
  it.each([
    ['lis', ['Europe/Lisbon']],
    ['sao paulo', ['America/Sao_Paulo']],
    ['america são', ['America/Sao_Paulo']],
    ['', ['Europe/Lisbon', 'America/Sao_Paulo', 'Asia/Kathmandu']],
    ['atlantis', []],
  ])('finds by every word, accents aside: %s', (query, values) => {
    expect(search(zones, query).map((choice) => choice.value)).toEqual(values);
  });
});

describe('Combobox', () => {
  beforeAll(() => (Element.prototype.scrollIntoView = () => undefined)); // jsdom has no layout to scroll

  async function shown() {
    TestBed.configureTestingModule({ providers: [provideTexts({})] });
    const fixture = TestBed.createComponent(Combobox);
    fixture.componentRef.setInput('label', 'Time zone');
    fixture.componentRef.setInput('choices', zones);
    fixture.componentRef.setInput('value', 'Europe/Lisbon');
    const chosen: string[] = [];
    fixture.componentInstance.chosen.subscribe((value) => chosen.push(value));
    await fixture.whenStable();
    const root = fixture.nativeElement as HTMLElement;
    const input = root.querySelector('input')!;
    const press = async (key: string) => {
      input.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
      await fixture.whenStable();
    };
    const type = async (text: string) => {
      input.value = text;
      input.dispatchEvent(new Event('input'));
      await fixture.whenStable();
    };
    return { root, input, chosen, press, type };
  }

  it('is opened, walked and answered by keyboard', async () => {
    const { input, chosen, press } = await shown();
    expect(input.value).toBe('Lisbon');
    await press('ArrowDown');
    expect(input.getAttribute('aria-expanded')).toBe('true');
    await press('ArrowDown');
    await press('Enter');
    expect(chosen).toEqual(['America/Sao_Paulo']);
    expect(input.getAttribute('aria-expanded')).toBe('false');
  });

  it('chooses the first match of what is typed, and nothing on Esc', async () => {
    const { input, chosen, press, type, root } = await shown();
    await type('kat');
    expect(root.querySelectorAll('[role=option]')).toHaveLength(1);
    await press('Escape');
    expect(chosen).toEqual([]);
    expect(input.getAttribute('aria-expanded')).toBe('false');
    await type('kat');
    await press('Enter');
    expect(chosen).toEqual(['Asia/Kathmandu']);
  });
});
