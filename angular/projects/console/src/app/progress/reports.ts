import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { getAdminProgressReports } from '@api/fn/progress/get-admin-progress-reports';
import { ReportDto } from '@api/models/report-dto';
import { injectAnswer } from '@ui/api/answer';
import { Pager } from '@ui/data/pager';
import { EmptyState } from '@ui/feedback/empty-state';
import { ErrorState } from '@ui/feedback/error-state';
import { Skeleton } from '@ui/feedback/skeleton';
import { Segmented } from '@ui/form/segmented';
import { injectTexts } from '@ui/texts/texts';
import { PageHead } from '../shell/page-head';
import { EditReport } from './edit-report';
import { RemoveReport } from './remove-report';
import { ReportList } from './report-list';

const PAGE = 20;

/** The studio's reports: one's own and what others published, drafts first looked for. */
@Component({
  selector: 'console-reports',
  imports: [RouterLink, EditReport, RemoveReport, ReportList, PageHead, Pager, EmptyState, ErrorState, Skeleton, Segmented],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <console-page-head [heading]="t('reports.title')"><ui-segmented [label]="t('reports.which')" [options]="choices()" [value]="status() ?? ''" (valueChange)="show($event)" /></console-page-head>
    @if (reports.error(); as error) {
      <ui-error-state class="card" [error]="error" (retry)="reports.reload()" />
    } @else if (reports.value(); as page) {
      <section class="card">
        @if (page.items.length) {
          <console-report-list [reports]="page.items" [named]="true" (edit)="editing.set($event)" (remove)="removing.set($event)" />
        } @else if (!page.totalCount) {
          <ui-empty-state icon="file-text" [heading]="t('reports.none')" [hint]="t('reports.noneAnywhere')"><a class="btn outline" routerLink="/customers">{{ t('customers.title') }}</a></ui-empty-state>
        }
        <ui-pager [skip]="skip()" [take]="take" [total]="page.totalCount" (turn)="skip.set($event)" />
      </section>
    } @else {
      <ui-skeleton height="420px" />
    }
    @if (editing(); as one) {
      <console-edit-report [report]="one" [customer]="{ id: one.customerId, name: one.customerName }" (closed)="editing.set(null)" (done)="changed()" />
    }
    @if (removing(); as one) {
      <console-remove-report [report]="one" (closed)="removing.set(null)" (done)="changed()" />
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--s5);
    }
  `,
})
export class Reports {
  /** Only drafts, or only what is published; of the address. */
  readonly status = input<string>();

  private readonly router = inject(Router);
  protected readonly t = injectTexts();
  protected readonly take = PAGE;
  protected readonly skip = linkedSignal({ source: () => this.status(), computation: () => 0 });
  protected readonly editing = signal<ReportDto | null>(null);
  protected readonly removing = signal<ReportDto | null>(null);
  protected readonly reports = injectAnswer(getAdminProgressReports, () => ({ status: this.status(), skip: this.skip(), take: PAGE }), { keep: true });
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
