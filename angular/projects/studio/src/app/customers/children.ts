import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { Api } from '@api/api';
import { deleteCustomersMeFamilyId } from '@api/fn/my-account/delete-customers-me-family-id';
import { patchCustomersMeFamilyId } from '@api/fn/my-account/patch-customers-me-family-id';
import { postCustomersMeFamily } from '@api/fn/my-account/post-customers-me-family';
import { ChildDto } from '@api/models/child-dto';
import { Session } from '@ui/auth/session';
import { Avatar } from '@ui/data/avatar';
import { Intent } from '@ui/errors/intent';
import { ErrorState } from '@ui/feedback/error-state';
import { Notice } from '@ui/feedback/notice';
import { Skeleton } from '@ui/feedback/skeleton';
import { Toasts } from '@ui/feedback/toasts';
import { AccountForm } from '@ui/form/account-form';
import { Busy } from '@ui/form/busy';
import { Field, Input } from '@ui/form/field';
import { Icon } from '@ui/icon/icon';
import { Closes } from '@ui/sheet/closes';
import { Sheet } from '@ui/sheet/sheet';
import { Dates } from '@ui/time/dates';
import { Family } from './family';
import { Photo } from './photo';

/** One's family: the children one books for, added, changed and let go. */
@Component({
  selector: 'studio-children',
  imports: [ReactiveFormsModule, Avatar, Busy, ErrorState, Field, Icon, Input, Notice, Photo, Sheet, Closes, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './children.html',
  styleUrl: './children.css',
})
export class Children extends AccountForm {
  private readonly api = inject(Api);
  private readonly toasts = inject(Toasts);
  private readonly user = inject(Session).user;
  private readonly intent = new Intent();

  protected readonly family = inject(Family);
  protected readonly dates = inject(Dates);
  /** The child that is changed, `new` for one to add. */
  protected readonly editing = signal<ChildDto | 'new' | null>(null);
  protected readonly leaving = signal<ChildDto | null>(null);
  protected readonly form = inject(NonNullableFormBuilder).group({
    firstName: ['', [Validators.required, Validators.maxLength(64)]],
    lastName: ['', [Validators.required, Validators.maxLength(64)]],
    birthDate: ['', Validators.required],
  });

  /** Letting go asks for no words. */
  private readonly nothing = inject(NonNullableFormBuilder).group({});

  protected nameOf(child: ChildDto): string {
    return `${child.firstName} ${child.lastName}`;
  }

  protected titleOf(editing: ChildDto | 'new' | null): string {
    return editing === null ? '' : editing === 'new' ? this.t('children.addTitle') : this.t('children.editTitle', { name: editing.firstName });
  }

  protected edit(child: ChildDto | 'new' | null): void {
    this.failure.set('');
    this.form.reset(child === 'new' || !child
      ? { firstName: '', lastName: this.user()?.lastName ?? '', birthDate: '' }
      : { firstName: child.firstName, lastName: child.lastName, birthDate: child.birthDate ?? '' });
    this.editing.set(child);
  }

  protected letGo(child: ChildDto | null): void {
    this.failure.set('');
    this.editing.set(null);
    this.leaving.set(child);
  }

  protected save(): Promise<void> {
    const [editing, body] = [this.editing(), this.form.getRawValue()];
    return this.send(this.form, async () => {
      if (editing === 'new') {
        const { firstName } = await this.intent.run(body, (context) => this.api.invoke(postCustomersMeFamily, { body }, context));
        this.toasts.say(this.t('children.added', { name: firstName }));
      } else if (editing) {
        await this.api.invoke(patchCustomersMeFamilyId, { id: editing.id, body });
        this.toasts.say(this.t('children.saved'));
      }
      this.editing.set(null);
      this.family.reload();
    });
  }

  protected remove(child: ChildDto): Promise<void> {
    return this.send(this.nothing, async () => {
      await this.api.invoke(deleteCustomersMeFamilyId, { id: child.id });
      this.toasts.say(this.t('children.gone', { name: child.firstName }));
      this.leaving.set(null);
      this.family.reload();
    });
  }
}
