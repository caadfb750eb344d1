import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '@api/api';
import { getAdminTeachers } from '@api/fn/classes/get-admin-teachers';
import { patchAdminTeachersId } from '@api/fn/classes/patch-admin-teachers-id';
import { postAdminTeachersIdInvitation } from '@api/fn/classes/post-admin-teachers-id-invitation';
import { TeacherDto } from '@api/models/teacher-dto';
import { injectPages } from '@ui/api/pages';
import { Avatar } from '@ui/data/avatar';
import { injectAttempt } from '@ui/errors/attempt';
import { Toasts } from '@ui/feedback/toasts';
import { Icon } from '@ui/icon/icon';
import { injectTexts } from '@ui/texts/texts';
import { InviteTeacher } from './invite-teacher';
import { ListPage } from './list-page';

/** Those who teach: who they are, whom to invite, who teaches no longer. */
@Component({
  selector: 'console-teachers',
  imports: [RouterLink, ListPage, Avatar, Icon, InviteTeacher],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './people-and-places.css',
  template: `
    <console-list-page [heading]="t('teachers.title')" [pages]="teachers" [refusal]="attempt.refusal()">
      <button action type="button" class="btn primary" (click)="inviting.set(true)"><ui-icon name="user-plus" />{{ t('teachers.invite') }}</button>
      <ul class="list">
        @for (one of teachers.value()?.items; track one.id) {
          <li>
            <ui-avatar [name]="nameOf(one)" />
            <div class="words">
              <p class="strong">{{ nameOf(one) }}</p>
              <p class="muted small">{{ one.email }}</p>
            </div>
            @if (one.customerId) {
              <a class="chip" [routerLink]="['/customers', one.customerId]">{{ t('teachers.dances') }}</a>
            }
            @if (one.isArchived) {
              <span class="chip">{{ t('teachers.archived') }}</span>
            } @else if (one.runsStudio) {
              <span class="chip">{{ t('teachers.runs') }}</span>
            } @else if (!one.hasJoined) {
              <span class="chip warn">{{ t('teachers.invited') }}</span>
              <button type="button" class="btn outline sm" [attr.aria-label]="t('teachers.againOf', { name: nameOf(one) })" (click)="again(one)">{{ t('teachers.again') }}</button>
            }
            @if (!one.runsStudio) {
              <button type="button" class="btn text sm" [attr.aria-label]="t(one.isArchived ? 'teachers.restoreOf' : 'teachers.archiveOf', { name: nameOf(one) })" (click)="archive(one)">
                {{ t(one.isArchived ? 'teachers.restore' : 'teachers.archive') }}
              </button>
            }
          </li>
        }
      </ul>
    </console-list-page>
    @if (inviting()) {
      <console-invite-teacher (cancelled)="inviting.set(false)" (done)="invited($event)" />
    }
  `,
})
export class Teachers {
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  protected readonly t = injectTexts();
  protected readonly attempt = injectAttempt();
  protected readonly inviting = signal(false);
  protected readonly teachers = injectPages(getAdminTeachers, 50, () => ({}));

  protected nameOf(one: TeacherDto): string {
    return `${one.firstName} ${one.lastName}`;
  }

  protected invited(one: TeacherDto): void {
    this.inviting.set(false);
    this.said(one);
    this.teachers.reload();
  }

  protected again(one: TeacherDto): void {
    const params = { id: one.id };
    void this.attempt.run(params, (context) => this.api.invoke(postAdminTeachersIdInvitation, params, context), () => this.said(one));
  }

  protected archive(one: TeacherDto): void {
    const params = { id: one.id, body: { isArchived: !one.isArchived } };
    void this.attempt.run(params, (context) => this.api.invoke(patchAdminTeachersId, params, context), () => this.teachers.reload());
  }

  private said(one: TeacherDto): void {
    this.toasts.say(this.t('teachers.sent', { email: one.email }));
  }
}
