import { ChangeDetectionStrategy, Component, ElementRef, inject, input, OnInit, output, signal } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { Api } from '@api/api';
import { patchAdminRoomsId } from '@api/fn/classes/patch-admin-rooms-id';
import { postAdminRooms } from '@api/fn/classes/post-admin-rooms';
import { RoomDto } from '@api/models/room-dto';
import { Intent } from '@ui/errors/intent';
import { toProblem } from '@ui/errors/problem';
import { Notice } from '@ui/feedback/notice';
import { Busy } from '@ui/form/busy';
import { Field, Input } from '@ui/form/field';
import { errorOf, readyToSend, showProblem } from '@ui/form/form-errors';
import { Sheet } from '@ui/sheet/sheet';
import { injectTexts, Texts } from '@ui/texts/texts';

/** A room's name and how many fit in. */
@Component({
  selector: 'console-edit-room',
  imports: [ReactiveFormsModule, Sheet, Field, Input, Busy, Notice],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ui-sheet [open]="true" [eyebrow]="t('rooms.title')" [heading]="room()?.name ?? t('rooms.add')" (closed)="cancelled.emit()">
      <form class="form" [formGroup]="form" (ngSubmit)="send()" novalidate>
        @if (refusal(); as words) {
          <ui-notice>{{ words }}</ui-notice>
        }
        <ui-field [label]="t('rooms.name')" [error]="errorOf(form.controls.name, t)">
          <input uiInput formControlName="name" autocomplete="off" maxlength="60" />
        </ui-field>
        <ui-field [label]="t('rooms.capacity')" [hint]="t('rooms.capacityHint')" [optional]="true" [error]="errorOf(form.controls.capacity, t)">
          <input uiInput type="number" inputmode="numeric" min="1" max="1000" formControlName="capacity" />
        </ui-field>
        <div class="form-actions">
          <button type="submit" class="btn primary" [uiBusy]="busy()">{{ t('shell.save') }}</button>
          <button type="button" class="btn text" (click)="cancelled.emit()">{{ t('shell.cancel') }}</button>
        </div>
      </form>
    </ui-sheet>
  `,
})
export class EditRoom implements OnInit {
  /** The room; null makes a new one. */
  readonly room = input.required<RoomDto | null>();
  readonly cancelled = output();
  readonly done = output();

  private readonly api = inject(Api);
  private readonly texts = inject(Texts);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly intent = new Intent();
  protected readonly t = injectTexts();
  protected readonly errorOf = errorOf;
  protected readonly busy = signal(false);
  protected readonly refusal = signal<string | null>(null);
  protected readonly form = new FormGroup({
    name: new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.maxLength(60)] }),
    capacity: new FormControl<number | null>(null, [Validators.min(1), Validators.max(1000)]),
  });

  ngOnInit(): void {
    const room = this.room();
    if (room) this.form.reset({ name: room.name, capacity: room.capacity });
  }

  protected async send(): Promise<void> {
    if (this.busy() || !readyToSend(this.form, this.host.nativeElement)) return;
    const [room, body] = [this.room(), this.form.getRawValue()];
    this.busy.set(true);
    this.refusal.set(null);
    try {
      await this.intent.run([room?.id, body], (context) =>
        room ? this.api.invoke(patchAdminRoomsId, { id: room.id, body }, context) : this.api.invoke(postAdminRooms, { body }, context),
      );
      this.done.emit();
    } catch (failure) {
      const problem = toProblem(failure);
      if (!showProblem(this.form, problem, { 'Classes:RoomNameTaken': 'name' })) this.refusal.set(this.texts.problem(problem));
    } finally {
      this.busy.set(false);
    }
  }
}
