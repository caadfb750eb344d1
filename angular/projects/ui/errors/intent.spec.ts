import { HttpContext, HttpErrorResponse, HttpRequest, HttpResponse } from '@angular/common/http';
import { lastValueFrom, of } from 'rxjs';
import { IDEMPOTENCY_KEY, idempotency, Intent, newKey } from './intent';

describe('Intent', () => {
  const barre = { classInstanceId: 'barre' };
  let keys: (string | null)[];
  const send = (failure?: Error) => (context: HttpContext) => {
    keys.push(context.get(IDEMPOTENCY_KEY));
    return failure ? Promise.reject(failure) : Promise.resolve('done');
  };
  const lost = new HttpErrorResponse({ status: 0 });
  const full = new HttpErrorResponse({ status: 409, error: { code: 'Bookings:ClassFull' } });

  beforeEach(() => (keys = []));

  it('keeps its key while no answer came', async () => {
    const intent = new Intent();
    await intent.run(barre, send(lost)).catch(() => null);
    await intent.run(barre, send());
    expect(keys[1]).toBe(keys[0]);
  });

  it('takes a new key once it was answered: done or refused', async () => {
    const intent = new Intent();
    await intent.run(barre, send());
    await intent.run(barre, send(full)).catch(() => null);
    await intent.run(barre, send());
    expect(new Set(keys).size).toBe(3);
  });

  it('takes a new key for another wish', async () => {
    const intent = new Intent();
    await intent.run(barre, send(lost)).catch(() => null);
    await intent.run({ ...barre, joinWaitlist: true }, send());
    expect(keys[1]).not.toBe(keys[0]);
  });

  it('hands a failure on as a problem', async () => {
    await expect(new Intent().run(barre, send(full))).rejects.toMatchObject({ name: 'Problem', code: 'Bookings:ClassFull' });
  });
});

describe('idempotency', () => {
  const sent = async (request: HttpRequest<unknown>) => {
    let passed = request;
    const answer = idempotency(request, (onward) => {
      passed = onward;
      return of(new HttpResponse());
    });
    await lastValueFrom(answer);
    return passed;
  };

  it('waits for the answer to a write for half a minute, and longer for a file', async () => {
    expect((await sent(new HttpRequest('POST', '/api/bookings', {}))).timeout).toBe(30_000);
    expect((await sent(new HttpRequest('PUT', '/api/customers/me/photo', new Blob()))).timeout).toBe(180_000);
    expect((await sent(new HttpRequest('GET', '/api/bookings'))).timeout).toBeUndefined();
  });
});

describe('newKey', () => {
  it('is a UUID also where the page is not a secure context', () => {
    const original = crypto.randomUUID.bind(crypto);
    Object.defineProperty(crypto, 'randomUUID', { value: undefined, configurable: true });
    try {
      expect(newKey()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    } finally {
      Object.defineProperty(crypto, 'randomUUID', { value: original, configurable: true });
    }
  });
});
