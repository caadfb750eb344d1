import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { SwPush } from '@angular/service-worker';
import { BehaviorSubject } from 'rxjs';
import { Push } from './push';

const AT = '/api/customers/me/push-subscriptions';
const settled = () => new Promise((resolve) => setTimeout(resolve));

/** The browser's part, which a test has not. */
class Browser {
  readonly subscription = new BehaviorSubject<object | null>({});
  readonly isEnabled = true;
  readonly unsubscribe = () => Promise.resolve(this.subscription.next(null));
  readonly requestSubscription = () => Promise.resolve({ toJSON: () => ({ endpoint: 'https://push.example/1', keys: { p256dh: 'p', auth: 'a' } }) });
}

describe('Push', () => {
  let push: Push;
  let server: HttpTestingController;
  let browser: Browser;
  const offline = () => Promise.reject(new Error('offline'));

  beforeEach(() => {
    localStorage.setItem('bs.push', 'device');
    browser = new Browser();
    TestBed.configureTestingModule({ providers: [Push, provideHttpClient(), provideHttpClientTesting(), { provide: SwPush, useValue: browser }] });
    push = TestBed.inject(Push);
    server = TestBed.inject(HttpTestingController);
  });

  afterEach(() => {
    server.verify();
    localStorage.clear();
  });

  it('takes the device along when somebody logs out', async () => {
    const did: string[] = [];
    const left = push.leave(() => Promise.resolve(void did.push('out')));
    await settled();
    expect(did).toEqual([]);
    server.expectOne({ method: 'DELETE', url: `${AT}/device` }).flush(null);
    await left;
    expect(did).toEqual(['out']);
    expect(browser.subscription.value).toBeNull();
    expect(localStorage.getItem('bs.push')).toBeNull();
  });

  it('leaves all as it is when nobody can log out without a connection', async () => {
    const left = push.leave(offline);
    await settled();
    server.expectOne(`${AT}/device`).error(new ProgressEvent('error'));
    await expect(left).rejects.toThrow('offline');
    expect(browser.subscription.value).not.toBeNull();
    expect(localStorage.getItem('bs.push')).toBe('device');
  });

  it('comes back when the connection is lost on the way out', async () => {
    const left = push.leave(offline);
    await settled();
    server.expectOne(`${AT}/device`).flush(null);
    await expect(left).rejects.toThrow('offline');
    await settled();
    server.expectOne('/api/customers/me/push-key').flush({ publicKey: 'key' });
    await settled();
    server.expectOne({ method: 'POST', url: AT }).flush({ id: 'again' });
    await settled();
    expect(localStorage.getItem('bs.push')).toBe('again');
  });

  it('just logs out where nothing is shown', async () => {
    localStorage.removeItem('bs.push');
    await push.leave(() => Promise.resolve());
    expect(browser.subscription.value).not.toBeNull();
  });

  describe('when somebody signs in', () => {
    const devices = (...items: object[]) => server.expectOne(`${AT}?take=100`).flush({ items, totalCount: items.length });

    beforeEach(() => vi.stubGlobal('Notification', { permission: 'granted' }));
    afterEach(() => vi.unstubAllGlobals());

    it('takes a browser of their last session over into the new one', async () => {
      const stayed = push.stay();
      await settled();
      devices({ id: 'device', isCurrent: false });
      await settled();
      server.expectOne('/api/customers/me/push-key').flush({ publicKey: 'key' });
      await settled();
      server.expectOne({ method: 'POST', url: AT }).flush({ id: 'device' });
      await stayed;
      expect(push.state()).toBe('on');
    });

    it('leaves alone what is theirs already, and what is somebody else’s', async () => {
      const stayed = push.stay();
      await settled();
      devices({ id: 'device', isCurrent: true });
      await stayed;
      expect(push.state()).toBe('on');
      const looked = push.stay();
      await settled();
      devices({ id: 'another', isCurrent: false });
      await looked;
      expect(push.state()).toBe('off');
    });

    it('asks nothing where nothing was shown', async () => {
      localStorage.removeItem('bs.push');
      await push.stay();
      expect(push.state()).toBe('unknown');
    });
  });
});
