import { ChangeDetectionStrategy, Component, inject, input, resource, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '@api/api';
import { postAiRecommendations } from '@api/fn/assistant/post-ai-recommendations';
import { EmptyState } from '@ui/feedback/empty-state';
import { ErrorState } from '@ui/feedback/error-state';
import { Skeleton } from '@ui/feedback/skeleton';
import { Icon } from '@ui/icon/icon';
import { Sheet } from '@ui/sheet/sheet';
import { injectTexts } from '@ui/texts/texts';
import { Dates } from '@ui/time/dates';
import { Connection } from '../shell/connection';

/** So few places are worth a warning. */
const FEW = 2;

/** Classes that suit somebody, each with its reason; a tap leads to what it costs. */
@Component({
  selector: 'studio-picked',
  imports: [RouterLink, EmptyState, ErrorState, Skeleton, Icon, Sheet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './picked.html',
  styleUrl: './picked.css',
})
export class Picked {
  /** The child it is for; empty is oneself. */
  readonly whom = input('');

  private readonly api = inject(Api);
  protected readonly dates = inject(Dates);
  protected readonly t = injectTexts();
  protected readonly few = FEW;
  /** Without a connection nobody can say what could be booked. */
  protected readonly offline = inject(Connection).isOff;
  protected readonly explaining = signal(false);
  protected readonly picked = resource({
    params: () => (this.offline() ? undefined : this.whom()),
    loader: async ({ params: whom }) => (await this.api.invoke(postAiRecommendations, { body: { forCustomerId: whom || null } })).items,
  });
}
