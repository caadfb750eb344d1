import { provideHttpClient } from '@angular/common/http';
import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideTexts } from '../texts/texts';
import { Studio } from './studio';
import { platformOf, UnknownStudio } from './unknown-studio';

describe('UnknownStudio', () => {
  it('finds the platform from a studio’s address', () => {
    expect(platformOf({ protocol: 'https:', host: 'nobody.ballet.example:8443' }, 'nobody')).toBe('https://ballet.example:8443/');
  });

  it('names the address and takes the name along to where a studio opens', async () => {
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideTexts({}), { provide: Studio, useValue: { missing: signal('nobody') } }],
    });
    const fixture = TestBed.createComponent(UnknownStudio);
    await fixture.whenStable();
    const page = fixture.nativeElement as HTMLElement;
    expect(page.querySelector('main')?.textContent).toContain(`There is no studio at ${location.host}.`);
    const ways = Array.from(page.querySelectorAll('main a'), (link) => link.getAttribute('href'));
    const platform = platformOf(location, 'nobody');
    expect(ways).toEqual([`${platform}?address=nobody`, platform]);
  });
});
