import { ChangeDetectionStrategy, Component, computed, inject, resource, signal } from '@angular/core';
import { Router, RouterLink, UrlTree } from '@angular/router';
import { Api } from '@api/api';
import { getCustomersMeNotifications } from '@api/fn/my-notifications/get-customers-me-notifications';
import { postCustomersMeNotificationsIdRead } from '@api/fn/my-notifications/post-customers-me-notifications-id-read';
import { postCustomersMeNotificationsRead } from '@api/fn/my-notifications/post-customers-me-notifications-read';
import { NotificationDto } from '@api/models/notification-dto';
import { toProblem } from '@ui/errors/problem';
import { EmptyState } from '@ui/feedback/empty-state';
import { ErrorState } from '@ui/feedback/error-state';
import { Skeleton } from '@ui/feedback/skeleton';
import { Toasts } from '@ui/feedback/toasts';
import { Busy } from '@ui/form/busy';
import { Icon } from '@ui/icon/icon';
import { injectTexts, Texts } from '@ui/texts/texts';
import { Dates } from '@ui/time/dates';
import { addDays } from '@ui/time/local-date';
import { iconOf } from './kinds';
import { News } from './news';

const PAGE = 20;

/** What happened on one day. */
interface Day {
  date: string;
  name: string;
  items: NotificationDto[];
}

/** What one was told, newest first; a tap leads to what it is about. */
@Component({
  selector: 'studio-notifications',
  imports: [RouterLink, Busy, EmptyState, ErrorState, Skeleton, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './notifications.html',
  styleUrl: './notifications.css',
})
export class Notifications {
  private readonly api = inject(Api);
  private readonly router = inject(Router);
  private readonly news = inject(News);
  private readonly texts = inject(Texts);
  private readonly toasts = inject(Toasts);
  private readonly dates = inject(Dates);
  protected readonly t = injectTexts();
  protected readonly iconOf = iconOf;

  private readonly pages = signal(1);
  protected readonly clearing = signal(false);
  protected readonly list = resource({ params: () => this.pages(), loader: ({ params }) => this.load(params) });
  protected readonly items = computed(() => (this.list.hasValue() ? this.list.value().items : []));
  protected readonly more = computed(() => this.list.hasValue() && this.items().length < this.list.value().totalCount);
  protected readonly someNew = computed(() => this.items().some((item) => !item.readAt) || this.news.unread() > 0);
  protected readonly days = computed(() => {
    const days: Day[] = [];
    for (const item of this.items()) {
      const date = this.dates.dateOf(item.createdAt);
      if (days.at(-1)?.date !== date) days.push({ date, name: this.nameOf(date), items: [] });
      days.at(-1)!.items.push(item);
    }
    return days;
  });

  protected target(item: NotificationDto): UrlTree {
    return this.router.parseUrl(item.path);
  }

  protected timeOf(item: NotificationDto): string {
    return this.dates.timeOf(item.createdAt);
  }

  protected next(): void {
    this.pages.update((pages) => pages + 1);
  }

  /** Opening it is reading it; whether the server heard so is no reason to keep anybody. */
  protected open(item: NotificationDto): void {
    if (item.readAt) return;
    this.put((other) => (other.id === item.id ? { ...other, readAt: new Date().toISOString() } : other));
    this.news.unread.update((unread) => Math.max(0, unread - 1));
    this.api.invoke(postCustomersMeNotificationsIdRead, { id: item.id }).catch(() => this.news.ask());
  }

  protected async readAll(): Promise<void> {
    this.clearing.set(true);
    try {
      // What came while this page was open was not seen here.
      await this.api.invoke(postCustomersMeNotificationsRead, { body: { until: this.items()[0]?.createdAt ?? null } });
      this.put((item) => ({ ...item, readAt: item.readAt ?? new Date().toISOString() }));
      await this.news.ask();
    } catch (failure) {
      this.toasts.refuse(this.texts.problem(toProblem(failure)));
    } finally {
      this.clearing.set(false);
    }
  }

  private put(change: (item: NotificationDto) => NotificationDto): void {
    if (this.list.hasValue()) this.list.set({ ...this.list.value(), items: this.items().map(change) });
  }

  private nameOf(date: string): string {
    if (date === this.dates.today()) return this.t('notifications.today');
    return date === addDays(this.dates.today(), -1) ? this.t('notifications.yesterday') : this.dates.day(date);
  }

  /** The pages asked for; one that is new since the first moves the rest down, and is not shown twice. */
  private async load(pages: number): Promise<{ items: NotificationDto[]; totalCount: number }> {
    const parts = await Promise.all(Array.from({ length: pages }, (_, page) => this.api.invoke(getCustomersMeNotifications, { skip: page * PAGE, take: PAGE })));
    const known = new Map(parts.flatMap((part) => part.items).map((item) => [item.id, item]));
    return { items: [...known.values()], totalCount: parts.at(-1)?.totalCount ?? 0 };
  }
}
