import { DOCUMENT } from '@angular/common';
import { HttpClient } from '@angular/common/http';
import { computed, inject, Injectable, signal } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { AvailableClassDto } from '@api/models/available-class-dto';
import { StudioProfileDto } from '@api/models/studio-profile-dto';
import { toProblem } from '../errors/problem';
import { wear } from './brand';

/** The data the server writes into a page, so that its first picture needs no request. */
interface Bootstrap {
  studio: StudioProfileDto | null;
  /** The name of the address, where no studio lives. */
  unknownStudio?: string | null;
  nextClasses?: AvailableClassDto[];
  /** The classes of the day that the page shows, as everybody sees them. */
  dayClasses?: AvailableClassDto[] | null;
}

const REMEMBERED = 'bs.studio';

/** Whose house this is: a studio's, the platform's own (bare domain), nobody's (a studio's address without one), or out of reach. */
export type Place = 'studio' | 'platform' | 'unknown' | 'unreachable';

/** What is known of this address. */
interface Known {
  place: Place;
  profile: StudioProfileDto | null;
  /** The name that no studio has. */
  missing: string;
}

/** The studio of this address. */
@Injectable({ providedIn: 'root' })
export class Studio {
  private readonly document = inject(DOCUMENT);
  private readonly http = inject(HttpClient);
  private readonly known = signal<Known>({ place: 'unreachable', profile: null, missing: '' });

  /** Whose house this is; decided before the first page. */
  readonly place = computed(() => this.known().place);
  /** The studio, or null where there is none and while it is out of reach. */
  readonly profile = computed(() => this.known().profile);
  /** Where one pays the studio; null where nothing is sold online. */
  readonly paymentPage = computed(() => this.profile()?.paymentPage ?? null);
  /** The name of this address when no studio has it, else empty. */
  readonly missing = computed(() => this.known().missing);

  /** What the server wrote into the page, once: later visits of a page ask again. */
  private bootstrap: Bootstrap | null = null;

  /** Learns whose house this is: from the page, else from the API. */
  async load(): Promise<void> {
    this.bootstrap = this.readPage();
    const known = this.bootstrap ? knownFrom(this.bootstrap.studio, this.bootstrap.unknownStudio) : await this.ask();
    if (!known) return;
    this.remember(known);
    this.known.set(known);
    wear(known.profile?.branding.accent, this.document.documentElement);
  }

  /** The next classes as the server wrote them into the page; null when it did not, or they were taken. */
  takeNextClasses(): AvailableClassDto[] | null {
    return this.take('nextClasses');
  }

  /** The classes of the day that the page shows, likewise. */
  takeDayClasses(): AvailableClassDto[] | null {
    return this.take('dayClasses');
  }

  private take(what: 'nextClasses' | 'dayClasses'): AvailableClassDto[] | null {
    const classes = this.bootstrap?.[what] ?? null;
    this.bootstrap = null;
    return classes;
  }

  /** Keeps what there is, so that the app opens without a connection; an address without a studio may get one any day. */
  private remember({ place, profile }: Known): void {
    if (place === 'unknown') this.memory()?.removeItem(REMEMBERED);
    else this.memory()?.setItem(REMEMBERED, JSON.stringify(profile));
  }

  /** What was known when the server was last in reach. */
  private remembered(): Known | null {
    const text = this.memory()?.getItem(REMEMBERED);
    return text ? knownFrom(JSON.parse(text) as StudioProfileDto | null) : null;
  }

  /** A browser may refuse storage; then a page needs the server. */
  private memory(): Storage | null {
    try {
      return this.document.defaultView?.localStorage ?? null;
    } catch {
      return null;
    }
  }

  private readPage(): Bootstrap | null {
    const text = this.document.getElementById('bootstrap')?.textContent;
    return text ? (JSON.parse(text) as Bootstrap) : null;
  }

  private async ask(): Promise<Known | null> {
    try {
      return knownFrom(await firstValueFrom(this.http.get<StudioProfileDto>('/api/studios/current')));
    } catch (failure) {
      const problem = toProblem(failure);
      return problem.status === 404 ? knownFrom(null, problem.data['studio'] as string | undefined) : this.remembered();
    }
  }
}

function knownFrom(profile: StudioProfileDto | null, missing?: string | null): Known {
  return { place: profile ? 'studio' : missing ? 'unknown' : 'platform', profile, missing: missing ?? '' };
}
