import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { getAdminProgressReports } from '@api/fn/progress/get-admin-progress-reports';
import { ReportDto } from '@api/models/report-dto';
import { injectPages } from '@ui/api/pages';
import { Paged } from '@ui/data/paged';
import { EmptyState } from '@ui/feedback/empty-state';
import { Segmented } from '@ui/form/segmented';
import { injectTexts } from '@ui/texts/texts';
import { PageHead } from '../shell/page-head';
import { EditReport } from './edit-report';
import { RemoveReport } from './remove-report';
import { ReportList } from './report-list';

/** The studio's reports: one's own and what others published, drafts first looked for. */
@Component({
  selector: 'console-reports',
  imports: [RouterLink, EditReport, RemoveReport, ReportList, PageHead, Paged, EmptyState, Segmented],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <console-page-head [heading]="t('reports.title')"><ui-segmented [label]="t('reports.which')" [options]="choices()" [value]="status() ?? ''" (valueChange)="show($event)" /></console-page-head>
    <ui-paged [pages]="reports" [total]="reports.value()?.totalCount">
      @if (reports.value()?.items; as items) {
        <console-report-list [reports]="items" [named]="true" (edit)="editing.set($event)" (remove)="removing.set($event)" />
      }
      @if (reports.value()?.totalCount === 0) {
        <ui-empty-state icon="file-text" [heading]="t('reports.none')" [hint]="t('reports.noneAnywhere')"><a class="btn outline" routerLink="/customers">{{ t('customers.title') }}</a></ui-empty-state>
      }
    </ui-paged>
    @if (editing(); as one) {
      <console-edit-report [report]="one" [customer]="{ id: one.customerId, name: one.customerName }" (closed)="editing.set(null)" (done)="changed()" />
    }
    @if (removing(); as one) {
      <console-remove-report [report]="one" (closed)="removing.set(null)" (done)="changed()" />
    }
  `,
})
export class Reports {
  /** Only drafts, or only what is published; of the address. */
  readonly status = input<string>();

  private readonly router = inject(Router);
  protected readonly t = injectTexts();
  protected readonly editing = signal<ReportDto | null>(null);
  protected readonly removing = signal<ReportDto | null>(null);
  protected readonly reports = injectPages(getAdminProgressReports, 20, () => ({ status: this.status() }));
  protected readonly choices = computed(() => [
    { value: '', label: this.t('reports.all') },
    { value: 'draft', label: this.t('reports.drafts') },
    { value: 'published', label: this.t('reports.published') },
  ]);

  protected show(status: string): void {
    void this.router.navigate([], { queryParams: { status: status || null }, replaceUrl: true });
  }

  protected changed(): void {
    this.editing.set(null);
    this.removing.set(null);
    this.reports.reload();
  }
}
