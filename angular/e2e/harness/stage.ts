import { randomUUID } from 'node:crypto';
import { ZONE } from './dates';
import { system } from './system';

/** Where it is day from 0, 6, 12 and 18 o'clock UTC on. */
const DAYS = ['Asia/Tokyo', 'Asia/Kolkata', 'Europe/London', 'Pacific/Honolulu'];

const PASSWORD = 'Three ribbons, one barre';

/** Somebody with an account. */
export interface Person {
  firstName: string;
  lastName: string;
  email: string;
  password: string;
  /** The refresh cookie of a session that no browser has yet; it works once. */
  cookie?: string;
}

/** A student of a staged studio. */
export interface Student extends Person {
  customerId: string;
  token: string;
}

/** A class instance, as far as stories need it. */
export interface Lesson {
  id: string;
  name: string;
  localDate: string;
  localStartTime: string;
}

/** Somebody who was not here before. */
export function somebody(firstName: string, lastName = 'Moreau'): Person {
  return { firstName, lastName, email: `${firstName.toLowerCase()}.${randomUUID().slice(0, 8)}@dancers.example`, password: PASSWORD };
}

/** An address that nobody has yet. */
export function freshSlug(words: string): string {
  return `${words}-${randomUUID().slice(0, 8)}`;
}

/** A studio that was set up through the API, for stories that begin later. */
export class Stage {
  private constructor(readonly slug: string, readonly name: string, readonly zone: string, readonly owner: Person, private readonly token: string) {}

  /** A zone in which it is day now: a class of this hour is today's, whenever the tests run. */
  static daytime(): string {
    return DAYS[Math.floor(new Date().getUTCHours() / 6)]!;
  }

  /** Opens a studio. */
  static async open(name = 'Pointe House', zone = ZONE): Promise<Stage> {
    const slug = freshSlug('pointe');
    const owner = somebody('Olga', 'Petrova');
    const made = await send<{ signInCode: string }>('POST', '/api/studios', {
      studioName: name, slug, timeZone: zone, currency: 'GBP',
      ownerFirstName: owner.firstName, ownerLastName: owner.lastName, ownerEmail: owner.email, password: owner.password,
    });
    const { token, cookie } = await session('/api/auth/exchange', { code: made.signInCode }, slug);
    return new Stage(slug, name, zone, { ...owner, cookie }, token);
  }

  /** A class that takes place once. */
  async lesson(on: { name: string; date: string; time: string; places?: number; price?: number; rules?: object }): Promise<Lesson> {
    const course = await this.ask<{ id: string }>('POST', '/api/admin/classes', {
      name: on.name, durationMinutes: 60, maxCapacity: on.places ?? 12, priceCredits: on.price ?? 1, color: '#2f6fdd', instructorName: 'Ines Duarte', recurrence: null, rules: on.rules ?? null,
    });
    return this.ask<Lesson>('POST', '/api/admin/class-instances', { classId: course.id, date: on.date, startTime: on.time });
  }

  /** A class that begins within two minutes, to which people may be checked in now. */
  lessonNow(name: string): Promise<Lesson> {
    const start = new Date(Date.now() + 75_000);
    const [date, time] = new Intl.DateTimeFormat('sv-SE', { timeZone: this.zone, dateStyle: 'short', timeStyle: 'short' }).format(start).split(' ');
    return this.lesson({ name, date: date!, time: time! });
  }

  /** A student with an account, and with credits when there are any. */
  async student(firstName: string, credits = 0): Promise<Student> {
    const person = somebody(firstName);
    const { token, cookie } = await session('/api/auth/signup', person, this.slug);
    const me = await send<{ id: string }>('GET', '/api/customers/me', undefined, { slug: this.slug, token });
    if (credits > 0) await this.ask('POST', `/api/admin/customers/${me.id}/credits`, { amount: credits, notes: 'Opening pack' });
    return { ...person, customerId: me.id, token, cookie };
  }

  /** A student books a place, or one in line. */
  books(student: Student, lesson: Lesson, joinWaitlist = false): Promise<{ id: string; status: string }> {
    return send('POST', '/api/bookings', { classInstanceId: lesson.id, joinWaitlist }, { slug: this.slug, token: student.token });
  }

