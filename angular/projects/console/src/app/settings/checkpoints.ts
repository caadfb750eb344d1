import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { Api } from '@api/api';
import { deleteAdminCheckpointsId } from '@api/fn/progress/delete-admin-checkpoints-id';
import { getAdminCheckpoints } from '@api/fn/progress/get-admin-checkpoints';
import { CheckpointDto } from '@api/models/checkpoint-dto';
import { injectPages } from '@ui/api/pages';
import { injectAttempt } from '@ui/errors/attempt';
import { Toasts } from '@ui/feedback/toasts';
import { Icon } from '@ui/icon/icon';
import { injectTexts } from '@ui/texts/texts';
import { EditCheckpoint } from './edit-checkpoint';
import { ListPage } from './list-page';

/** What students reach (A3): the checkpoints of every studio, which may be renamed, and those of this one. */
@Component({
  selector: 'console-checkpoints',
  imports: [ListPage, Icon, EditCheckpoint],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './people-and-places.css',
  template: `
    <console-list-page [heading]="t('checkpoints.title')" [about]="t('checkpoints.about')" [pages]="checkpoints" [refusal]="attempt.refusal()">
      <button action type="button" class="btn primary" (click)="editing.set('new')"><ui-icon name="plus" />{{ t('checkpoints.add') }}</button>
      <ul class="list">
        @for (one of checkpoints.value()?.items; track one.id) {
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
    </console-list-page>
    @if (editing(); as one) {
      <console-edit-checkpoint [checkpoint]="one === 'new' ? null : one" (cancelled)="editing.set(null)" (done)="saved()" />
    }
  `,
})
export class Checkpoints {
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  protected readonly t = injectTexts();
  protected readonly attempt = injectAttempt();
  protected readonly editing = signal<CheckpointDto | 'new' | null>(null);
  protected readonly checkpoints = injectPages(getAdminCheckpoints, 50, () => ({}));

  protected saved(): void {
    this.editing.set(null);
    this.checkpoints.reload();
  }

  protected remove({ id, name }: CheckpointDto): void {
    void this.attempt.run({ id }, (context) => this.api.invoke(deleteAdminCheckpointsId, { id }, context), () => {
      this.toasts.say(this.t('checkpoints.removed', { name }));
      this.checkpoints.reload();
    });
  }
}
