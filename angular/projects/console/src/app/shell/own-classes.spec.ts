import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { ClassInstanceDto } from '@api/models/class-instance-dto';
import { Session } from '@ui/auth/session';
import { injectOwnClasses } from './own-classes';

async function ownOf(permissions: string[]) {
  TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
  const login = TestBed.inject(Session).login('marc@example.com', 'secret', false);
  const user = { id: 'marc', email: 'marc@example.com', firstName: 'Marc', lastName: 'Olivier', roles: [], emailConfirmed: true, permissions };
  TestBed.inject(HttpTestingController).expectOne('/api/auth/login').flush({ accessToken: 't', expiresIn: 900, user });
  await login;
  return TestBed.runInInjectionContext(() => injectOwnClasses());
}

describe('Own classes', () => {
  it('come first for who teaches, by account and not by name', async () => {
    const own = await ownOf(['Schedule.View']);
    expect(own.first()).toBe(true);
    expect(own.teaches({ instructorId: 'marc', instructorName: 'Marc Olivier' } as ClassInstanceDto)).toBe(true);
    expect(own.teaches({ instructorId: 'rita', instructorName: 'Marc Olivier' } as ClassInstanceDto)).toBe(false);
    expect(own.teaches({ instructorId: null, instructorName: 'Marc Olivier' } as ClassInstanceDto)).toBe(false);
  });

  it('do not for who runs the timetable', async () => {
    expect((await ownOf(['Schedule.View', 'Schedule.Manage'])).first()).toBe(false);
  });
});
