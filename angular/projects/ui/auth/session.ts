import { DOCUMENT } from '@angular/common';
import { HttpClient, HttpContext, HttpContextToken } from '@angular/common/http';
import { computed, inject, Injectable, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { SessionDto } from '@api/models/session-dto';
import { SignUpDto } from '@api/models/sign-up-dto';
import { UserDto } from '@api/models/user-dto';
import { toProblem } from '../errors/problem';
import { tell } from '../studio/told';

/** Marks the requests that make a session: they carry no token and a 401 of theirs is an answer, not an end. */
export const MAKES_SESSION = new HttpContextToken(() => false);

/** Tells other pages of this address that somebody was signed in here, so that visitors ask for nothing. */
const HINT = 'bs.signed-in';
/** Who that is: names and permissions, no secret. Without a connection the app opens with what they may see. */
const WHO = 'bs.user';
/** A token is renewed this long before it ends. */
const EARLY = 20_000;

/** Who is signed in. The access token lives in memory only; a reload renews it from the cookie. */
@Injectable({ providedIn: 'root' })
export class Session {
  private readonly http = inject(HttpClient);
  private readonly document = inject(DOCUMENT);
  private readonly window = this.document.defaultView!;
  private readonly signedIn = signal<UserDto | null>(null);
  private readonly hasEnded = signal(false);

  private token: string | null = null;
  private renewAt = 0;
  private renewing: Promise<string | null> | null = null;
  private asked = false;

  /** Who it is, or null. */
  readonly user = this.signedIn.asReadonly();
  /** Whether a session has ended here by itself since the page opened. */
  readonly ended = this.hasEnded.asReadonly();
  /** Whether the person works here. */
  readonly isStaff = computed(() => this.may('Schedule.View'));
  /** Whether the person dances here. */
  readonly isCustomer = computed(() => this.may('Bookings.Self'));

  /** Whether the roles grant a permission. */
  may(permission: string): boolean {
    return this.signedIn()?.permissions.includes(permission) ?? false;
  }

  /** The first name of who was signed in on this device, to greet them before the session is here. */
  get rememberedName(): string | undefined {
    return this.remembered()?.firstName;
  }

  /** Whether somebody was signed in on this device; where it may remember nothing, perhaps. */
  get hinted(): boolean {
    const storage = this.storage();
    return !storage || storage.getItem(HINT) === '1';
  }

  /**
   * Picks up the session of the cookie, once; null for a visitor, for whom nothing is asked. Throws when the server is out of reach;
   * then the person is who they were when it last was in reach.
   */
  async restore(): Promise<UserDto | null> {
    if ((!this.asked && this.hinted) || this.renewing) await this.renew();
    return this.signedIn();
  }

  /** A token that is good now; null for a visitor. */
  async freshToken(): Promise<string | null> {
    if (this.renewing) return this.renewing;
    if (this.token && Date.now() < this.renewAt) return this.token;
    return this.token || (!this.asked && this.hinted) ? this.renew() : null;
  }

  /**
   * A new token from the cookie in place of the one that was refused; however many ask, one request goes out, and one
   * tab after the other.
   */
  renew(refused: string | null = this.token): Promise<string | null> {
    if (this.token !== refused && this.token) return Promise.resolve(this.token);
    this.renewing ??= this.alone(() => this.requestRenewal()).finally(() => (this.renewing = null));
    return this.renewing;
  }

  /**
   * Starts a session.
   * @param code Where the account asks for one: of the authenticator app, or a recovery code.
   */
  login(email: string, password: string, rememberMe: boolean, code?: string): Promise<UserDto> {
    return this.begin('/api/auth/login', { email, password, rememberMe, ...(code ? { code } : {}) });
  }

  /** Makes an account and starts its session. */
  signUp(input: SignUpDto): Promise<UserDto> {
    return this.begin('/api/auth/signup', input);
  }

  /** Starts the session that a one-time code stands for. */
  exchange(code: string): Promise<UserDto> {
    return this.begin('/api/auth/exchange', { code });
  }

  /** Ends the session, here and on the server. */
  async logout(): Promise<void> {
    await this.post('/api/auth/logout', {});
    this.end();
  }

  /** Forgets the session, and what was kept for times without a connection; the server has ended it. */
  end(): void {
    this.token = null;
    this.signedIn.set(null);
    for (const name of [HINT, WHO]) this.storage()?.removeItem(name);
    tell(this.document, 'bs.name', null);
    void this.forgetAnswers();
  }

  private async begin(path: string, input: object): Promise<UserDto> {
    try {
      return this.keep(await this.post<SessionDto>(path, input));
    } catch (failure) {
      throw toProblem(failure);
    }
  }

  private async requestRenewal(): Promise<string | null> {
    try {
      this.keep(await this.post<SessionDto>('/api/auth/refresh', {}));
      return this.token;
    } catch (failure) {
      const problem = toProblem(failure);
      if (problem.retryable) {
        this.signedIn.update((user) => user ?? this.remembered());
        throw problem;
      }
      this.asked = true;
      this.hasEnded.set(this.storage()?.getItem(HINT) === '1');
      this.end();
      return null;
    }
  }

  private keep(answer: SessionDto): UserDto {
    this.asked = true;
    this.hasEnded.set(false);
    this.token = answer.accessToken;
    this.renewAt = Date.now() + answer.expiresIn * 1000 - EARLY;
    this.signedIn.set(answer.user);
    this.storage()?.setItem(HINT, '1');
    this.storage()?.setItem(WHO, JSON.stringify(answer.user));
    tell(this.document, 'bs.name', answer.user.firstName);
    return answer.user;
  }

  private post<T>(path: string, body: object): Promise<T> {
    const context = new HttpContext().set(MAKES_SESSION, true);
    return firstValueFrom(this.http.post<T>(path, body, { context }));
  }

  /**
   * A refresh token works once, and two tabs share one cookie: a second tab that sent the same token would look like a
   * thief and end the session of both. So the tabs take turns.
   */
  private alone<T>(work: () => Promise<T>): Promise<T> {
    const locks = this.window.navigator.locks as LockManager | undefined;
    return locks ? (locks.request('bs.renew', work) as Promise<T>) : work();
  }

  private remembered(): UserDto | null {
    return JSON.parse(this.storage()?.getItem(WHO) ?? 'null') as UserDto | null;
  }

  /** Answers of the API that a service worker keeps. */
  private async forgetAnswers(): Promise<void> {
    const caches = this.window.caches as CacheStorage | undefined;
    for (const name of (await caches?.keys()) ?? []) if (name.includes(':data:')) await caches!.delete(name);
  }

  /** A browser may refuse storage; the session works without the hint. */
  private storage(): Storage | null {
    try {
      return this.window.localStorage;
    } catch {
      return null;
    }
  }
}
