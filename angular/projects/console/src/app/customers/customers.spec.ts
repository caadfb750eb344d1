import { provideHttpClient } from '@angular/common/http';
import { provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { provideTexts } from '@ui/texts/texts';
import texts from '../texts/en.json';
import { Customers } from './customers';

/** A page that never arrives. */
const onItsWay = new Promise<[]>(() => undefined);

async function customers() {
  TestBed.configureTestingModule({
    providers: [
      provideHttpClient(),
      provideHttpClientTesting(),
      provideTexts(texts),
      provideRouter([{ path: 'customers', component: Customers }, { path: 'customers/:id', loadChildren: () => onItsWay }], withComponentInputBinding()),
    ],
  });
  const { routeNativeElement } = await RouterTestingHarness.create('/customers');
  const search = routeNativeElement!.querySelector<HTMLInputElement>('input[type=search]')!;
  return {
    router: TestBed.inject(Router),
    types: (words: string) => {
      search.value = words;
      search.dispatchEvent(new Event('input'));
    },
  };
}

/** Until the words would be looked for. */
const aMoment = () => new Promise((next) => setTimeout(next, 300));

describe('Customers', () => {
  it('puts what is looked for into the address', async () => {
    const { router, types } = await customers();
    types('Anna');
    await aMoment();
    expect(router.url).toBe('/customers?search=Anna');
  });

  it('does not call back who follows a link right after typing', async () => {
    const { router, types } = await customers();
    types('Anna');
    void router.navigateByUrl('/customers/1');
    await aMoment();
    expect(router.currentNavigation()?.extractedUrl.toString()).toBe('/customers/1');
  });
});
