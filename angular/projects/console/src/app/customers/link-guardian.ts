import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { Api } from '@api/api';
import { getAdminCustomers } from '@api/fn/customers/get-admin-customers';
import { putAdminCustomersIdGuardiansGuardianId } from '@api/fn/customers/put-admin-customers-id-guardians-guardian-id';
import { CustomerDto } from '@api/models/customer-dto';
import { CustomerListItemDto } from '@api/models/customer-list-item-dto';
import { injectAnswer } from '@ui/api/answer';
import { toProblem } from '@ui/errors/problem';
import { ErrorState } from '@ui/feedback/error-state';
import { Notice } from '@ui/feedback/notice';
import { Skeleton } from '@ui/feedback/skeleton';
import { Toasts } from '@ui/feedback/toasts';
import { Busy } from '@ui/form/busy';
import { Field, Input } from '@ui/form/field';
import { Sheet } from '@ui/sheet/sheet';
import { injectTexts, Texts } from '@ui/texts/texts';

/** A guardian for a child: somebody with an account, found by name. */
@Component({
  selector: 'console-link-guardian',
  imports: [Sheet, Busy, Field, Input, Notice, Skeleton, ErrorState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ui-sheet [open]="true" [eyebrow]="t('family.title')" [heading]="t('family.linkOf', { name: child().firstName })" (closed)="closed.emit()">
      @if (refusal(); as words) {
        <ui-notice>{{ words }}</ui-notice>
      }
      <ui-field [label]="t('family.search')">
        <input uiInput type="search" autocomplete="off" [value]="search()" (input)="search.set(valueOf($event))" />
      </ui-field>
      @if (found.error(); as error) {
        <ui-error-state [error]="error" (retry)="found.reload()" />
      } @else if (search().trim().length > 1) {
        @if (found.value()) {
          <ul class="stack">
            @for (person of people(); track person.id) {
              <li>
                <button type="button" class="btn outline wide" [uiBusy]="busy() === person.id" (click)="link(person)">
                  <span>{{ person.firstName }} {{ person.lastName }}</span><span class="muted small">{{ person.email }}</span>
                </button>
              </li>
            } @empty {
              <li class="muted">{{ t('family.nobody') }}</li>
            }
          </ul>
        } @else {
          <ui-skeleton height="44px" />
        }
      }
    </ui-sheet>
  `,
  styles: `
    li .btn {
      justify-content: space-between;
      gap: var(--s3);
      text-align: left;
    }
  `,
})
export class LinkGuardian {
  /** Whose guardian. */
  readonly child = input.required<CustomerDto>();
  /** The sheet was closed. */
  readonly closed = output();
  /** Somebody is guardian now. */
  readonly linked = output();

  private readonly api = inject(Api);
  private readonly texts = inject(Texts);
  private readonly toasts = inject(Toasts);
  protected readonly t = injectTexts();
  protected readonly search = signal('');
  protected readonly busy = signal<string | null>(null);
  protected readonly refusal = signal<string | null>(null);
  protected readonly found = injectAnswer(getAdminCustomers, () => (this.search().trim().length > 1 ? { search: this.search().trim(), take: 8 } : undefined), { keep: true });
  /** Children are no guardians. */
  protected readonly people = computed(() => this.found.value()?.items.filter((person) => person.email !== null) ?? []);

  protected valueOf(event: Event): string {
    return (event.target as HTMLInputElement).value;
  }

  protected async link(person: CustomerListItemDto): Promise<void> {
    if (this.busy()) return;
    this.busy.set(person.id);
    this.refusal.set(null);
    try {
      await this.api.invoke(putAdminCustomersIdGuardiansGuardianId, { id: this.child().id, guardianId: person.id });
      this.toasts.say(this.t('family.linked', { name: `${person.firstName} ${person.lastName}` }));
      this.linked.emit();
    } catch (failure) {
      this.refusal.set(this.texts.problem(toProblem(failure)));
    } finally {
      this.busy.set(null);
    }
  }
}
