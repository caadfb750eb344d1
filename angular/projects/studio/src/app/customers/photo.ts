import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, DestroyRef, effect, inject, input, resource, signal } from '@angular/core';
import { Avatar } from '@ui/data/avatar';
import { toProblem } from '@ui/errors/problem';
import { Notice } from '@ui/feedback/notice';
import { Toasts } from '@ui/feedback/toasts';
import { Busy } from '@ui/form/busy';
import { injectTexts, Texts } from '@ui/texts/texts';
import { firstValueFrom } from 'rxjs';
import { square } from './square-picture';

/** Somebody's picture, with the ways to choose another and to have none: one's own, or a child's. */
@Component({
  selector: 'studio-photo',
  imports: [Avatar, Busy, Notice],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (url()) {
      <img [src]="url()" [alt]="alt()" width="88" height="88" />
    } @else {
      <ui-avatar [name]="name()" />
    }
    <div class="stack">
      <p class="small muted">{{ lead() }}</p>
      @if (failure(); as words) {
        <ui-notice>{{ words }}</ui-notice>
      }
      <div class="actions">
        @if (failure()) {
          <button type="button" class="btn outline" (click)="photo.reload()">{{ t('ui.retry') }}</button>
        }
        <button type="button" class="btn outline" [uiBusy]="busy()" (click)="file.click()">{{ t('preferences.choose') }}</button>
        @if (url()) {
          <button type="button" class="btn text" [uiBusy]="busy()" (click)="remove()">{{ t('preferences.remove') }}</button>
        }
      </div>
      <input #file type="file" accept="image/*" hidden (change)="choose(file)" />
    </div>
  `,
  styles: `
    :host {
      display: flex;
      align-items: center;
      gap: var(--s4);
    }
    img,
    ui-avatar {
      flex: none;
      width: 88px;
      height: 88px;
      border-radius: var(--r-full);
      font-size: 28px;
    }
    .stack {
      gap: var(--s2);
      min-width: 0;
    }
    .actions {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s2);
    }
  `,
})
export class Photo {
  /** Where the picture is; the API's own address would carry no token. */
  readonly path = input.required<string>();
  /** Whose, for the initials where there is none. */
  readonly name = input.required<string>();
  /** What the picture is, in words. */
  readonly alt = input.required<string>();
  /** What it is for. */
  readonly lead = input.required<string>();

  private readonly http = inject(HttpClient);
  private readonly texts = inject(Texts);
  private readonly toasts = inject(Toasts);
  protected readonly t = injectTexts();
  protected readonly busy = signal(false);
  protected readonly url = signal('');
  protected readonly photo = resource({ params: () => this.path(), loader: ({ params: path }) => firstValueFrom(this.http.get(path, { responseType: 'blob' })) });
  /** Why it is not known whether there is a picture. */
  protected readonly failure = computed(() => (this.photo.error() ? this.texts.problem(toProblem(this.photo.error())) : ''));

  constructor() {
    effect(() => {
      const picture = this.photo.hasValue() ? this.photo.value() : null;
      this.url.update((old) => {
        if (old) URL.revokeObjectURL(old);
        return picture?.size ? URL.createObjectURL(picture) : '';
      });
    });
    inject(DestroyRef).onDestroy(() => URL.revokeObjectURL(this.url()));
  }

  protected async choose(input: HTMLInputElement): Promise<void> {
    const file = input.files?.[0];
    input.value = '';
    if (!file) return;
    const picture = await square(file);
    if (!picture) return this.toasts.refuse(this.t('preferences.unreadable'));
    await this.try(() => firstValueFrom(this.http.put(this.path(), picture)));
  }

  protected remove(): Promise<void> {
    return this.try(() => firstValueFrom(this.http.delete(this.path())));
  }

  private async try(work: () => Promise<unknown>): Promise<void> {
    this.busy.set(true);
    try {
      await work();
      this.photo.reload();
      this.toasts.say(this.t('preferences.saved'));
    } catch (failure) {
      this.toasts.refuse(this.texts.problem(toProblem(failure)));
    } finally {
      this.busy.set(false);
    }
  }
}
