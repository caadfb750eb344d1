import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import { getAdminCustomersId } from '@api/fn/customers/get-admin-customers-id';
import { getAdminProgressReports } from '@api/fn/progress/get-admin-progress-reports';
import { ReportDto } from '@api/models/report-dto';
import { injectAnswer } from '@ui/api/answer';
import { injectPages } from '@ui/api/pages';
import { Paged } from '@ui/data/paged';
import { EmptyState } from '@ui/feedback/empty-state';
import { Icon } from '@ui/icon/icon';
import { injectTexts } from '@ui/texts/texts';
import { EditReport } from './edit-report';
import { RemoveReport } from './remove-report';
import { ReportList } from './report-list';

/** What teachers wrote on a customer, and a new one. */
@Component({
  selector: 'console-customer-reports',
  imports: [EditReport, RemoveReport, ReportList, Paged, EmptyState, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ui-paged [pages]="reports" [total]="reports.value()?.totalCount">
      @if (reports.value()?.items; as items) {
        <console-report-list [reports]="items" (edit)="editing.set($event)" (remove)="removing.set($event)" />
      }
      @if (reports.value()?.totalCount === 0) {
        <ui-empty-state icon="file-text" [heading]="t('reports.none')" [hint]="t('reports.noneHint')"><button type="button" class="btn outline" [disabled]="!whom()" (click)="editing.set('new')"><ui-icon name="plus" />{{ t('reports.new') }}</button></ui-empty-state>
      }
    </ui-paged>
    @if (editing(); as one) {
      @if (whom(); as customer) {
        <console-edit-report [report]="one === 'new' ? null : one" [customer]="customer" (closed)="editing.set(null)" (done)="changed()" />
      }
    }
    @if (removing(); as one) {
      <console-remove-report [report]="one" (closed)="removing.set(null)" (done)="changed()" />
    }
  `,
})
export class CustomerReports {
  /** The customer. */
  readonly id = input.required<string>();
  /** Whether to begin a report at once; of the address, which forgets it. */
  readonly write = input<string>();

  private readonly router = inject(Router);
  protected readonly t = injectTexts();
  protected readonly editing = signal<ReportDto | 'new' | null>(null);
  protected readonly removing = signal<ReportDto | null>(null);
  protected readonly reports = injectPages(getAdminProgressReports, 10, () => ({ customerId: this.id() }));
  private readonly customer = injectAnswer(getAdminCustomersId, () => ({ id: this.id() }));
  protected readonly whom = computed(() => {
    const one = this.customer.value();
    return one && { id: one.id, name: `${one.firstName} ${one.lastName}` };
  });

  constructor() {
    effect(() => {
      if (!this.write() || !this.whom()) return;
      this.editing.set('new');
      void this.router.navigate([], { queryParams: {}, replaceUrl: true });
    });
  }

  protected changed(): void {
    this.editing.set(null);
    this.removing.set(null);
    this.reports.reload();
  }
}
