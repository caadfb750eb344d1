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
  nextClasses?: AvailableClassDto[];
}

const REMEMBERED = 'bs.studio';

/** Whose house this is: a studio's, the platform's own (bare domain), or out of reach. */
export type Place = 'studio' | 'platform' | 'unreachable';

/** The studio of this address. */
@Injectable({ providedIn: 'root' })
export class Studio {
  private readonly document = inject(DOCUMENT);
  private readonly http = inject(HttpClient);
  private readonly known = signal<{ place: Place; profile: StudioProfileDto | null }>({ place: 'unreachable', profile: null });

  /** Whose house this is; decided before the first page. */
  readonly place = computed(() => this.known().place);
  /** The studio, or null on the bare domain and while it is out of reach. */
  readonly profile = computed(() => this.known().profile);

  /** What the server wrote into the page, once: later visits of a page ask again. */
  private bootstrap: Bootstrap | null = null;

  /** Learns whose house this is: from the page, else from the API. */
  async load(): Promise<void> {
    this.bootstrap = this.readPage();
    const profile = this.bootstrap ? this.bootstrap.studio : await this.ask();
    if (profile === undefined) return;
    this.memory()?.setItem(REMEMBERED, JSON.stringify(profile));
    this.known.set({ place: profile ? 'studio' : 'platform', profile });
    wear(profile?.branding.accent, this.document.documentElement);
  }

  /** The next classes as the server wrote them into the page; null when it did not, or they were taken. */
  takeNextClasses(): AvailableClassDto[] | null {
    const classes = this.bootstrap?.nextClasses ?? null;
    this.bootstrap = null;
    return classes;
  }

  /** What was known when the server was last in reach, so that the app opens without a connection. */
  private remembered(): StudioProfileDto | null | undefined {
    const text = this.memory()?.getItem(REMEMBERED);
    return text ? (JSON.parse(text) as StudioProfileDto | null) : undefined;
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

  private async ask(): Promise<StudioProfileDto | null | undefined> {
    try {
      return await firstValueFrom(this.http.get<StudioProfileDto>('/api/studios/current'));
    } catch (failure) {
      return toProblem(failure).status === 404 ? null : this.remembered();
    }
  }
}
