import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '@api/api';
import { getAdminRooms } from '@api/fn/classes/get-admin-rooms';
import { patchAdminRoomsId } from '@api/fn/classes/patch-admin-rooms-id';
import { RoomDto } from '@api/models/room-dto';
import { injectAnswer } from '@ui/api/answer';
import { Pager } from '@ui/data/pager';
import { toProblem } from '@ui/errors/problem';
import { EmptyState } from '@ui/feedback/empty-state';
import { ErrorState } from '@ui/feedback/error-state';
import { Notice } from '@ui/feedback/notice';
import { Skeleton } from '@ui/feedback/skeleton';
import { Icon } from '@ui/icon/icon';
import { injectTexts, Texts } from '@ui/texts/texts';
import { PageHead } from '../shell/page-head';
import { EditRoom } from './edit-room';

const PAGE = 50;

/** The studio's rooms: names, how many fit in, which are no longer used. */
@Component({
  selector: 'console-rooms',
  imports: [RouterLink, PageHead, Pager, Icon, Notice, EmptyState, ErrorState, Skeleton, EditRoom],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './people-and-places.css',
  template: `
    <a class="back" routerLink="/settings"><ui-icon name="chevron-left" />{{ t('settings.title') }}</a>
    <console-page-head [heading]="t('rooms.title')">
      <button type="button" class="btn primary" (click)="editing.set('new')"><ui-icon name="plus" />{{ t('rooms.add') }}</button>
    </console-page-head>
    @if (refusal(); as words) {
      <ui-notice>{{ words }}</ui-notice>
    }
    @if (rooms.error(); as error) {
      <ui-error-state class="card" [error]="error" (retry)="rooms.reload()" />
    } @else if (rooms.value(); as page) {
      @if (page.items.length === 0) {
        <ui-empty-state class="card" icon="map-pin" [heading]="t('rooms.empty.heading')" [hint]="t('rooms.empty.hint')" />
      } @else {
        <div class="card">
          <ul class="list">
            @for (room of page.items; track room.id) {
              <li>
                <div class="words">
                  <p class="strong">{{ room.name }}</p>
                  <p class="muted small">{{ room.capacity ? t.count('rooms.holds', room.capacity) : t('rooms.holdsUnknown') }}</p>
                </div>
                @if (room.isArchived) {
                  <span class="chip">{{ t('rooms.archived') }}</span>
                }
                <button type="button" class="btn outline sm" [attr.aria-label]="t('rooms.editOf', { name: room.name })" (click)="editing.set(room)">{{ t('rooms.edit') }}</button>
                <button
                  type="button"
                  class="btn text sm"
                  [attr.aria-label]="t(room.isArchived ? 'rooms.restoreOf' : 'rooms.archiveOf', { name: room.name })"
                  (click)="archive(room)"
                >
                  {{ t(room.isArchived ? 'rooms.restore' : 'rooms.archive') }}
                </button>
              </li>
            }
          </ul>
          <ui-pager [skip]="skip()" [take]="take" [total]="page.totalCount" (turn)="skip.set($event)" />
        </div>
      }
    } @else {
      <ui-skeleton height="320px" />
    }
    @if (editing(); as room) {
      <console-edit-room [room]="room === 'new' ? null : room" (cancelled)="editing.set(null)" (done)="saved()" />
    }
  `,
})
export class Rooms {
  private readonly api = inject(Api);
  private readonly texts = inject(Texts);
  protected readonly t = injectTexts();
  protected readonly take = PAGE;
  protected readonly skip = signal(0);
  protected readonly editing = signal<RoomDto | 'new' | null>(null);
  protected readonly refusal = signal<string | null>(null);
  protected readonly rooms = injectAnswer(getAdminRooms, () => ({ skip: this.skip(), take: PAGE }), { keep: true });

  protected saved(): void {
    this.editing.set(null);
    this.rooms.reload();
  }

  protected async archive(room: RoomDto): Promise<void> {
    this.refusal.set(null);
    try {
      await this.api.invoke(patchAdminRoomsId, { id: room.id, body: { isArchived: !room.isArchived } });
      this.rooms.reload();
    } catch (failure) {
      this.refusal.set(this.texts.problem(toProblem(failure)));
    }
  }
}