  /** A guardian books a place for a child. */
  async booksFor(guardian: Student, child: string, lesson: Lesson): Promise<{ id: string; status: string }> {
    const as = { slug: this.slug, token: guardian.token };
    const { items } = await send<{ items: { id: string; firstName: string }[] }>('GET', '/api/customers/me/family', undefined, as);
    return send('POST', '/api/bookings', { classInstanceId: lesson.id, forCustomerId: items.find((one) => one.firstName === child)!.id }, as);
  }

  /** A student adds a child. */
  hasChild(guardian: Student, firstName: string, birthDate: string): Promise<unknown> {
    return send('POST', '/api/customers/me/family', { firstName, lastName: guardian.lastName, birthDate }, { slug: this.slug, token: guardian.token });
  }

  /** A student leaves a class. */
  leaves(student: Student, booking: { id: string }): Promise<unknown> {
    return send('DELETE', `/api/bookings/${booking.id}`, undefined, { slug: this.slug, token: student.token });
  }

  /** Staff say that somebody came. */
  async marks(lesson: Lesson, student: Student): Promise<void> {
    const { items } = await this.ask<{ items: { bookingId: string; customerId: string }[] }>('GET', `/api/admin/class-instances/${lesson.id}/roster`);
    const { bookingId } = items.find((one) => one.customerId === student.customerId)!;
    await this.ask('PUT', `/api/admin/class-instances/${lesson.id}/roster/${bookingId}`, { status: 'attended' });
  }

  /** What somebody came to, as the studio knows it. */
  async attendances(student: Student): Promise<{ status: string }[]> {
    return (await this.ask<{ items: { status: string }[] }>('GET', `/api/admin/customers/${student.customerId}/attendance`)).items;
  }

  /** The places somebody has, soonest first. */
  async bookings(student: Student): Promise<{ className: string }[]> {
    return (await send<{ items: { className: string }[] }>('GET', '/api/customers/me/classes/upcoming', undefined, { slug: this.slug, token: student.token })).items;
  }

  /** The devices that show somebody's notifications. */
  async devices(student: Student): Promise<{ id: string }[]> {
    return (await send<{ items: { id: string }[] }>('GET', '/api/customers/me/push-subscriptions', undefined, { slug: this.slug, token: student.token })).items;
  }

  /** The studio changes a date of a class. */
  changes(lesson: Lesson, change: object): Promise<unknown> {
    return this.ask('PATCH', `/api/admin/class-instances/${lesson.id}`, change);
  }

  /** The studio puts a plan on sale. */
  sells(plan: { name: string; type: string; priceMinor: number; credits: number }): Promise<unknown> {
    return this.ask('POST', '/api/admin/plans', plan);
  }

  /** Where the studio lives. */
  get origin(): string {
    return system.studio(this.slug);
  }

  /** The studio sets something for itself. */
  sets(values: Record<string, string>): Promise<unknown> {
    return this.ask('PATCH', '/api/admin/settings', { values });
  }

  /** The studio's classes of a period. */
  async lessons(from: string, to: string): Promise<Lesson[]> {
    return (await this.ask<{ items: Lesson[] }>('GET', `/api/admin/class-instances?from=${from}&to=${to}&take=100`)).items;
  }

  private ask<T>(method: string, path: string, body?: object): Promise<T> {
    return send<T>(method, path, body, { slug: this.slug, token: this.token });
  }
}

/** Begins a session: its token, and the cookie that a browser would keep. */
async function session(path: string, body: object, slug: string): Promise<{ token: string; cookie: string }> {
  const answer = await ask('POST', path, body, { slug });
  const { accessToken } = (await answer.json()) as { accessToken: string };
  return { token: accessToken, cookie: answer.headers.getSetCookie()[0]! };
}

async function send<T>(method: string, path: string, body?: object, as: { slug?: string; token?: string } = {}): Promise<T> {
  return (await (await ask(method, path, body, as)).json()) as T;
}

/** Node resolves no names under localhost: the studio is named in the header. */
async function ask(method: string, path: string, body: object | undefined, as: { slug?: string; token?: string }): Promise<Response> {
  const answer = await fetch(new URL(path, system.platform), {
    method,
    headers: {
      ...(body && { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() }),
      ...(as.slug && { __tenant: as.slug }),
      ...(as.token && { Authorization: `Bearer ${as.token}` }),
    },
    body: body && JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return answer;
}
