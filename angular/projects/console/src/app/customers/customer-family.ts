import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '@api/api';
import { deleteAdminCustomersIdGuardiansGuardianId } from '@api/fn/customers/delete-admin-customers-id-guardians-guardian-id';
import { getAdminCustomersIdFamily } from '@api/fn/customers/get-admin-customers-id-family';
import { CustomerDto } from '@api/models/customer-dto';
import { RelativeDto } from '@api/models/relative-dto';
import { injectAnswer } from '@ui/api/answer';
import { Avatar } from '@ui/data/avatar';
import { toProblem } from '@ui/errors/problem';
import { ErrorState } from '@ui/feedback/error-state';
import { Notice } from '@ui/feedback/notice';
import { Skeleton } from '@ui/feedback/skeleton';
import { Busy } from '@ui/form/busy';
import { Icon } from '@ui/icon/icon';
import { Closes } from '@ui/sheet/closes';
import { Sheet } from '@ui/sheet/sheet';
import { injectTexts, Texts } from '@ui/texts/texts';
import { Dates } from '@ui/time/dates';
import { injectMay } from '../shell/permissions';
import { AddChild } from './add-child';
import { LinkGuardian } from './link-guardian';

/** Who books for a child, or whom a customer books for: added, linked and unlinked. */
@Component({
  selector: 'console-customer-family',
  imports: [RouterLink, AddChild, LinkGuardian, Avatar, Busy, ErrorState, Icon, Notice, Sheet, Closes, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <section class="card stack">
      <h2>{{ t('family.title') }}</h2>
      @if (relatives.error(); as error) {
        <ui-error-state [error]="error" (retry)="relatives.reload()" />
      } @else if (!relatives.value()) {
        <ui-skeleton height="52px" />
      } @else {
        <ul>
          @for (one of relatives.value()?.items ?? []; track one.id) {
            <li>
              <ui-avatar [name]="nameOf(one)" />
              <div>
                <a class="strong" [routerLink]="['/customers', one.id]">{{ nameOf(one) }}</a>
                <p class="muted small">{{ about(one) }}</p>
              </div>
              @if (may('Customers.Manage')) {
                <button type="button" class="btn text sm" [attr.aria-label]="t('family.unlinkOf', { name: nameOf(one) })" (click)="ask(one)">{{ t('family.unlink') }}</button>
              }
            </li>
          } @empty {
            <li class="none muted">{{ t(isDancer() ? 'family.noGuardians' : 'family.noChildren', { name: customer().firstName }) }}</li>
          }
        </ul>
        @if (may('Customers.Manage')) {
          <button type="button" class="btn outline" (click)="sheet.set(true)"><ui-icon name="user-plus" />{{ t(isDancer() ? 'family.link' : 'family.add') }}</button>
        }
      }
    </section>
    @if (sheet()) {
      @if (isDancer()) {
        <console-link-guardian [child]="customer()" (closed)="sheet.set(false)" (linked)="changed()" />
      } @else {
        <console-add-child [guardian]="customer()" (closed)="sheet.set(false)" (added)="changed()" />
      }
    }
    <ui-sheet [open]="leaving() !== null" [heading]="leaving() ? t('family.sure', { name: nameOf(leaving()!) }) : ''" (closed)="ask(null)">
      @if (leaving(); as one) {
        <p>{{ meaning(one) }}</p>
        @if (refusal(); as words) {
          <ui-notice>{{ words }}</ui-notice>
        }
        <div class="form-actions">
          <button type="button" class="btn danger" [uiBusy]="busy()" (click)="unlink(one)">{{ t('family.unlink') }}</button>
          <button type="button" class="btn text" uiCloses>{{ t('family.keep') }}</button>
        </div>
      }
    </ui-sheet>
  `,
  styles: `
    ul {
      display: grid;
      gap: var(--s2);
    }
    li {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr) auto;
      align-items: center;
      gap: var(--s3);
    }
    .none {
      display: block;
    }
    a {
      display: inline-grid;
      align-items: center;
      min-height: 24px;
    }
    p {
      overflow-wrap: anywhere;
    }
    section .outline {
      justify-self: start;
    }
  `,
})
export class CustomerFamily {
  /** Whose. */
  readonly customer = input.required<CustomerDto>();

  private readonly api = inject(Api);
  private readonly texts = inject(Texts);
  protected readonly t = injectTexts();
  protected readonly may = injectMay();
  protected readonly dates = inject(Dates);
  protected readonly sheet = signal(false);
  protected readonly leaving = signal<RelativeDto | null>(null);
  protected readonly busy = signal(false);
  protected readonly refusal = signal<string | null>(null);
  protected readonly relatives = injectAnswer(getAdminCustomersIdFamily, () => ({ id: this.customer().id, take: 100 }), { keep: true });

  /** Whoever has no account may have guardians, whoever has one children. */
  protected isDancer(): boolean {
    return this.customer().email === null;
  }

  protected nameOf(one: RelativeDto | CustomerDto): string {
    return `${one.firstName} ${one.lastName}`;
  }

  protected about(one: RelativeDto): string {
    const more = one.role === 'guardian' ? one.email : one.birthDate ? this.t('family.born', { day: this.dates.shortDay(one.birthDate) }) : '';
    return [this.t(`family.${one.role}`), more].filter(Boolean).join(' · ');
  }

  protected meaning(one: RelativeDto): string {
    const [guardian, child] = one.role === 'guardian' ? [one, this.customer()] : [this.customer(), one];
    return this.t('family.gone', { guardian: guardian.firstName, child: child.firstName });
  }

  protected ask(one: RelativeDto | null): void {
    this.refusal.set(null);
    this.leaving.set(one);
  }

  protected changed(): void {
    this.sheet.set(false);
    this.relatives.reload();
  }

  protected async unlink(one: RelativeDto): Promise<void> {
    const [id, guardianId] = one.role === 'guardian' ? [this.customer().id, one.id] : [one.id, this.customer().id];
    this.busy.set(true);
    try {
      await this.api.invoke(deleteAdminCustomersIdGuardiansGuardianId, { id, guardianId });
      this.ask(null);
      this.relatives.reload();
    } catch (failure) {
      this.refusal.set(this.texts.problem(toProblem(failure)));
    } finally {
      this.busy.set(false);
    }
  }
}
