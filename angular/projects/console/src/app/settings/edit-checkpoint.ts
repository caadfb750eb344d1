import { HttpContext } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject, input, OnInit, output } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { Api } from '@api/api';
import { patchAdminCheckpointsId } from '@api/fn/progress/patch-admin-checkpoints-id';
import { postAdminCheckpoints } from '@api/fn/progress/post-admin-checkpoints';
import { CheckpointDto } from '@api/models/checkpoint-dto';
import { CheckpointKind } from '@api/models/checkpoint-kind';
import { Field, Input } from '@ui/form/field';
import { errorOf } from '@ui/form/form-errors';
import { injectTexts } from '@ui/texts/texts';
import { FormSheet } from '../shell/form-sheet';

const KINDS: readonly CheckpointKind[] = ['classes', 'weeks'];

/** A checkpoint of the studio's own; of one that is there, the name. */
@Component({
  selector: 'console-edit-checkpoint',
  imports: [ReactiveFormsModule, FormSheet, Field, Input],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <console-form-sheet [eyebrow]="t('checkpoints.title')" [heading]="checkpoint()?.name ?? t('checkpoints.add')" [form]="form" [work]="send" [fieldOf]="fieldOf" (cancelled)="cancelled.emit()" (done)="done.emit()">
      <ui-field class="whole" [label]="t('checkpoints.name')" [hint]="t('checkpoints.nameHint')" [error]="errorOf(form.controls.name, t)">
        <input uiInput [formControl]="form.controls.name" autocomplete="off" maxlength="60" />
      </ui-field>
      @if (!checkpoint()) {
        <ui-field [label]="t('checkpoints.kind')">
          <select uiInput [formControl]="form.controls.kind">
            @for (kind of kinds; track kind) {
              <option [value]="kind">{{ t('checkpoints.kinds.' + kind) }}</option>
            }
          </select>
        </ui-field>
        <ui-field [label]="t('checkpoints.goal')" [error]="errorOf(form.controls.goal, t)">
          <input uiInput type="number" inputmode="numeric" min="1" max="10000" [formControl]="form.controls.goal" />
        </ui-field>
      }
    </console-form-sheet>
  `,
})
export class EditCheckpoint implements OnInit {
  /** The checkpoint; null makes a new one. */
  readonly checkpoint = input.required<CheckpointDto | null>();
  readonly cancelled = output();
  readonly done = output();

  private readonly api = inject(Api);
  protected readonly t = injectTexts();
  protected readonly errorOf = errorOf;
  protected readonly kinds = KINDS;
  protected readonly fieldOf = { 'Progress:CheckpointExists': 'goal' };
  protected readonly form = new FormGroup({
    name: new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.maxLength(60)] }),
    kind: new FormControl<CheckpointKind>('classes', { nonNullable: true }),
    goal: new FormControl(15, { nonNullable: true, validators: [Validators.required, Validators.min(1), Validators.max(10_000)] }),
  });

  ngOnInit(): void {
    const one = this.checkpoint();
    if (one) this.form.reset({ name: one.name, kind: one.kind, goal: one.goal });
  }

  protected readonly send = (context: HttpContext): Promise<CheckpointDto> => {
    const [one, body] = [this.checkpoint(), this.form.getRawValue()];
    return one ? this.api.invoke(patchAdminCheckpointsId, { id: one.id, body: { name: body.name } }, context) : this.api.invoke(postAdminCheckpoints, { body }, context);
  };
}
