import { ChangeDetectionStrategy, Component, effect, ElementRef, inject, signal } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import { Api } from '@api/api';
import { patchCustomersMe } from '@api/fn/my-account/patch-customers-me';
import { Session } from '@ui/auth/session';
import { Intent } from '@ui/errors/intent';
import { toProblem } from '@ui/errors/problem';
import { ErrorState } from '@ui/feedback/error-state';
import { Notice } from '@ui/feedback/notice';
import { Skeleton } from '@ui/feedback/skeleton';
import { Toasts } from '@ui/feedback/toasts';
import { Busy } from '@ui/form/busy';
import { Field, Input } from '@ui/form/field';
import { errorOf, readyToSend, showProblem } from '@ui/form/form-errors';
import { Icon } from '@ui/icon/icon';
import { injectTexts, Texts } from '@ui/texts/texts';
import { Dates } from '@ui/time/dates';
import { Unconfirmed } from '../accounts/unconfirmed';
import { Push } from '../notifications/push';
import { Me } from './me';

/** Who one is to the studio, and the way out. */
@Component({
  selector: 'studio-profile',
  providers: [Push],
  imports: [ReactiveFormsModule, RouterLink, Field, Input, Busy, Notice, Unconfirmed, ErrorState, Skeleton, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './profile.html',
  styleUrl: './profile.css',
})
export class Profile {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  /** Whoever teaches and dances here goes over to the console. */
  protected readonly worksHere = this.session.isStaff;
  private readonly push = inject(Push);
  private readonly router = inject(Router);
  private readonly texts = inject(Texts);
  private readonly toasts = inject(Toasts);
  private readonly root = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly intent = new Intent();

  protected readonly me = inject(Me);
  protected readonly t = injectTexts();
  protected readonly dates = inject(Dates);
  protected readonly user = this.session.user;
  protected readonly errorOf = errorOf;
  protected readonly busy = signal(false);
  protected readonly failure = signal('');
  protected readonly form = inject(NonNullableFormBuilder).group({
    firstName: ['', [Validators.required, Validators.maxLength(64)]],
    lastName: ['', [Validators.required, Validators.maxLength(64)]],
    phone: ['', Validators.maxLength(32)],
    birthDate: [''],
  });

  constructor() {
    effect(() => {
      if (!this.me.customer.hasValue() || this.form.dirty) return;
      const { firstName, lastName, phone, birthDate } = this.me.customer.value();
      this.form.reset({ firstName, lastName, phone: phone ?? '', birthDate: birthDate ?? '' });
    });
  }

  protected async save(): Promise<void> {
    if (!readyToSend(this.form, this.root)) return;
    const { birthDate, ...others } = this.form.getRawValue();
    const body = { ...others, birthDate: birthDate || null };
    await this.try(async () => {
      const saved = await this.intent.run(body, (context) => this.api.invoke(patchCustomersMe, { body }, context));
      this.form.markAsPristine();
      this.me.change(saved);
      this.toasts.say(this.t('profile.saved'));
    });
  }

  protected async logout(): Promise<void> {
    await this.try(async () => {
      await this.push.leave(() => this.session.logout());
      await this.router.navigate(['/']);
    });
  }

  private async try(work: () => Promise<void>): Promise<void> {
    this.busy.set(true);
    this.failure.set('');
    try {
      await work();
    } catch (failure) {
      const problem = toProblem(failure);
      if (!showProblem(this.form, problem)) this.failure.set(this.texts.problem(problem));
    } finally {
      this.busy.set(false);
    }
  }
}
