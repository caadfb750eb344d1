import { ChangeDetectionStrategy, Component, computed, effect, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { getAdminClassInstances } from '@api/fn/schedule/get-admin-class-instances';
import { getAdminClassInstancesIdRoster } from '@api/fn/schedule/get-admin-class-instances-id-roster';
import { RosterItemDto } from '@api/models/roster-item-dto';
import { injectAnswer } from '@ui/api/answer';
import { Avatar } from '@ui/data/avatar';
import { EmptyState } from '@ui/feedback/empty-state';
import { ErrorState } from '@ui/feedback/error-state';
import { Skeleton } from '@ui/feedback/skeleton';
import { Icon } from '@ui/icon/icon';
import { IconName } from '@ui/icon/icons';
import { injectTexts } from '@ui/texts/texts';
import { Clock } from '@ui/time/clock';
import { Dates } from '@ui/time/dates';
import { injectOwnClasses } from '../shell/own-classes';
import { Online } from '../shell/online';
import { injectMay } from '../shell/permissions';
import { checkInIsOpen, classAtTheDoor } from './check-in';
import { CloseRoster } from './close-roster';
import { DoorCode } from './door-code';
import { ScanCode } from './scan-code';
import { Taps } from './taps';
import { WalkIn } from './walk-in';

/** Nothing of what the tablet shows is older than this while it is online. */
const LOOKS_AGAIN = 20_000;

/** Classes by which a person is greeted for their next one. */
const ROUND = [1, 10, 25, 50, 100];

/** The tablet at the door: today's class, everybody on it as a large button, the code to scan. It shows names and no more. */
@Component({
  selector: 'console-kiosk',
  imports: [RouterLink, Avatar, CloseRoster, DoorCode, ScanCode, WalkIn, EmptyState, ErrorState, Skeleton, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './kiosk.html',
  styleUrl: './kiosk.css',
})
export class Kiosk {
  private readonly clock = inject(Clock);
  private readonly own = injectOwnClasses();
  private readonly may = injectMay();
  protected readonly t = injectTexts();
  protected readonly dates = inject(Dates);
  protected readonly online = inject(Online).now;
  protected readonly taps = inject(Taps);
  protected readonly wanted = signal<string | null>(null);
  protected readonly search = signal('');
  protected readonly sheet = signal<'walk-in' | 'scan' | null>(null);

  protected readonly day = injectAnswer(getAdminClassInstances, () => ({ from: this.dates.today(), to: this.dates.today() }), { keep: true });
  protected readonly classes = computed(() => (this.day.value()?.items ?? []).filter((one) => one.status !== 'cancelled' && (this.may('Attendance.MarkAny') || this.own.teaches(one))));
  protected readonly one = computed(() => this.classes().find((known) => known.id === this.wanted()) ?? classAtTheDoor(this.classes(), this.clock.now()));
  private readonly id = computed(() => this.one()?.id);
  protected readonly roster = injectAnswer(getAdminClassInstancesIdRoster, () => (this.id() ? { id: this.id()!, take: 100 } : undefined));

  protected readonly people = computed(() => (this.roster.value()?.items ?? []).filter((person) => person.status !== 'waitlisted'));
  protected readonly found = computed(() => {
    const words = this.search().trim().toLocaleLowerCase();
    return words ? this.people().filter((person) => person.name.toLocaleLowerCase().includes(words)) : this.people();
  });
  protected readonly here = computed(() => this.people().filter((person) => this.isHere(person)).length);
  protected readonly open = computed(() => !!this.one() && checkInIsOpen(this.one()!, this.clock.now()) && !this.one()!.rosterClosedAt);
  protected readonly begun = computed(() => !!this.one() && this.dates.isPast(this.one()!.startsAt));
  /** The ring's share, of 100. */
  protected readonly share = computed(() => (this.people().length ? Math.round((100 * this.here()) / this.people().length) : 0));

  constructor() {
    effect((cleanUp) => {
      if (!this.online()) return;
      const again = setInterval(() => {
        if (this.taps.unsent() === 0) this.reload();
      }, LOOKS_AGAIN);
      cleanUp(() => clearInterval(again));
    });
  }

  protected isHere(person: RosterItemDto): boolean {
    return this.taps.statusOf(person.bookingId, person.status) === 'attended';
  }

  protected tap(person: RosterItemDto): void {
    this.taps.mark(this.one()!.id, person.bookingId, this.isHere(person) ? 'booked' : 'attended');
  }

  protected hint(person: RosterItemDto): { icon: IconName; text: string } | null {
    const classes = person.classesAttended + (person.status === 'attended' ? 0 : 1);
    if (classes === 1) return { icon: 'sparkles', text: this.t('kiosk.first') };
    if (ROUND.includes(classes)) return { icon: 'award', text: this.t('kiosk.nth', { n: classes }) };
    if (person.streakWeeks > 1) return { icon: 'flame', text: this.t('kiosk.streak', { n: person.streakWeeks }) };
    return person.fromWaitlist ? { icon: 'list-checks', text: this.t('kiosk.fromWaitlist') } : null;
  }

  protected changed(): void {
    this.sheet.set(null);
    this.reload();
  }

  protected reload(): void {
    this.taps.readAnew(this.people().map((person) => person.bookingId));
    this.day.reload();
    this.roster.reload();
  }
}
