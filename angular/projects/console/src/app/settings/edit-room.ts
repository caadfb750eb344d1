import { HttpContext } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject, input, OnInit, output } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { Api } from '@api/api';
import { patchAdminRoomsId } from '@api/fn/classes/patch-admin-rooms-id';
import { postAdminRooms } from '@api/fn/classes/post-admin-rooms';
import { RoomDto } from '@api/models/room-dto';
import { Field, Input } from '@ui/form/field';
import { errorOf } from '@ui/form/form-errors';
import { injectTexts } from '@ui/texts/texts';
import { FormSheet } from '../shell/form-sheet';

/** A room's name and how many fit in. */
@Component({
  selector: 'console-edit-room',
  imports: [ReactiveFormsModule, FormSheet, Field, Input],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <console-form-sheet [eyebrow]="t('rooms.title')" [heading]="room()?.name ?? t('rooms.add')" [form]="form" [work]="send" [fieldOf]="fieldOf" (cancelled)="cancelled.emit()" (done)="done.emit()">
      <ui-field class="whole" [label]="t('rooms.name')" [error]="errorOf(form.controls.name, t)">
        <input uiInput [formControl]="form.controls.name" autocomplete="off" maxlength="60" />
      </ui-field>
      <ui-field class="whole" [label]="t('rooms.capacity')" [hint]="t('rooms.capacityHint')" [optional]="true" [error]="errorOf(form.controls.capacity, t)">
        <input uiInput type="number" inputmode="numeric" min="1" max="1000" [formControl]="form.controls.capacity" />
      </ui-field>
    </console-form-sheet>
  `,
})
export class EditRoom implements OnInit {
  /** The room; null makes a new one. */
  readonly room = input.required<RoomDto | null>();
  readonly cancelled = output();
  readonly done = output();

  private readonly api = inject(Api);
  protected readonly t = injectTexts();
  protected readonly errorOf = errorOf;
  protected readonly fieldOf = { 'Classes:RoomNameTaken': 'name' };
  protected readonly form = new FormGroup({
    name: new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.maxLength(60)] }),
    capacity: new FormControl<number | null>(null, [Validators.min(1), Validators.max(1000)]),
  });

  ngOnInit(): void {
    const room = this.room();
    if (room) this.form.reset({ name: room.name, capacity: room.capacity });
  }

  protected readonly send = (context: HttpContext): Promise<RoomDto> => {
    const [room, body] = [this.room(), this.form.getRawValue()];
    return room ? this.api.invoke(patchAdminRoomsId, { id: room.id, body }, context) : this.api.invoke(postAdminRooms, { body }, context);
  };
}
