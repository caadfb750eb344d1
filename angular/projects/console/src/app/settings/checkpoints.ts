import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '@api/api';
import { deleteAdminCheckpointsId } from '@api/fn/progress/delete-admin-checkpoints-id';
import { getAdminCheckpoints } from '@api/fn/progress/get-admin-checkpoints';
import { CheckpointDto } from '@api/models/checkpoint-dto';
import { injectAnswer } from '@ui/api/answer';
import { Pager } from '@ui/data/pager';
import { Intent } from '@ui/errors/intent';
import { toProblem } from '@ui/errors/problem';
import { ErrorState } from '@ui/feedback/error-state';
import { Skeleton } from '@ui/feedback/skeleton';
import { Toasts } from '@ui/feedback/toasts';
import { Icon } from '@ui/icon/icon';
import { injectTexts, Texts } from '@ui/texts/texts';
import { PageHead } from '../shell/page-head';
import { EditCheckpoint } from './edit-checkpoint';

const PAGE = 50;

/** What students reach (A3): the checkpoints of every studio, which may be renamed, and those of this one. */
@Component({
  selector: 'console-checkpoints',
  imports: [RouterLink, PageHead, Pager, Icon, ErrorState, Skeleton, EditCheckpoint],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './people-and-places.css',
  template: `
    <a class="back" routerLink="/settings"><ui-icon name="chevron-left" />{{ t('settings.title') }}</a>
    <console-page-head [heading]="t('checkpoints.title')">
      <button type="button" class="btn primary" (click)="editing.set('new')"><ui-icon name="plus" />{{ t('checkpoints.add') }}</button>
    </console-page-head>
    <p class="muted about">{{ t('checkpoints.about') }}</p>
    @if (checkpoints.error(); as error) {
      <ui-error-state class="card" [error]="error" (retry)="checkpoints.reload()" />
    } @else if (checkpoints.value(); as page) {
      <div class="card">
        <ul class="list">
          @for (one of page.items; track one.id) {
            <li>
              <span class="badge"><ui-icon [name]="one.kind === 'weeks' ? 'flame' : 'award'" /></span>
              <div class="words">
                <p class="strong">{{ one.name }}</p>
                <p class="muted small">{{ t.count('checkpoints.goalOf.' + one.kind, one.goal) }} · {{ t.count('checkpoints.reached', one.reached) }}</p>
              </div>
              @if (one.isStandard) {
                <span class="chip">{{ t('checkpoints.standard') }}</span>
              }
              <button type="button" class="btn outline sm" [attr.aria-label]="t('checkpoints.renameOf', { name: one.name })" (click)="editing.set(one)">{{ t('checkpoints.rename') }}</button>
              @if (!one.isStandard) {
                <button type="button" class="btn text sm" [attr.aria-label]="t('checkpoints.removeOf', { name: one.name })" (click)="remove(one)">{{ t('checkpoints.remove') }}</button>
              }
            </li>
          }
        </ul>
        <ui-pager [skip]="skip()" [take]="take" [total]="page.totalCount" (turn)="skip.set($event)" />
      </div>
    } @else {
      <ui-skeleton height="420px" />
    }
    @if (editing(); as one) {
      <console-edit-checkpoint [checkpoint]="one === 'new' ? null : one" (cancelled)="editing.set(null)" (done)="saved()" />
    }
  `,
})
export class Checkpoints {
  private readonly api = inject(Api);
  private readonly texts = inject(Texts);
  private readonly toasts = inject(Toasts);
  private readonly intent = new Intent();
  protected readonly t = injectTexts();
  protected readonly take = PAGE;
  protected readonly skip = signal(0);
  protected readonly editing = signal<CheckpointDto | 'new' | null>(null);
  protected readonly checkpoints = injectAnswer(getAdminCheckpoints, () => ({ skip: this.skip(), take: PAGE }), { keep: true });

  protected saved(): void {
    this.editing.set(null);
    this.checkpoints.reload();
  }

  protected async remove({ id, name }: CheckpointDto): Promise<void> {
    try {
      await this.intent.run({ id }, (context) => this.api.invoke(deleteAdminCheckpointsId, { id }, context));
      this.toasts.say(this.t('checkpoints.removed', { name }));
      this.checkpoints.reload();
    } catch (failure) {
      this.toasts.refuse(this.texts.problem(toProblem(failure)));
    }
  }
}
