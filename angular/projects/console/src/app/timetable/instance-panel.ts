import { afterNextRender, ChangeDetectionStrategy, Component, computed, ElementRef, inject, Injector, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { getAdminClassInstancesId } from '@api/fn/schedule/get-admin-class-instances-id';
import { getAdminClassInstancesIdRoster } from '@api/fn/schedule/get-admin-class-instances-id-roster';
import { RosterItemDto } from '@api/models/roster-item-dto';
import { injectAnswer } from '@ui/api/answer';
import { injectPages } from '@ui/api/pages';
import { Avatar } from '@ui/data/avatar';
import { CapacityMeter } from '@ui/data/capacity-meter';
import { Pager } from '@ui/data/pager';
import { EmptyState } from '@ui/feedback/empty-state';
import { ErrorState } from '@ui/feedback/error-state';
import { Notice } from '@ui/feedback/notice';
import { Skeleton } from '@ui/feedback/skeleton';
import { Icon } from '@ui/icon/icon';
import { Sheet } from '@ui/sheet/sheet';
import { injectTexts } from '@ui/texts/texts';
import { Clock } from '@ui/time/clock';
import { Dates } from '@ui/time/dates';
import { checkInIsOpen } from '../attendance/check-in';
import { CloseRoster } from '../attendance/close-roster';
import { RosterMark } from '../attendance/roster-mark';
import { Taps } from '../attendance/taps';
import { injectOwnClasses } from '../shell/own-classes';
import { injectMay } from '../shell/permissions';
import { BookSomebody } from './book-somebody';
import { CallOff } from './call-off';
import { CancelFor } from './cancel-for';
import { warningOf } from './change-effect';
import { ChangeInstance } from './change-instance';

const PAGE = 100;

/** One class instance: when, who teaches, how full; its roster; and calling it off. */
@Component({
  selector: 'console-instance-panel',
  imports: [RouterLink, Sheet, Avatar, CapacityMeter, Pager, Icon, Notice, CallOff, ChangeInstance, BookSomebody, CancelFor, CloseRoster, RosterMark, EmptyState, ErrorState, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './instance-panel.html',
  styleUrl: './instance-panel.css',
})
export class InstancePanel {
  /** The instance. */
  readonly id = input.required<string>();
  /** The panel was closed. */
  readonly closed = output();
  /** The instance is not what it was. */
  readonly changed = output();

  private readonly injector = inject(Injector);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  protected readonly t = injectTexts();
  protected readonly may = injectMay();
  protected readonly dates = inject(Dates);
  private readonly clock = inject(Clock);
  protected readonly callingOff = signal(false);
  protected readonly changing = signal(false);
  protected readonly warningOf = warningOf;
  protected readonly adding = signal(false);
  /** Whose booking is to be cancelled. */
  protected readonly leaving = signal<RosterItemDto | null>(null);
  /** What calling off did, while the panel is open. */
  protected readonly did = signal<string | null>(null);

  protected readonly instance = injectAnswer(getAdminClassInstancesId, () => ({ id: this.id() }));
  protected readonly roster = injectPages(getAdminClassInstancesIdRoster, PAGE, () => ({ id: this.id() }));

  protected readonly waiting = computed(() => this.roster.value()?.items.filter((one) => one.status === 'waitlisted') ?? []);
  protected readonly booked = computed(() => this.roster.value()?.items.filter((one) => one.status !== 'waitlisted') ?? []);
  protected readonly canCallOff = computed(() => {
    const one = this.instance.value();
    return !!one && one.status === 'scheduled' && !this.dates.isPast(one.startsAt) && this.may('Schedule.Manage');
  });
  private readonly taps = inject(Taps);
  private readonly own = injectOwnClasses();
  /** Whether one may say who came: of one's own classes, from an hour before. */
  protected readonly canMark = computed(() => {
    const one = this.instance.value();
    return !!one && one.status !== 'cancelled' && checkInIsOpen(one, this.clock.now()) && (this.may('Attendance.MarkAny') || this.own.teaches(one));
  });
  protected readonly canClose = computed(() => {
    const one = this.instance.value();
    return this.canMark() && !!one && !one.rosterClosedAt && this.dates.isPast(one.startsAt);
  });
  protected readonly here = computed(() => this.booked().filter((person) => this.statusOf(person) === 'attended').length);
  /** Taps that the server has not heard of. */
  protected readonly unsent = this.taps.unsent;
  protected readonly eyebrow = computed(() => {
    const one = this.instance.value();
    return one ? `${this.dates.day(one.localDate)} · ${one.localStartTime}–${this.dates.timeOf(one.endsAt)}` : '';
  });

  /** It stays: the focus goes back to the button that asked. */
  protected keep(button: string): void {
    this.callingOff.set(false);
    this.changing.set(false);
    afterNextRender(() => this.host.nativeElement.querySelector<HTMLElement>(button)?.focus(), { injector: this.injector });
  }

  protected changedInto(what: string): void {
    this.changing.set(false);
    this.calledOff(what);
  }

  /** People can be let in until it ends. */
  protected readonly canBook = computed(() => {
    const one = this.instance.value();
    return !!one && ['scheduled', 'in-progress'].includes(one.status) && !this.dates.isPast(one.endsAt) && this.may('Bookings.Manage');
  });

  /** The roster is not what it was. */
  protected rosterDid(what: string): void {
    this.adding.set(false);
    this.leaving.set(null);
    this.calledOff(what);
  }

  protected statusOf(person: RosterItemDto): string {
    return this.taps.statusOf(person.bookingId, person.status);
  }

  protected rosterClosed(): void {
    this.taps.readAnew(this.booked().map((person) => person.bookingId));
    this.instance.reload();
    this.roster.reload();
    this.changed.emit();
  }

  protected calledOff(what: string): void {
    this.callingOff.set(false);
    this.did.set(what);
    this.instance.reload();
    this.roster.reload();
    this.changed.emit();
  }
}
