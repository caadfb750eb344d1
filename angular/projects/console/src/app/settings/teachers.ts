import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '@api/api';
import { getAdminTeachers } from '@api/fn/classes/get-admin-teachers';
import { patchAdminTeachersId } from '@api/fn/classes/patch-admin-teachers-id';
import { postAdminTeachersIdInvitation } from '@api/fn/classes/post-admin-teachers-id-invitation';
import { TeacherDto } from '@api/models/teacher-dto';
import { injectAnswer } from '@ui/api/answer';
import { Avatar } from '@ui/data/avatar';
import { Pager } from '@ui/data/pager';
import { toProblem } from '@ui/errors/problem';
import { ErrorState } from '@ui/feedback/error-state';
import { Notice } from '@ui/feedback/notice';
import { Skeleton } from '@ui/feedback/skeleton';
import { Toasts } from '@ui/feedback/toasts';
import { Icon } from '@ui/icon/icon';
import { injectTexts, Texts } from '@ui/texts/texts';
import { PageHead } from '../shell/page-head';
import { InviteTeacher } from './invite-teacher';

const PAGE = 50;

/** Those who teach: who they are, whom to invite, who teaches no longer. */
@Component({
  selector: 'console-teachers',
  imports: [RouterLink, PageHead, Avatar, Pager, Icon, Notice, ErrorState, Skeleton, InviteTeacher],
  changeDetection: ChangeDetectionStrategy.OnPush,
  styleUrl: './people-and-places.css',
  template: `
    <a class="back" routerLink="/settings"><ui-icon name="chevron-left" />{{ t('settings.title') }}</a>
    <console-page-head [heading]="t('teachers.title')">
      <button type="button" class="btn primary" (click)="inviting.set(true)"><ui-icon name="user-plus" />{{ t('teachers.invite') }}</button>
    </console-page-head>
    @if (refusal(); as words) {
      <ui-notice>{{ words }}</ui-notice>
    }
    @if (teachers.error(); as error) {
      <ui-error-state class="card" [error]="error" (retry)="teachers.reload()" />
    } @else if (teachers.value(); as page) {
      <div class="card">
        <ul class="list">
          @for (one of page.items; track one.id) {
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
                <button
                  type="button"
                  class="btn text sm"
                  [attr.aria-label]="t(one.isArchived ? 'teachers.restoreOf' : 'teachers.archiveOf', { name: nameOf(one) })"
                  (click)="archive(one)"
                >
                  {{ t(one.isArchived ? 'teachers.restore' : 'teachers.archive') }}
                </button>
              }
            </li>
          }
        </ul>
        <ui-pager [skip]="skip()" [take]="take" [total]="page.totalCount" (turn)="skip.set($event)" />
      </div>
    } @else {
      <ui-skeleton height="320px" />
    }
    @if (inviting()) {
      <console-invite-teacher (cancelled)="inviting.set(false)" (done)="invited($event)" />
    }
  `,
})
export class Teachers {
  private readonly api = inject(Api);
  private readonly texts = inject(Texts);
  private readonly toasts = inject(Toasts);
  protected readonly t = injectTexts();
  protected readonly take = PAGE;
  protected readonly skip = signal(0);
  protected readonly inviting = signal(false);
  protected readonly refusal = signal<string | null>(null);
  protected readonly teachers = injectAnswer(getAdminTeachers, () => ({ skip: this.skip(), take: PAGE }), { keep: true });

  protected nameOf(one: TeacherDto): string {
    return `${one.firstName} ${one.lastName}`;
  }

  protected invited(one: TeacherDto): void {
    this.inviting.set(false);
    this.toasts.say(this.t('teachers.sent', { email: one.email }));
    this.teachers.reload();
  }

  protected again(one: TeacherDto): Promise<void> {
    return this.do(async () => {
      await this.api.invoke(postAdminTeachersIdInvitation, { id: one.id });
      this.toasts.say(this.t('teachers.sent', { email: one.email }));
    });
  }

  protected archive(one: TeacherDto): Promise<void> {
    return this.do(async () => {
      await this.api.invoke(patchAdminTeachersId, { id: one.id, body: { isArchived: !one.isArchived } });
      this.teachers.reload();
    });
  }

  private async do(act: () => Promise<void>): Promise<void> {
    this.refusal.set(null);
    try {
      await act();
    } catch (failure) {
      this.refusal.set(this.texts.problem(toProblem(failure)));
    }
  }
}
