import { ChangeDetectionStrategy, Component, computed, inject, input, numberAttribute } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { getAdminClasses } from '@api/fn/classes/get-admin-classes';
import { injectAnswer } from '@ui/api/answer';
import { Pager } from '@ui/data/pager';
import { EmptyState } from '@ui/feedback/empty-state';
import { ErrorState } from '@ui/feedback/error-state';
import { Skeleton } from '@ui/feedback/skeleton';
import { Icon } from '@ui/icon/icon';
import { injectTexts } from '@ui/texts/texts';
import { PageHead } from '../shell/page-head';
import { injectMay } from '../shell/permissions';
import { ClassWords } from './class-words';

const PAGE = 20;

/** The studio's classes. */
@Component({
  selector: 'console-classes',
  imports: [RouterLink, PageHead, Pager, EmptyState, ErrorState, Skeleton, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './classes.html',
  styleUrl: './classes.css',
})
export class Classes {
  /** How many stand before this page. */
  readonly skip = input(0, { transform: (value: unknown) => numberAttribute(value, 0) });

  private readonly router = inject(Router);
  protected readonly t = injectTexts();
  protected readonly may = injectMay();
  protected readonly words = inject(ClassWords);
  protected readonly take = PAGE;
  protected readonly classes = injectAnswer(getAdminClasses, () => ({ skip: this.skip(), take: PAGE }), { keep: true });
  protected readonly eyebrow = computed(() => {
    const page = this.classes.value();
    return page ? this.t.count('classes.count', page.totalCount) : '';
  });

  protected turn(skip: number): void {
    void this.router.navigate([], { queryParams: { skip: skip || null } });
  }
}
