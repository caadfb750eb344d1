import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { Api } from '@api/api';
import { getAdminRooms } from '@api/fn/classes/get-admin-rooms';
import { patchAdminRoomsId } from '@api/fn/classes/patch-admin-rooms-id';
import { RoomDto } from '@api/models/room-dto';
import { injectPages } from '@ui/api/pages';
import { injectAttempt } from '@ui/errors/attempt';
import { EmptyState } from '@ui/feedback/empty-state';
import { Icon } from '@ui/icon/icon';
import { injectTexts } from '@ui/texts/texts';
import { EditRoom } from './edit-room';
import { ListPage } from './list-page';

/** The studio's rooms: names, how many fit in, which are no longer used. */
@Component({
  selector: 'console-rooms',
  imports: [ListPage, Icon, EmptyState, EditRoom],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './people-and-places.css',
  template: `
    <console-list-page [heading]="t('rooms.title')" [pages]="rooms" [refusal]="attempt.refusal()">
      <button action type="button" class="btn primary" (click)="editing.set('new')"><ui-icon name="plus" />{{ t('rooms.add') }}</button>
      <ul class="list">
        @for (room of rooms.value()?.items; track room.id) {
          <li>
            <div class="words">
              <p class="strong">{{ room.name }}</p>
              <p class="muted small">{{ room.capacity ? t.count('rooms.holds', room.capacity) : t('rooms.holdsUnknown') }}</p>
            </div>
            @if (room.isArchived) {
              <span class="chip">{{ t('rooms.archived') }}</span>
            }
            <button type="button" class="btn outline sm" [attr.aria-label]="t('rooms.editOf', { name: room.name })" (click)="editing.set(room)">{{ t('rooms.edit') }}</button>
            <button type="button" class="btn text sm" [attr.aria-label]="t(room.isArchived ? 'rooms.restoreOf' : 'rooms.archiveOf', { name: room.name })" (click)="archive(room)">
              {{ t(room.isArchived ? 'rooms.restore' : 'rooms.archive') }}
            </button>
          </li>
        } @empty {
          <li><ui-empty-state icon="map-pin" [heading]="t('rooms.empty.heading')" [hint]="t('rooms.empty.hint')" /></li>
        }
      </ul>
    </console-list-page>
    @if (editing(); as room) {
      <console-edit-room [room]="room === 'new' ? null : room" (cancelled)="editing.set(null)" (done)="saved()" />
    }
  `,
})
export class Rooms {
  private readonly api = inject(Api);
  protected readonly t = injectTexts();
  protected readonly attempt = injectAttempt();
  protected readonly editing = signal<RoomDto | 'new' | null>(null);
  protected readonly rooms = injectPages(getAdminRooms, 50, () => ({}));

  protected saved(): void {
    this.editing.set(null);
    this.rooms.reload();
  }

  protected archive(room: RoomDto): void {
    const params = { id: room.id, body: { isArchived: !room.isArchived } };
    void this.attempt.run(params, (context) => this.api.invoke(patchAdminRoomsId, params, context), () => this.rooms.reload());
  }
}
