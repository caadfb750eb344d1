import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, resource, signal } from '@angular/core';
import { Api } from '@api/api';
import { getCustomersMeNotificationPreferences } from '@api/fn/my-notifications/get-customers-me-notification-preferences';
import { patchCustomersMeNotificationPreferences } from '@api/fn/my-notifications/patch-customers-me-notification-preferences';
import { NotificationChoiceDto } from '@api/models/notification-choice-dto';
import { NotificationPreferencesDto } from '@api/models/notification-preferences-dto';
import { UpdateNotificationPreferencesDto } from '@api/models/update-notification-preferences-dto';
import { toProblem } from '@ui/errors/problem';
import { ErrorState } from '@ui/feedback/error-state';
import { Skeleton } from '@ui/feedback/skeleton';
import { Toasts } from '@ui/feedback/toasts';
import { Busy } from '@ui/form/busy';
import { Icon } from '@ui/icon/icon';
import { injectTexts, Texts } from '@ui/texts/texts';
import { Dates } from '@ui/time/dates';
import { GROUPS } from './kinds';
import { Push } from './push';

/** A way on which people are told. */
type Way = 'inApp' | 'email' | 'push';

/** On which ways one is told of what, on which devices, and when one is left alone. */
@Component({
  selector: 'studio-notification-preferences',
  imports: [Busy, ErrorState, Skeleton, Icon],
  providers: [Push],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './notification-preferences.html',
  styleUrl: './notification-preferences.css',
})
export class NotificationPreferences {
  private readonly api = inject(Api);
  private readonly texts = inject(Texts);
  private readonly toasts = inject(Toasts);
  private readonly browser = inject(Push);
  protected readonly t = injectTexts();
  protected readonly city = inject(Dates).city;

  protected readonly ways: readonly Way[] = ['inApp', 'email', 'push'];
  protected readonly push = this.browser.state;
  protected readonly turning = signal(false);
  protected readonly stored = resource({ loader: () => this.api.invoke(getCustomersMeNotificationPreferences) });
  /** A switch follows the finger at once, and goes back when the server refuses. */
  protected readonly preferences = linkedSignal<NotificationPreferencesDto | null>(() => (this.stored.hasValue() ? this.stored.value() : null));
  protected readonly groups = computed(() => {
    const kinds = this.preferences()?.kinds ?? [];
    return GROUPS.map((group) => ({ name: group.name, kinds: group.kinds.map((kind) => kinds.find((one) => one.kind === kind)).filter((one) => one !== undefined) }));
  });

  constructor() {
    void this.browser.look();
  }

  protected choose(choice: NotificationChoiceDto, way: Way, on: boolean): Promise<void> {
    const now = this.preferences()!;
    const kinds = now.kinds.map((one) => (one.kind === choice.kind ? { ...one, [way]: on } : one));
    return this.save({ ...now, kinds }, { kinds: [{ kind: choice.kind, [way]: on }] });
  }

  protected quiet(on: boolean): Promise<void> {
    return this.save(this.preferences()!, { quietHours: on });
  }

  protected quietAt(end: 'quietFrom' | 'quietTo', time: string): Promise<void> {
    return time ? this.save({ ...this.preferences()!, [end]: time }, { [end]: time }) : Promise.resolve();
  }

  protected async turn(on: boolean): Promise<void> {
    this.turning.set(true);
    try {
      await (on ? this.browser.turnOn() : this.browser.turnOff());
    } catch (failure) {
      this.toasts.refuse(this.texts.problem(toProblem(failure)));
    } finally {
      this.turning.set(false);
    }
  }

  private async save(now: NotificationPreferencesDto, change: UpdateNotificationPreferencesDto): Promise<void> {
    const before = this.preferences();
    this.preferences.set(now);
    try {
      this.preferences.set(await this.api.invoke(patchCustomersMeNotificationPreferences, { body: change }));
    } catch (failure) {
      this.preferences.set(before);
      this.toasts.refuse(this.texts.problem(toProblem(failure)));
    }
  }
}
