import { ChangeDetectionStrategy, Component, computed, inject, input, model, output, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '@api/api';
import { getClassesId } from '@api/fn/timetable/get-classes-id';
import { AvailableClassDto } from '@api/models/available-class-dto';
import { BookingQuoteDto } from '@api/models/booking-quote-dto';
import { Rich } from '@ui/data/rich';
import { ErrorState } from '@ui/feedback/error-state';
import { Notice } from '@ui/feedback/notice';
import { Skeleton } from '@ui/feedback/skeleton';
import { Closes } from '@ui/sheet/closes';
import { Sheet } from '@ui/sheet/sheet';
import { Studio } from '@ui/studio/studio';
import { injectTexts, Texts } from '@ui/texts/texts';
import { Dates } from '@ui/time/dates';
import { Family } from '../customers/family';
import { Me } from '../customers/me';
import { ForWhom } from '../customers/for-whom';
import { Connection } from '../shell/connection';
import { refusalKey, wayOut } from './refusal';

/** The refusals that have words of their own when they are about a child. */
const OF_A_CHILD = ['AlreadyBooked', 'NotEnough', 'Overlap', 'DayLimit', 'WeekLimit', 'LevelTooLow', 'ApprovalMissing', 'AgeOutside', 'BirthDateMissing'];

/** What a booking costs and promises, before the button that makes it. */
@Component({
  selector: 'studio-booking-sheet',
  imports: [RouterLink, Sheet, Closes, ForWhom, Rich, Notice, Skeleton, ErrorState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './booking-sheet.html',
  styleUrl: './booking-sheet.css',
})
export class BookingSheet {
  /** The instance somebody looks at. */
  readonly item = input.required<AvailableClassDto>();
  /** The child it is for; empty for oneself. */
  readonly whom = model('');
  /** They want it, a place or a place in line. */
  readonly confirmed = output<AvailableClassDto>();
  /** They do not, or not now. */
  readonly closed = output();

  private readonly api = inject(Api);
  private readonly family = inject(Family);
  private readonly me = inject(Me).customer;
  private readonly studio = inject(Studio).profile;
  protected readonly connection = inject(Connection);
  protected readonly dates = inject(Dates);
  private readonly texts = inject(Texts);
  protected readonly t = injectTexts();

  protected readonly detail = resource({
    params: () => (this.connection.isOff() ? undefined : { id: this.item().id, forCustomerId: this.whom() || undefined }),
    loader: ({ params }) => this.api.invoke(getClassesId, params),
  });

  /** The instance as of now; as the list had it until that is known. */
  protected readonly seen = computed(() => (this.detail.hasValue() ? this.detail.value().class : this.item()));
  protected readonly joins = computed(() => this.seen().refusal === 'Bookings:ClassFull');
  protected readonly quote = computed(() => (this.detail.hasValue() ? this.detail.value().quote : null));

  /** The code of why it cannot be had, as of now; null when it can. */
  private readonly code = computed(() => {
    const code = this.seen().refusal;
    if (code && code !== 'Bookings:ClassFull') return code;
    return this.quote()?.creditsAfter === null ? 'Credits:NotEnough' : null;
  });
  /** How many of one's credits places in line hold (L5), where that is why they do not reach. */
  private readonly held = computed(() => (this.code() === 'Credits:NotEnough' && !this.whom() && this.me.hasValue() ? (this.me.value().creditsHeld ?? 0) : 0));
  /** Why it cannot be had, in words. */
  protected readonly refusal = computed(() => {
    const code = this.code();
    if (this.held()) return this.t.count('held', this.held());
    return code && this.why(code, this.detail.hasValue() ? this.dates.moment(this.detail.value().opensAt) : '');
  });
  /** What can be done about that. */
  protected readonly way = computed(() => {
    const [code, item] = [this.code(), this.seen()];
    if (this.held()) return { text: 'way.classes', page: '/app/classes' };
    const way = code ? wayOut(code, item, !!this.whom(), this.studio()?.branding.email) : null;
    if (!way?.mail) return way;
    const subject = this.t('way.subject', { name: item.name, when: `${this.dates.day(item.localDate)}, ${item.localStartTime}` });
    return { ...way, mail: `mailto:${way.mail}?subject=${encodeURIComponent(subject)}` };
  });

  protected readonly cost = computed(() => this.quote() && this.costOf(this.quote()!));

  protected readonly after = computed(() => {
    const after = this.quote()?.creditsAfter;
    return after === null || after === undefined ? '' : this.t.count('confirm.after', after);
  });

  protected readonly free = computed(() => {
    const until = this.quote()?.freeCancelUntil;
    if (!until) return '';
    const cost = this.quote()?.lateCancelCost ?? 0;
    if (cost === 0) return this.t('confirm.alwaysFree');
    return this.t.count(this.dates.isPast(until) ? 'confirm.late' : 'confirm.free', cost, { until: this.dates.stamp(until) });
  });

  /** What not coming costs. */
  protected readonly noShow = computed(() => {
    const cost = this.quote()?.noShowCost ?? 0;
    return cost ? this.t.count('confirm.noShow', cost) : this.t('confirm.noShowFree');
  });

  protected readonly line = computed(() => this.t('confirm.position', { position: this.texts.ordinal(this.seen().waitlistLength + 1) }));

  /** A refusal in words: of a child by its name, where they are about the person. */
  private why(code: string, opens = ''): string {
    const key = code.slice(code.indexOf(':') + 1);
    const name = this.family.nameOf(this.whom());
    return name && OF_A_CHILD.includes(key) ? this.t(`family.refusal.${key}`, { name }) : this.t(`refusal.${refusalKey(code)}`, { opens });
  }

  /** "**1** credit, from your pack that ends 30 Nov"; each lot when it takes several. */
  private costOf(quote: BookingQuoteDto): string {
    const credits = this.t.count('confirm.credits', quote.credits);
    if (this.joins()) return this.t('confirm.onceIn', { credits });
    const [first, ...others] = quote.lots;
    if (!first) return credits;
    const name = quote.payerId === this.whom() ? this.family.nameOf(this.whom()) : '';
    const from = (expiresOn: string | null) => expiresOn
      ? this.t(name ? 'family.pack' : 'confirm.pack', { name, ends: this.dates.shortDay(expiresOn) })
      : this.t(name ? 'family.endless' : 'confirm.endless', { name });
    if (others.length === 0) return this.t('confirm.from', { credits, pack: from(first.expiresOn) });
    return this.t('confirm.from', { credits, pack: quote.lots.map((lot) => `${lot.amount} ${from(lot.expiresOn)}`).join(', ') });
  }
}
