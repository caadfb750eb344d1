import { computed, inject, resource, ResourceRef, Signal } from '@angular/core';
import { Api } from '@api/api';
import { getClassesAvailable } from '@api/fn/timetable/get-classes-available';
import { AvailableClassDto } from '@api/models/available-class-dto';
import { Session } from '@ui/auth/session';
import { LocalDate } from '@ui/time/local-date';
import { whileSeen } from '@ui/time/while-seen';

/** The largest page of a list; a busy studio's week has more than the usual one. */
const PAGE = 100;
/** How often places left are asked for while somebody looks (decision 0013). */
const FRESH = 15_000;

/** Some dates, both included. */
export interface Span {
  from: LocalDate;
  to: LocalDate;
}

/**
 * The classes of some dates, with one's own places, or a child's, once it is known who asks. They are kept true while somebody looks;
 * what cannot be asked for leaves standing what was known.
 */
export class ShownClasses {
  private readonly api = inject(Api);
  private readonly user = inject(Session).user;
  private readonly wanted: Signal<Span & { of?: string; forCustomerId?: string }>;
  /** Writes that are on their way: until they are answered the page shows what was wished for. */
  private pending = 0;
  /** Writes that were answered: what was read meanwhile may not know of them. */
  private written = 0;
  /** The classes, in the order of the list. */
  readonly list: ResourceRef<AvailableClassDto[] | undefined>;

  constructor(span: Signal<Span>, forWhom?: Signal<string>) {
    this.wanted = computed(() => ({ ...span(), of: this.user()?.id, forCustomerId: forWhom?.() || undefined }), { equal: (a, b) => JSON.stringify(a) === JSON.stringify(b) });
    this.list = resource({ params: () => this.wanted(), loader: ({ params }) => this.load(params) });
    whileSeen(FRESH, () => void this.refresh());
  }

  /** The classes as far as they are known. */
  readonly known = computed(() => (this.list.hasValue() ? this.list.value() : []));

  /**
   * Does a write and asks afterwards how things are. What it hopes for and hears it puts on the page at once, as long as the page shows
   * what it showed when the write began: another person's week is not this write's to change, least of all while it is on its way.
   */
  async during<T>(write: (put: (item: AvailableClassDto) => void) => Promise<T>): Promise<T> {
    const asked = this.wanted();
    this.pending++;
    try {
      return await write((item) => {
        if (this.isShown(asked)) this.list.update((items) => items?.map((known) => (known.id === item.id ? item : known)));
      });
    } finally {
      this.pending--;
      this.written++;
      void this.refresh();
    }
  }

  /** Asks how things are now, without taking away what is shown. */
  async refresh(): Promise<void> {
    const asked = this.wanted();
    if (!this.isShown(asked) || this.pending > 0) return;
    const now = await this.load(asked).catch(() => null); // what was known stands
    if (now && this.pending === 0 && this.isShown(asked)) this.list.set(now);
  }

  /** Whether what was asked for is what is on the page; setting a list that is on its way would keep it from ever coming. */
  private isShown(asked: object): boolean {
    return this.wanted() === asked && this.list.hasValue();
  }

  private async load(span: Span & { forCustomerId?: string }): Promise<AvailableClassDto[]> {
    const written = this.written;
    const { from, to, forCustomerId } = span;
    const items: AvailableClassDto[] = [];
    for (let total = 1; items.length < total; ) {
      const page = await this.api.invoke(getClassesAvailable, { from, to, forCustomerId, skip: items.length || undefined, take: PAGE });
      items.push(...page.items);
      total = page.items.length > 0 ? page.totalCount : 0;
    }
    return written === this.written ? items : this.load(span);
  }
}
