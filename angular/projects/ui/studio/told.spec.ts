import { tell } from './told';

describe('tell', () => {
  it('tells with a cookie, and takes it back', () => {
    tell(document, 'bs.name', 'Zoë');
    expect(document.cookie).toContain('bs.name=Zo%C3%AB');
    tell(document, 'bs.name', null);
    expect(document.cookie).not.toContain('bs.name');
  });

  it('goes on where the browser refuses cookies', () => {
    const refusing = {
      location: document.location,
      set cookie(value: string) {
        throw new DOMException(`Refused: ${value}`, 'SecurityError');
      },
    } as unknown as Document;
    expect(() => tell(refusing, 'bs.name', 'Anna')).not.toThrow();
  });
});
