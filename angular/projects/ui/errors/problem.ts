import { HttpErrorResponse } from '@angular/common/http';

/** Why a request did not do what was asked, in a form a screen can show. Made in one place: `toProblem`. */
export class Problem extends Error {
  constructor(
    /** HTTP status; 0 when no answer came. */
    readonly status: number,
    /** Stable reason such as `Bookings:ClassFull`; `Client:…` when the server did not say. */
    readonly code: string,
    /** The server's own words, in the person's language; null when there are none. */
    readonly detail: string | null = null,
    /** Values the words were made from. */
    readonly data: Readonly<Record<string, unknown>> = {},
    /** What is wrong with which field, by the field's name in camelCase. */
    readonly fields: Readonly<Record<string, string>> = {},
    /** What support needs to find it. */
    readonly traceId: string | null = null,
  ) {
    super(detail ?? code);
    this.name = 'Problem';
  }

  /** Whether the same request may work in a moment. */
  get retryable(): boolean {
    return this.status === 0 || this.status === 408 || this.status === 429 || this.status >= 500;
  }

  /** Whether the server is out of reach rather than refusing. */
  get offline(): boolean {
    return this.status === 0 || this.status === 504;
  }
}

/** Any failure as a problem: a server's problem+json, a lost connection, or a fault of our own. */
export function toProblem(failure: unknown): Problem {
  if (failure instanceof Problem) return failure;
  if (failure instanceof Error && failure.cause) return toProblem(failure.cause);
  if (!(failure instanceof HttpErrorResponse)) return new Problem(-1, 'Client:Fault', null, { fault: String(failure) });
  if (failure.status === 0) return new Problem(0, 'Client:Offline');

  const body = bodyOf(failure);
  const code = typeof body['code'] === 'string' ? body['code'] : `Client:${reasonOf(failure.status)}`;
  const detail = typeof body['detail'] === 'string' ? body['detail'] : null;
  const traceId = typeof body['traceId'] === 'string' ? body['traceId'] : null;
  return new Problem(failure.status, code, detail, recordOf(body['data']), fieldsOf(body['errors']), traceId);
}

function reasonOf(status: number): string {
  if (status === 504) return 'Offline';
  if (status === 429) return 'TooMany';
  if (status === 404) return 'NotFound';
  if (status === 403) return 'Forbidden';
  if (status === 401) return 'SignedOut';
  return status >= 500 ? 'Broken' : 'Refused';
}

/** The answer's JSON; a request for a blob or text gets its error in that form too. */
function bodyOf(failure: HttpErrorResponse): Record<string, unknown> {
  if (typeof failure.error !== 'string') return recordOf(failure.error);
  try {
    return recordOf(JSON.parse(failure.error));
  } catch {
    return {};
  }
}

function recordOf(value: unknown): Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

function fieldsOf(errors: unknown): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [field, said] of Object.entries(recordOf(errors))) {
    const first: unknown = Array.isArray(said) ? said[0] : said;
    if (typeof first === 'string') fields[camel(field)] = first;
  }
  return fields;
}

/** `OwnerEmail` and `$.ownerEmail` are the form's `ownerEmail`. */
function camel(field: string): string {
  const name = field.replace(/^\$\.?/, '');
  return name.charAt(0).toLowerCase() + name.slice(1);
}
