import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { provideTexts } from '@ui/texts/texts';
import { Family } from '../customers/family';
import { Me } from '../customers/me';
import { Progress } from './progress';

describe('Progress', () => {
  const MIA = '019a';
  const ABOUT = ['/api/customers/me/progress', '/api/customers/me/checkpoints'];
  let server: HttpTestingController;

  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: [Family, Me, provideHttpClient(), provideHttpClientTesting(), provideRouter([]), provideTexts({})] });
    TestBed.overrideComponent(Progress, { set: { template: '', imports: [] } });
    await TestBed.compileComponents();
    server = TestBed.inject(HttpTestingController);
  });

  function opens(whom?: string): ComponentFixture<Progress> {
    const fixture = TestBed.createComponent(Progress);
    fixture.componentRef.setInput('for', whom);
    fixture.detectChanges();
    return fixture;
  }

  it('F3: asks for the child of the address, also where the family cannot be read', async () => {
    opens(MIA);
    await new Promise((settled) => setTimeout(settled));
    server.expectOne(({ url }) => url === '/api/customers/me/family').error(new ProgressEvent('error'));
    await new Promise((settled) => setTimeout(settled));
    const asked = server.match(({ url }) => ABOUT.includes(url));
    expect(asked.map(({ request }) => request.params.get('forCustomerId'))).toEqual([MIA, MIA]);
  });

  it('asks for oneself where the address names nobody', async () => {
    opens();
    await new Promise((settled) => setTimeout(settled));
    const asked = server.match(({ url }) => ABOUT.includes(url));
    expect(asked.map(({ request }) => request.params.has('forCustomerId'))).toEqual([false, false]);
  });
});
