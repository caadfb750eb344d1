import { DOCUMENT } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { getHostStudios } from '@api/fn/host/get-host-studios';
import { injectPages } from '@ui/api/pages';
import { Pager } from '@ui/data/pager';
import { EmptyState } from '@ui/feedback/empty-state';
import { ErrorState } from '@ui/feedback/error-state';
import { Skeleton } from '@ui/feedback/skeleton';
import { injectTexts } from '@ui/texts/texts';
import { Dates } from '@ui/time/dates';
import { PageHead } from '../shell/page-head';

const PAGE = 20;

/** The studios of the platform, for those who run it. */
@Component({
  selector: 'console-studios',
  imports: [PageHead, Pager, EmptyState, ErrorState, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <console-page-head [heading]="t('studios.title')" [eyebrow]="eyebrow()" />
    @if (studios.error(); as error) {
      <ui-error-state class="card" [error]="error" (retry)="studios.reload()" />
    } @else if (studios.value(); as page) {
      @if (page.items.length === 0) {
        <ui-empty-state class="card" icon="house" [heading]="t('studios.empty.heading')" [hint]="t('studios.empty.hint')" />
      } @else {
        <div class="card">
          <table class="table">
            <thead>
              <tr>
                <th scope="col">{{ t('studios.name') }}</th>
                <th scope="col">{{ t('studios.address') }}</th>
                <th scope="col">{{ t('studios.zone') }}</th>
                <th scope="col">{{ t('studios.status') }}</th>
                <th scope="col">{{ t('studios.opened') }}</th>
              </tr>
            </thead>
            <tbody>
              @for (one of page.items; track one.id) {
                <tr>
                  <td class="strong">{{ one.name }}</td>
                  <td><a class="link" [href]="addressOf(one.slug)">{{ one.slug }}</a></td>
                  <td class="zone">{{ one.timeZone }}</td>
                  <td class="is">
                    <span class="chip" [class.ok]="one.status === 'active'" [class.warn]="one.status === 'suspended'">{{ t('studios.is.' + one.status) }}</span>
                    @if (one.unbalancedCustomers) {
                      <span class="chip bad">{{ t.count('studios.unbalanced', one.unbalancedCustomers) }}</span>
                    }
                  </td>
                  <td class="opened">{{ dates.shortDay(dates.dateOf(one.createdAt)) }}</td>
                </tr>
              }
            </tbody>
          </table>
          <ui-pager [skip]="studios.skip()" [take]="studios.take" [total]="page.totalCount" (turn)="studios.skip.set($event)" />
        </div>
      }
    } @else {
      <ui-skeleton height="480px" />
    }
  `,
  styles: `
    .link {
      display: inline-block;
      padding-block: 10px;
      font-weight: 600;
      white-space: nowrap;
    }
    .zone {
      color: var(--muted);
    }
    .opened {
      white-space: nowrap;
    }
    /* On a phone a studio is a card's row: its name and address, beside it whether it is open. */
    @media (max-width: 767.98px) {
      thead,
      .opened {
        display: none;
      }
      tr {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        align-items: center;
        padding-block: var(--s3);
        border-bottom: 1px solid var(--line);
      }
      tr:last-child {
        border-bottom: 0;
      }
      .table td {
        padding: 0;
        border: 0;
      }
      .is,
      .zone {
        font-size: 14px;
        text-align: right;
      }
      .is {
        grid-area: 1 / 2;
      }
    }
  `,
})
export class Studios {
  private readonly location = inject(DOCUMENT).location;
  protected readonly t = injectTexts();
  protected readonly dates = inject(Dates);
  protected readonly studios = injectPages(getHostStudios, PAGE, () => ({}));
  protected readonly eyebrow = computed(() => {
    const page = this.studios.value();
    return page ? this.t.count('studios.count', page.totalCount) : '';
  });

  /** A studio lives under its slug at the platform's own address. */
  protected addressOf(slug: string): string {
    return `${this.location.protocol}//${slug}.${this.location.host}/`;
  }
}
