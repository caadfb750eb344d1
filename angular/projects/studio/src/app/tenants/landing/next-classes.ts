import { ChangeDetectionStrategy, Component, computed, inject, resource } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Api } from '@api/api';
import { getClassesAvailable } from '@api/fn/timetable/get-classes-available';
import { AvailableClassDto } from '@api/models/available-class-dto';
import { ErrorState } from '@ui/feedback/error-state';
import { Skeleton } from '@ui/feedback/skeleton';
import { Studio } from '@ui/studio/studio';
import { injectTexts } from '@ui/texts/texts';
import { Clock } from '@ui/time/clock';
import { Dates } from '@ui/time/dates';

const SHOWN = 3;

/** The next classes that have not begun. */
export function nextUp(classes: readonly AvailableClassDto[], now: Date): AvailableClassDto[] {
  return classes.filter((item) => new Date(item.startsAt) > now).slice(0, SHOWN);
}

/** The studio's next classes: as the server wrote them into the page, else asked for. */
@Component({
  selector: 'studio-next-classes',
  imports: [RouterLink, Skeleton, ErrorState],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <h2 class="eyebrow">{{ t(today() ? 'landing.nextToday' : 'landing.next') }}</h2>
    @if (classes.error(); as error) {
      <ui-error-state [error]="error" (retry)="classes.reload()" />
    } @else if (!classes.hasValue()) {
      @for (place of [1, 2, 3]; track place) {
        <div class="line"><ui-skeleton height="44px" /></div>
      }
    } @else {
      <ul>
        @for (item of next(); track item.id) {
          <li>
            <a class="line" routerLink="/timetable" [queryParams]="{ day: item.localDate }">
              <span class="num">
                @if (item.localDate !== dates.today()) {
                  <span class="day">{{ dates.weekday(item.localDate) }}</span>
                }
                {{ item.localStartTime }}
              </span>
              <span class="dot" [style.background]="item.color"></span>
              <span class="what">
                <span class="strong">{{ item.name }}</span>
                <span class="muted small">{{ item.instructorName }}</span>
              </span>
              <span class="chip" [class.ok]="item.spotsLeft > 0" [class.warn]="item.spotsLeft === 0">{{ places(item) }}</span>
            </a>
          </li>
        } @empty {
          <li class="line muted">{{ t('landing.noNext') }}</li>
        }
      </ul>
    }
  `,
  styleUrl: './next-classes.css',
})
export class NextClasses {
  private readonly api = inject(Api);
  private readonly clock = inject(Clock);
  private readonly written = nextUp(inject(Studio).takeNextClasses() ?? [], inject(Clock).now());
  protected readonly t = injectTexts();
  protected readonly dates = inject(Dates);

  protected readonly classes = resource({
    loader: async () => (this.written.length >= SHOWN ? this.written : (await this.api.invoke(getClassesAvailable)).items),
  });
  protected readonly next = computed(() => (this.classes.hasValue() ? nextUp(this.classes.value(), this.clock.now()) : []));
  protected readonly today = computed(() => this.next().length > 0 && this.next().every((item) => item.localDate === this.dates.today()));

  protected places(item: AvailableClassDto): string {
    if (item.spotsLeft > 0) return this.t.count('class.spots', item.spotsLeft);
    return item.waitlistLength > 0 ? this.t('class.waitlist', { n: item.waitlistLength }) : this.t('class.full');
  }
}
