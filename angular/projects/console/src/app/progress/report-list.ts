import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { ReportDto } from '@api/models/report-dto';
import { Icon } from '@ui/icon/icon';
import { injectTexts } from '@ui/texts/texts';
import { Dates } from '@ui/time/dates';

/** Reports with their goals; those that one may change with the ways to do so. */
@Component({
  selector: 'console-report-list',
  imports: [RouterLink, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ul class="list">
      @for (one of reports(); track one.id) {
        <li>
          <div class="top">
            <div>
              <h2>{{ one.title }}</h2>
              <p class="muted small">
                @if (named()) {
                  <a [routerLink]="['/customers', one.customerId, 'reports']">{{ one.customerName }}</a> ·
                }
                {{ t(one.publishedAt ? 'reports.by' : 'reports.begun', { name: one.authorName, day: dates.day(dates.dateOf(one.publishedAt ?? one.creationTime)) }) }}
              </p>
            </div>
            <span class="chip" [class.ok]="one.publishedAt" [class.warn]="!one.publishedAt">{{ t(one.publishedAt ? 'reports.published' : 'reports.draft') }}</span>
          </div>
          <p class="words">{{ one.words }}</p>
          @if (one.goals.length) {
            <ul class="goals" [attr.aria-label]="t('reports.goals')">
              @for (goal of one.goals; track goal.id) {
                <li>
                  <span>{{ goal.words }}</span>
                  <span class="chip" [class.ok]="goal.status === 'achieved'" [class.warn]="goal.status === 'working'">{{ t('reports.status.' + goal.status) }}</span>
                </li>
              }
            </ul>
          }
          @if (one.mayChange) {
            <div class="row">
              <button type="button" class="btn outline sm" [attr.aria-label]="t('reports.editOf', { title: one.title })" (click)="edit.emit(one)"><ui-icon name="pencil" />{{ t('reports.edit') }}</button>
              <button type="button" class="btn text sm" (click)="remove.emit(one)">{{ t('reports.remove') }}</button>
            </div>
          }
        </li>
      }
    </ul>
  `,
  styles: `
    .list > li {
      display: grid;
      gap: var(--s3);
    }
    .top {
      display: flex;
      align-items: start;
      justify-content: space-between;
      gap: var(--s3);
    }
    h2 {
      margin-bottom: var(--s1);
      font-size: 18px;
      overflow-wrap: anywhere;
    }
    .words {
      max-width: 72ch;
      white-space: pre-line;
      overflow-wrap: anywhere;
    }
    .goals {
      display: grid;
      gap: var(--s2);
    }
    .goals li {
      display: flex;
      align-items: center;
      justify-content: space-between;
      gap: var(--s3);
      padding: var(--s2) var(--s3);
      border: 0;
      border-radius: var(--r);
      background: var(--paper);
      overflow-wrap: anywhere;
    }
    a {
      display: inline-grid;
      align-items: center;
      min-height: 24px;
      font-weight: 600;
    }
  `,
})
export class ReportList {
  /** The reports of a page. */
  readonly reports = input.required<readonly ReportDto[]>();
  /** Whether each says on whom it is. */
  readonly named = input(false);
  /** One is to be changed. */
  readonly edit = output<ReportDto>();
  /** One is to go. */
  readonly remove = output<ReportDto>();

  protected readonly t = injectTexts();
  protected readonly dates = inject(Dates);
}
