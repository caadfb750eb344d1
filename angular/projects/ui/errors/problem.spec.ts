import { HttpErrorResponse } from '@angular/common/http';
import { Problem, toProblem } from './problem';

const answered = (status: number, error: unknown) => new HttpErrorResponse({ status, error });

describe('toProblem', () => {
  it('reads a problem of the server', () => {
    const problem = toProblem(
      answered(409, { code: 'Bookings:ClassFull', detail: 'This class is full.', data: { waitlistLength: 2 }, traceId: 'abc' }),
    );
    expect(problem).toMatchObject({ status: 409, code: 'Bookings:ClassFull', detail: 'This class is full.', data: { waitlistLength: 2 }, traceId: 'abc', retryable: false });
  });

  it('names the fields as the form does', () => {
    const problem = toProblem(answered(400, { code: 'Kernel:Validation', errors: { OwnerEmail: ['Not an e-mail.', 'Too long.'], '$.password': 'Too short.' } }));
    expect(problem.fields).toEqual({ ownerEmail: 'Not an e-mail.', password: 'Too short.' });
  });

  it('takes silence for a lost connection, which may be tried again', () => {
    expect(toProblem(answered(0, new ProgressEvent('error')))).toMatchObject({ code: 'Client:Offline', offline: true, retryable: true });
  });

  it.each([
    [500, '<html>', 'Client:Broken', true],
    [504, '', 'Client:Offline', true],
    [404, null, 'Client:NotFound', false],
    [429, undefined, 'Client:TooMany', true],
    [422, 'not json', 'Client:Refused', false],
  ])('says what it can of a %d that is no problem+json', (status, body, code, retryable) => {
    expect(toProblem(answered(status, body))).toMatchObject({ code, retryable });
  });

  it('reads a problem that came as text', () => {
    expect(toProblem(answered(422, '{"code":"Classes:ImportEmpty"}')).code).toBe('Classes:ImportEmpty');
  });

  it('passes a problem on, also one wrapped by a resource', () => {
    const problem = new Problem(404, 'Kernel:NotFound');
    expect(toProblem(problem)).toBe(problem);
    expect(toProblem(new Error('wrapped', { cause: problem }))).toBe(problem);
  });

  it('takes anything else for a fault of ours', () => {
    expect(toProblem(new TypeError('x is undefined'))).toMatchObject({ code: 'Client:Fault', retryable: false });
  });
});
