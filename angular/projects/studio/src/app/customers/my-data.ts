import { ChangeDetectionStrategy, Component, DOCUMENT, inject, output, resource, signal } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { Api } from '@api/api';
import { getCustomersMeErasure } from '@api/fn/my-account/get-customers-me-erasure';
import { getCustomersMeExport } from '@api/fn/my-account/get-customers-me-export';
import { postCustomersMeErasure } from '@api/fn/my-account/post-customers-me-erasure';
import { Session } from '@ui/auth/session';
import { Problem, toProblem } from '@ui/errors/problem';
import { ErrorState } from '@ui/feedback/error-state';
import { Notice } from '@ui/feedback/notice';
import { Skeleton } from '@ui/feedback/skeleton';
import { Toasts } from '@ui/feedback/toasts';
import { AccountForm } from '@ui/form/account-form';
import { Busy } from '@ui/form/busy';
import { Password } from '@ui/form/password';
import { Icon } from '@ui/icon/icon';
import { Closes } from '@ui/sheet/closes';
import { Sheet } from '@ui/sheet/sheet';
import { Texts } from '@ui/texts/texts';

/** What the studio holds about somebody: as a file to take along, and the way to have it erased. */
@Component({
  selector: 'studio-my-data',
  imports: [ReactiveFormsModule, Password, Busy, Icon, Sheet, Closes, Notice, Skeleton, ErrorState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './my-data.html',
  styles: `
    .card,
    form {
      display: grid;
      gap: var(--s4);
    }
    h2 {
      font-size: 22px;
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s3);
    }
  `,
})
export class MyData extends AccountForm {
  /** The account is no more. */
  readonly gone = output();

  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly document = inject(DOCUMENT);
  private readonly toasts = inject(Toasts);
  private readonly words = inject(Texts);

  protected readonly saving = signal(false);
  /** Whether somebody is asked if they mean it. */
  protected readonly asks = signal(false);
  protected readonly preview = resource({
    params: () => this.asks() || undefined,
    loader: () => this.api.invoke(getCustomersMeErasure),
  });
  protected readonly form = inject(NonNullableFormBuilder).group({ password: ['', Validators.required] });

  protected async save(): Promise<void> {
    this.saving.set(true);
    try {
      const data: unknown = await this.api.invoke(getCustomersMeExport);
      const url = URL.createObjectURL(new Blob([JSON.stringify(data, null, 2)], { type: 'application/json' }));
      const link = this.document.createElement('a');
      link.href = url;
      link.download = 'my-data.json';
      link.click();
      URL.revokeObjectURL(url);
    } catch (failure) {
      this.toasts.refuse(this.words.problem(toProblem(failure)));
    } finally {
      this.saving.set(false);
    }
  }

  protected open(asks: boolean): void {
    this.form.reset();
    this.failure.set('');
    this.asks.set(asks);
  }

  protected erase(): Promise<void> {
    return this.send(
      this.form,
      async () => {
        await this.api.invoke(postCustomersMeErasure, { body: this.form.getRawValue() });
        this.asks.set(false);
        this.session.end();
        this.toasts.say(this.t('myData.erased'));
        this.gone.emit();
      },
      ({ code, detail }: Problem) => {
        if (code !== 'Accounts:WrongPassword') return false;
        this.form.controls.password.setErrors({ server: detail });
        return true;
      },
    );
  }
}
