import { safeReturn } from './guards';

describe('safeReturn', () => {
  it.each(['/app', '/app/book?day=2026-11-24', '/console/customers'])('keeps a place on this site: %s', (url) => {
    expect(safeReturn(url)).toBe(url);
  });

  it.each([null, '', 'app', '//evil.example', '/\\evil.example', 'https://evil.example', 'javascript:alert(1)', '/ok\\..', '/a b'])('drops what could lead elsewhere: %s', (url) => {
    expect(safeReturn(url)).toBeNull();
  });
});
