import { focusable, keepTabInside } from './focus-trap';

describe('keepTabInside', () => {
  let sheet: HTMLElement;
  const tab = (shiftKey = false) => {
    const event = new KeyboardEvent('keydown', { key: 'Tab', shiftKey, cancelable: true });
    keepTabInside(event, sheet);
    return event.defaultPrevented;
  };
  const focused = () => (document.activeElement as HTMLElement).id;

  beforeEach(() => {
    document.body.innerHTML = `<button id="behind"></button>
      <div id="sheet"><h2 tabindex="-1" id="heading"></h2><button id="close"></button><input id="note"><button disabled id="off"></button><a id="nowhere"></a><button id="book"></button></div>`;
    sheet = document.getElementById('sheet')!;
  });

  const focus = (id: string) => document.getElementById(id)!.focus();

  it('finds what can have the focus, in order', () => {
    expect(focusable(sheet).map((element) => element.id)).toEqual(['close', 'note', 'book']);
  });

  it('goes from the last control to the first, and back', () => {
    focus('book');
    expect(tab()).toBe(true);
    expect(focused()).toBe('close');
    expect(tab(true)).toBe(true);
    expect(focused()).toBe('book');
  });

  it('leaves Tab to the browser in between', () => {
    focus('close');
    expect(tab()).toBe(false);
    focus('heading');
    expect(tab()).toBe(false);
  });

  it('fetches a focus that is outside', () => {
    focus('behind');
    tab();
    expect(focused()).toBe('close');
  });
});
