import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { getAdminClasses } from '@api/fn/classes/get-admin-classes';
import { getAdminClassInstances } from '@api/fn/schedule/get-admin-class-instances';
import { getAdminClosures } from '@api/fn/schedule/get-admin-closures';
import { ClassInstanceDto } from '@api/models/class-instance-dto';
import { injectAnswer } from '@ui/api/answer';
import { EmptyState } from '@ui/feedback/empty-state';
import { ErrorState } from '@ui/feedback/error-state';
import { Skeleton } from '@ui/feedback/skeleton';
import { Segmented } from '@ui/form/segmented';
import { Icon } from '@ui/icon/icon';
import { injectTexts } from '@ui/texts/texts';
import { Dates } from '@ui/time/dates';
import { addDays, LocalDate, weekOf, weekStart } from '@ui/time/local-date';
import { injectOwnClasses } from '../shell/own-classes';
import { PageHead } from '../shell/page-head';
import { injectMay } from '../shell/permissions';
import { Phone } from '../shell/phone';
import { Agenda } from './agenda';
import { EightWeeks, WEEKS } from './eight-weeks';
import { InstancePanel } from './instance-panel';
import { OneOff } from './one-off';
import { WeekGrid } from './week-grid';

/** How the timetable is looked at. */
type View = 'week' | 'weeks' | 'list';

/** The studio's calendar. What is looked at stands in the address, so that back, reload and a sent link show the same. */
@Component({
  selector: 'console-timetable',
  imports: [RouterLink, PageHead, Segmented, Icon, WeekGrid, EightWeeks, Agenda, InstancePanel, OneOff, EmptyState, ErrorState, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './timetable.html',
  styleUrl: './timetable.css',
  host: { '(document:keydown)': 'key($event)' },
})
export class Timetable {
  /** How it is looked at. */
  readonly view = input<View, string | undefined>('week', { transform: (view) => (view === 'weeks' || view === 'list' ? view : 'week') });
  /** A date of what is shown; today when left out. */
  readonly date = input<string>();
  /** Only this class. */
  readonly class = input<string>();
  /** The instance whose panel is open. */
  readonly instance = input<string>();

  /** `all` shows a teacher also what others teach. */
  readonly who = input<string>();

  private readonly router = inject(Router);
  private readonly own = injectOwnClasses();
  protected readonly t = injectTexts();
  protected readonly may = injectMay();
  protected readonly dates = inject(Dates);
  protected readonly phone = inject(Phone).now;
  protected readonly adding = signal(false);

  /** A phone shows the week as a list. */
  protected readonly views = computed(() => (['week', 'weeks', 'list'] as const).filter((value) => value !== 'list' || !this.phone()).map((value) => ({ value, label: this.t(`timetable.view.${value}`) })));
  protected readonly shownAs = computed(() => (this.phone() && this.view() === 'list' ? 'week' : this.view()));
  protected readonly monday = computed(() => {
    const date = this.date();
    return weekStart(date && /^\d{4}-\d\d-\d\d$/.test(date) ? date : this.dates.today());
  });
  private readonly weeks = computed(() => (this.view() === 'weeks' ? WEEKS : 1));
  protected readonly last = computed(() => addDays(this.monday(), 7 * this.weeks() - 1));
  protected readonly days = computed(() => Array.from({ length: this.weeks() }, (_, at) => weekOf(addDays(this.monday(), 7 * at))).flat());
  /** Whether the days before today are looked at, too. */
  protected readonly earlier = linkedSignal({ source: () => this.monday(), computation: () => false });
  /** What is shown as a list: on a phone it begins with today. */
  protected readonly daysAhead = computed(() => {
    const [days, today] = [this.days(), this.dates.today()];
    return this.phone() && !this.earlier() && days.includes(today) ? days.slice(days.indexOf(today)) : days;
  });
  private readonly period = computed(() => ({ from: this.monday(), to: this.last() }));

  protected readonly instances = injectAnswer(getAdminClassInstances, () => this.period());
  protected readonly closures = injectAnswer(getAdminClosures, () => ({ ...this.period(), take: 100 }));
  private readonly classes = injectAnswer(getAdminClasses, () => ({ take: 1 }));

  protected readonly shown = computed(() => {
    const [instances, only] = [this.instances.value(), this.class()];
    return instances && this.closures.value() && instances.items.filter((one) => (only ? one.classId === only : !this.mine() || this.own.teaches(one)));
  });
  /** Whether this person looks at their own classes first, and does so now. */
  protected readonly ownFirst = this.own.first;
  protected readonly mine = computed(() => this.own.first() && this.who() !== 'all');
  protected readonly onlyName = computed(() => (this.class() ? (this.shown()?.at(0)?.name ?? this.t('timetable.oneClass')) : null));
  protected readonly failure = computed(() => this.instances.error() ?? this.closures.error());
  protected readonly isNew = computed(() => this.classes.value()?.totalCount === 0);
  protected readonly eyebrow = computed(() => this.dates.span(this.monday(), this.last()));

  protected look(view: View): void {
    this.go({ view: view === 'week' ? null : view });
  }

  protected step(by: number): void {
    this.show(addDays(this.monday(), 7 * by * this.weeks()));
  }

  protected show(date: LocalDate | null): void {
    this.go({ date: date && weekStart(date) === weekStart(this.dates.today()) ? null : date });
  }

  protected showWeek(monday: LocalDate): void {
    this.go({ view: null, date: monday });
  }

  protected open(one: ClassInstanceDto): void {
    this.go({ instance: one.id });
  }

  protected close(): void {
    this.go({ instance: null });
  }

  protected showAll(all: boolean): void {
    this.go({ who: all ? 'all' : null });
  }

  protected all(): void {
    this.go({ class: null });
  }

  /** A date was added: shows where it is. */
  protected added(one: ClassInstanceDto): void {
    this.adding.set(false);
    this.go({ date: one.localDate, class: null });
    this.instances.reload();
  }

  protected retry(): void {
    this.instances.reload();
    this.closures.reload();
  }

  /** Page Up and Page Down turn the weeks, T goes to today; not while something is typed or asked. */
  protected key(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    if (event.ctrlKey || event.metaKey || event.altKey || target.closest('input, textarea, select, dialog')) return;
    const keys: Record<string, () => void> = { PageDown: () => this.step(1), PageUp: () => this.step(-1), t: () => this.show(null) };
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  }

  private go(queryParams: Record<string, string | null>): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge' });
  }
}
