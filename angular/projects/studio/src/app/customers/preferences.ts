import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, DestroyRef, effect, inject, linkedSignal, resource, signal } from '@angular/core';
import { Api } from '@api/api';
import { deleteCustomersMePhoto } from '@api/fn/my-account/delete-customers-me-photo';
import { getCustomersMePreferences } from '@api/fn/my-account/get-customers-me-preferences';
import { patchCustomersMePreferences } from '@api/fn/my-account/patch-customers-me-preferences';
import { Session } from '@ui/auth/session';
import { Avatar } from '@ui/data/avatar';
import { toProblem } from '@ui/errors/problem';
import { ErrorState } from '@ui/feedback/error-state';
import { Skeleton } from '@ui/feedback/skeleton';
import { Toasts } from '@ui/feedback/toasts';
import { Busy } from '@ui/form/busy';
import { injectTexts, Texts } from '@ui/texts/texts';
import { firstValueFrom } from 'rxjs';
import { square } from './square-picture';

/** How others see somebody: the picture, and whether the name is on leaderboards. */
@Component({
  selector: 'studio-preferences',
  imports: [Avatar, Busy, ErrorState, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './preferences.html',
  styleUrl: './preferences.css',
})
export class Preferences {
  private readonly api = inject(Api);
  private readonly http = inject(HttpClient);
  private readonly texts = inject(Texts);
  private readonly toasts = inject(Toasts);
  private readonly user = inject(Session).user;

  protected readonly t = injectTexts();
  protected readonly name = computed(() => `${this.user()?.firstName ?? ''} ${this.user()?.lastName ?? ''}`);
  protected readonly busy = signal(false);
  protected readonly preferences = resource({ loader: () => this.api.invoke(getCustomersMePreferences) });
  /** The switch follows the finger at once, and goes back when the server refuses. */
  protected readonly hidden = linkedSignal(() => (this.preferences.hasValue() ? this.preferences.value().leaderboardOptOut : false));
  /** The picture; the API's own address would carry no token. */
  protected readonly photo = resource({ loader: () => firstValueFrom(this.http.get('/api/customers/me/photo', { responseType: 'blob' })) });
  protected readonly url = signal('');

  constructor() {
    const release = () => URL.revokeObjectURL(this.url());
    effect(() => {
      const picture = this.photo.hasValue() ? this.photo.value() : null;
      this.url.update((old) => {
        if (old) URL.revokeObjectURL(old);
        return picture?.size ? URL.createObjectURL(picture) : '';
      });
    });
    inject(DestroyRef).onDestroy(release);
  }

  protected async choose(input: HTMLInputElement): Promise<void> {
    const file = input.files?.[0];
    input.value = '';
    if (!file) return;
    const picture = await square(file);
    if (!picture) return this.toasts.refuse(this.t('preferences.unreadable'));
    await this.try(async () => {
      await firstValueFrom(this.http.put('/api/customers/me/photo', picture));
      this.photo.reload();
    });
  }

  protected remove(): Promise<boolean> {
    return this.try(async () => {
      await this.api.invoke(deleteCustomersMePhoto);
      this.photo.reload();
    });
  }

  protected async hide(hidden: boolean): Promise<void> {
    const before = !hidden;
    this.hidden.set(hidden);
    const saved = await this.try(async () => {
      await this.api.invoke(patchCustomersMePreferences, { body: { leaderboardOptOut: hidden } });
    });
    if (!saved) this.hidden.set(before);
  }

  private async try(work: () => Promise<void>): Promise<boolean> {
    this.busy.set(true);
    try {
      await work();
      this.toasts.say(this.t('preferences.saved'));
      return true;
    } catch (failure) {
      this.toasts.refuse(this.texts.problem(toProblem(failure)));
      return false;
    } finally {
      this.busy.set(false);
    }
  }
}
