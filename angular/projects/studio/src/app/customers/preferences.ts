import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, resource } from '@angular/core';
import { Api } from '@api/api';
import { getCustomersMePreferences } from '@api/fn/my-account/get-customers-me-preferences';
import { patchCustomersMePreferences } from '@api/fn/my-account/patch-customers-me-preferences';
import { Session } from '@ui/auth/session';
import { toProblem } from '@ui/errors/problem';
import { ErrorState } from '@ui/feedback/error-state';
import { Skeleton } from '@ui/feedback/skeleton';
import { Toasts } from '@ui/feedback/toasts';
import { injectTexts, Texts } from '@ui/texts/texts';
import { Photo } from './photo';

/** How others see somebody: the picture, and whether the name is on leaderboards. */
@Component({
  selector: 'studio-preferences',
  imports: [Photo, ErrorState, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './preferences.html',
  styleUrl: './preferences.css',
})
export class Preferences {
  private readonly api = inject(Api);
  private readonly texts = inject(Texts);
  private readonly toasts = inject(Toasts);
  private readonly user = inject(Session).user;

  protected readonly t = injectTexts();
  protected readonly name = computed(() => `${this.user()?.firstName ?? ''} ${this.user()?.lastName ?? ''}`);
  protected readonly preferences = resource({ loader: () => this.api.invoke(getCustomersMePreferences) });
  /** The switch follows the finger at once, and goes back when the server refuses. */
  protected readonly hidden = linkedSignal(() => (this.preferences.hasValue() ? this.preferences.value().leaderboardOptOut : false));

  protected async hide(hidden: boolean): Promise<void> {
    this.hidden.set(hidden);
    try {
      await this.api.invoke(patchCustomersMePreferences, { body: { leaderboardOptOut: hidden } });
      this.toasts.say(this.t('preferences.saved'));
    } catch (failure) {
      this.hidden.set(!hidden);
      this.toasts.refuse(this.texts.problem(toProblem(failure)));
    }
  }
}
