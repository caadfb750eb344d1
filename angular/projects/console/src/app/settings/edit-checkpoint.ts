import { ChangeDetectionStrategy, Component, ElementRef, inject, input, OnInit, output, signal } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { Api } from '@api/api';
import { patchAdminCheckpointsId } from '@api/fn/progress/patch-admin-checkpoints-id';
import { postAdminCheckpoints } from '@api/fn/progress/post-admin-checkpoints';
import { CheckpointDto } from '@api/models/checkpoint-dto';
import { CheckpointKind } from '@api/models/checkpoint-kind';
import { Intent } from '@ui/errors/intent';
import { toProblem } from '@ui/errors/problem';
import { Notice } from '@ui/feedback/notice';
import { Busy } from '@ui/form/busy';
import { Field, Input } from '@ui/form/field';
import { errorOf, readyToSend, showProblem } from '@ui/form/form-errors';
import { Sheet } from '@ui/sheet/sheet';
import { injectTexts, Texts } from '@ui/texts/texts';

const KINDS: readonly CheckpointKind[] = ['classes', 'weeks'];

/** A checkpoint of the studio's own; of one that is there, the name. */
@Component({
  selector: 'console-edit-checkpoint',
  imports: [ReactiveFormsModule, Sheet, Field, Input, Busy, Notice],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ui-sheet [open]="true" [eyebrow]="t('checkpoints.title')" [heading]="checkpoint()?.name ?? t('checkpoints.add')" (closed)="cancelled.emit()">
      <form class="form" [formGroup]="form" (ngSubmit)="send()" novalidate>
        @if (refusal(); as words) {
          <ui-notice>{{ words }}</ui-notice>
        }
        <ui-field [label]="t('checkpoints.name')" [hint]="t('checkpoints.nameHint')" [error]="errorOf(form.controls.name, t)">
          <input uiInput formControlName="name" autocomplete="off" maxlength="60" />
        </ui-field>
        @if (!checkpoint()) {
          <ui-field [label]="t('checkpoints.kind')">
            <select uiInput formControlName="kind">
              @for (kind of kinds; track kind) {
                <option [value]="kind">{{ t('checkpoints.kinds.' + kind) }}</option>
              }
            </select>
          </ui-field>
          <ui-field [label]="t('checkpoints.goal')" [error]="errorOf(form.controls.goal, t)">
            <input uiInput type="number" inputmode="numeric" min="1" max="10000" formControlName="goal" />
          </ui-field>
        }
        <div class="form-actions">
          <button type="submit" class="btn primary" [uiBusy]="busy()">{{ t('shell.save') }}</button>
          <button type="button" class="btn text" (click)="cancelled.emit()">{{ t('shell.cancel') }}</button>
        </div>
      </form>
    </ui-sheet>
  `,
})
export class EditCheckpoint implements OnInit {
  /** The checkpoint; null makes a new one. */
  readonly checkpoint = input.required<CheckpointDto | null>();
  readonly cancelled = output();
  readonly done = output();

  private readonly api = inject(Api);
  private readonly texts = inject(Texts);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly intent = new Intent();
  protected readonly t = injectTexts();
  protected readonly errorOf = errorOf;
  protected readonly kinds = KINDS;
  protected readonly busy = signal(false);
  protected readonly refusal = signal<string | null>(null);
  protected readonly form = new FormGroup({
    name: new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.maxLength(60)] }),
    kind: new FormControl<CheckpointKind>('classes', { nonNullable: true }),
    goal: new FormControl(15, { nonNullable: true, validators: [Validators.required, Validators.min(1), Validators.max(10_000)] }),
  });

  ngOnInit(): void {
    const one = this.checkpoint();
    if (one) this.form.reset({ name: one.name, kind: one.kind, goal: one.goal });
  }

  protected async send(): Promise<void> {
    if (this.busy() || !readyToSend(this.form, this.host.nativeElement)) return;
    const [one, body] = [this.checkpoint(), this.form.getRawValue()];
    this.busy.set(true);
    this.refusal.set(null);
    try {
      await this.intent.run([one?.id, body], (context) =>
        one ? this.api.invoke(patchAdminCheckpointsId, { id: one.id, body: { name: body.name } }, context) : this.api.invoke(postAdminCheckpoints, { body }, context),
      );
      this.done.emit();
    } catch (failure) {
      const problem = toProblem(failure);
      if (!showProblem(this.form, problem, { 'Progress:CheckpointExists': 'goal' })) this.refusal.set(this.texts.problem(problem));
    } finally {
      this.busy.set(false);
    }
  }
}
