import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { Session } from '@ui/auth/session';
import { provideTexts } from '@ui/texts/texts';
import reports from '../progress/reports.en.json';
import texts from '../texts/en.json';
import { Shell } from './shell';

const TEACHING = ['Accounts.Self', 'Customers.View', 'Schedule.View', 'Progress.Report'];

async function areasOf(roles: string[], permissions: string[]) {
  TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([]), provideTexts(reports, texts)] });
  const login = TestBed.inject(Session).login('ana@example.com', 'secret', false);
  const user = { id: '1', email: 'ana@example.com', firstName: 'Ana', lastName: 'Duarte', roles, emailConfirmed: true, permissions };
  TestBed.inject(HttpTestingController).expectOne('/api/auth/login').flush({ accessToken: 't', expiresIn: 900, user });
  await login;
  const fixture = TestBed.createComponent(Shell);
  await fixture.whenStable();
  const root = fixture.nativeElement as HTMLElement;
  return { areas: Array.from(root.querySelectorAll('nav a'), (link) => link.textContent.trim()), me: root.querySelector('.who')?.textContent };
}

describe('Shell', () => {
  it('shows a teacher what a teacher may see', async () => {
    const { areas, me } = await areasOf(['teacher'], TEACHING);
    expect(areas).toEqual(['Overview', 'Customers', 'Timetable', 'Classes', 'Reports']);
    expect(me).toContain('Ana Duarte');
    expect(me).toContain('Teacher');
  });

  it('shows an owner everything', async () => {
    expect((await areasOf(['owner'], [...TEACHING, 'Settings.Manage'])).areas).toContain('Settings');
  });
});
