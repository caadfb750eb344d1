import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { firstValueFrom } from 'rxjs';
import { idempotency } from '../errors/intent';
import { authentication, TO_LOGIN } from './interceptor';
import { Session } from './session';

const anna = { id: '1', email: 'anna@example.com', firstName: 'Anna', lastName: 'Pavlova', roles: ['customer'], emailConfirmed: true, permissions: ['Bookings.Self'] };
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('Session', () => {
  let session: Session;
  let server: HttpTestingController;
  let http: HttpClient;
  let sentToLogin = 0;

  beforeEach(() => {
    localStorage.clear();
    sentToLogin = 0;
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(withInterceptors([idempotency, authentication])),
        provideHttpClientTesting(),
        { provide: TO_LOGIN, useValue: () => sentToLogin++ },
      ],
    });
    session = TestBed.inject(Session);
    server = TestBed.inject(HttpTestingController);
    http = TestBed.inject(HttpClient);
  });

  afterEach(() => {
    server.verify();
    vi.useRealTimers();
  });

  const answer = (token: string, expiresIn = 900) => ({ accessToken: token, expiresIn, user: anna });
  const renews = (token: string) => server.expectOne('/api/auth/refresh').flush(answer(token));
  const refusesToRenew = () => server.expectOne('/api/auth/refresh').flush({ code: 'Accounts:RefreshTokenInvalid' }, { status: 401, statusText: '' });
  const unauthorized = { status: 401, statusText: 'Unauthorized' };

  async function annaLogsIn(token = 'one', expiresIn = 900) {
    const done = session.login(anna.email, 'secret', true);
    server.expectOne('/api/auth/login').flush(answer(token, expiresIn));
    await done;
  }

  it('renews once however many requests were refused', async () => {
    await annaLogsIn('old');
    const asked = Promise.all(['/api/a', '/api/b', '/api/c'].map((path) => firstValueFrom(http.get(path))));
    await settled();
    for (const path of ['/api/a', '/api/b', '/api/c']) server.expectOne(path).flush(null, unauthorized);
    await settled();
    renews('new');
    await settled();
    for (const path of ['/api/a', '/api/b', '/api/c']) {
      const again = server.expectOne(path);
      expect(again.request.headers.get('Authorization')).toBe('Bearer new');
      again.flush(path);
    }
    expect(await asked).toEqual(['/api/a', '/api/b', '/api/c']);
  });

  it('does not renew again for a request that was refused with the token before', async () => {
    await annaLogsIn('old');
    const first = firstValueFrom(http.get('/api/a'));
    const second = firstValueFrom(http.get('/api/b'));
    await settled();
    const late = server.expectOne('/api/b');
    server.expectOne('/api/a').flush(null, unauthorized);
    await settled();
    renews('new');
    await settled();
    server.expectOne('/api/a').flush(1);
    late.flush(null, unauthorized);
    await settled();
    server.expectOne('/api/b').flush(2);
    expect(await Promise.all([first, second])).toEqual([1, 2]);
  });

  it('sends the person to the log-in when the session has ended, and forgets who it was', async () => {
    await annaLogsIn();
    const asked = firstValueFrom(http.get('/api/a')).catch((failure: { status: number }) => failure.status);
    await settled();
    server.expectOne('/api/a').flush(null, unauthorized);
    await settled();
    refusesToRenew();
    expect(await asked).toBe(401);
    expect(sentToLogin).toBe(1);
    expect(session.user()).toBeNull();
    expect(session.hinted).toBe(false);
    expect(session.ended()).toBe(true);
    await annaLogsIn();
    expect(session.ended()).toBe(false);
  });

  it('keeps the idempotency key when a write is sent again after renewing', async () => {
    await annaLogsIn();
    const booked = firstValueFrom(http.post('/api/bookings', {}));
    await settled();
    const first = server.expectOne('/api/bookings');
    first.flush(null, unauthorized);
    await settled();
    renews('new');
    await settled();
    const second = server.expectOne('/api/bookings');
    expect(second.request.headers.get('Idempotency-Key')).toBe(first.request.headers.get('Idempotency-Key'));
    second.flush('booked');
    expect(await booked).toBe('booked');
  });

  it('renews a token that has ended before sending it', async () => {
    await annaLogsIn('old', 10);
    const asked = firstValueFrom(http.get('/api/a'));
    await settled();
    server.expectNone('/api/a');
    renews('new');
    await settled();
    const sent = server.expectOne('/api/a');
    expect(sent.request.headers.get('Authorization')).toBe('Bearer new');
    sent.flush(1);
    await asked;
  });

  it('asks nothing for a visitor, and restores where somebody was signed in', async () => {
    const visit = firstValueFrom(http.get('/api/a'));
    await settled();
    server.expectNone('/api/auth/refresh');
    server.expectOne('/api/a').flush(1);
    await visit;
    expect(await session.restore()).toBeNull();
    expect(session.ended()).toBe(false);
    server.expectNone('/api/auth/refresh');

    localStorage.setItem('bs.signed-in', '1');
    const comeBack = firstValueFrom(http.get('/api/a'));
    await settled();
    renews('restored');
    await settled();
    server.expectOne('/api/a').flush(1);
    await comeBack;
    expect(session.user()?.firstName).toBe('Anna');
  });

  it('restores once', async () => {
    localStorage.setItem('bs.signed-in', '1');
    const first = session.restore();
    await settled();
    refusesToRenew();
    expect(await first).toBeNull();
    expect(await session.restore()).toBeNull();
  });

  it('does not take a lost connection for the end of the session', async () => {
    localStorage.setItem('bs.signed-in', '1');
    const restored = session.restore();
    await settled();
    server.expectOne('/api/auth/refresh').error(new ProgressEvent('error'));
    await expect(restored).rejects.toMatchObject({ status: 0 });
    const again = session.restore();
    await settled();
    renews('later');
    expect((await again)?.firstName).toBe('Anna');
  });

  it('knows without a connection who it was, asks without a token, and forgets at the end', async () => {
    localStorage.setItem('bs.signed-in', '1');
    localStorage.setItem('bs.user', JSON.stringify(anna));
    const restored = session.restore().catch((failure: unknown) => failure);
    await settled();
    server.expectOne('/api/auth/refresh').error(new ProgressEvent('error'));
    expect(await restored).toMatchObject({ code: 'Client:Offline' });
    expect(session.may('Bookings.Self')).toBe(true);

    const kept = firstValueFrom(http.get('/api/rosters'));
    await settled();
    server.expectOne('/api/auth/refresh').error(new ProgressEvent('error'));
    await settled();
    const asked = server.expectOne('/api/rosters');
    expect(asked.request.headers.has('Authorization')).toBe(false);
    asked.flush('kept by the service worker');
    expect(await kept).toBe('kept by the service worker');

    session.end();
    expect(session.user()).toBeNull();
    expect(localStorage.getItem('bs.user')).toBeNull();
  });

  it('signs only our own API', async () => {
    await annaLogsIn();
    const asked = firstValueFrom(http.get('https://elsewhere.example/api/a'));
    await settled();
    const sent = server.expectOne('https://elsewhere.example/api/a');
    expect(sent.request.headers.has('Authorization')).toBe(false);
    sent.flush(1);
    await asked;
  });
});
