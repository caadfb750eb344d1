import { contrast, paletteOf } from './brand';

describe('paletteOf', () => {
  it('gives coral navy text, never white', () => {
    expect(paletteOf('#ff6b6b')?.onAccent).toBe('#1a1a2e');
  });

  it.each(['#ff6b6b', '#fdcb6e', '#00b894', '#123456', '#ffffff', '#000000', '#7f7f7f', '#ffff00', '#6c5ce7'])('can be read whatever the accent: %s', (accent) => {
    const palette = paletteOf(accent)!;
    expect(contrast(palette.ink, palette.soft)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette.ink, '#ffffff')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(palette.onAccent, palette.accent)).toBeGreaterThanOrEqual(4.5);
  });

  it.each([null, undefined, '', 'red', '#fff', '#gggggg'])('takes no colour for none: %s', (accent) => expect(paletteOf(accent)).toBeNull());

  it('measures contrast as WCAG does', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#ff6b6b', '#ffffff')).toBeCloseTo(2.8, 1);
  });
});
