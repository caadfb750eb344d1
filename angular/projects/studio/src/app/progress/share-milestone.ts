import { DOCUMENT } from '@angular/common';
import { afterRenderEffect, ChangeDetectionStrategy, Component, computed, ElementRef, inject, input, output, signal, viewChild } from '@angular/core';
import { MyCheckpointDto } from '@api/models/my-checkpoint-dto';
import { Notice } from '@ui/feedback/notice';
import { Skeleton } from '@ui/feedback/skeleton';
import { Toasts } from '@ui/feedback/toasts';
import { Icon } from '@ui/icon/icon';
import { Sheet } from '@ui/sheet/sheet';
import { Studio } from '@ui/studio/studio';
import { injectTexts } from '@ui/texts/texts';
import { Dates } from '@ui/time/dates';
import { drawMilestone, HEIGHT, WIDTH } from './milestone-picture';

/** A milestone as a picture to give away: drawn here, shown first, and shared by the device where it can, else saved. */
@Component({
  selector: 'studio-share-milestone',
  imports: [Icon, Notice, Sheet, Skeleton],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ui-sheet [open]="true" [heading]="t('progress.share.title')" (closed)="closed.emit()">
      <div class="frame">
        <canvas #canvas role="img" [width]="width" [height]="height" [attr.aria-label]="t('progress.share.picture', { name: milestone().name, who: who(), studio: studio() })"></canvas>
        @if (!file() && !failed()) {
          <ui-skeleton height="100%" />
        }
      </div>
      <p class="muted small">{{ t('progress.share.hint') }}</p>
      @if (failed()) {
        <ui-notice>{{ t('progress.share.failed') }}</ui-notice>
      }
      <div class="actions">
        @if (canShare()) {
          <button type="button" class="btn accent" [disabled]="!file()" (click)="share()"><ui-icon name="share" />{{ t('progress.share.do') }}</button>
          <button type="button" class="btn outline" [disabled]="!file()" (click)="save()"><ui-icon name="download" />{{ t('progress.share.save') }}</button>
        } @else {
          <button type="button" class="btn accent" [disabled]="!file()" (click)="save()"><ui-icon name="download" />{{ t('progress.share.save') }}</button>
        }
      </div>
    </ui-sheet>
  `,
  styles: `
    .frame {
      position: relative;
      width: min(100%, 42dvh);
      aspect-ratio: 4 / 5;
      margin-inline: auto;
    }
    canvas {
      width: 100%;
      height: 100%;
      border-radius: var(--r);
    }
    ui-skeleton {
      position: absolute;
      inset: 0;
    }
    p {
      margin-block: var(--s3);
      text-align: center;
    }
    .actions {
      display: grid;
      gap: var(--s2);
    }
  `,
})
export class ShareMilestone {
  /** What was reached. */
  readonly milestone = input.required<MyCheckpointDto>();
  /** Who reached it, by the first name. */
  readonly who = input.required<string>();
  /** The sheet is closed. */
  readonly closed = output();

  private readonly document = inject(DOCUMENT);
  private readonly profile = inject(Studio).profile;
  private readonly toasts = inject(Toasts);
  private readonly dates = inject(Dates);
  private readonly canvas = viewChild.required<ElementRef<HTMLCanvasElement>>('canvas');
  protected readonly t = injectTexts();
  protected readonly width = WIDTH;
  protected readonly height = HEIGHT;
  protected readonly studio = computed(() => this.profile()?.name ?? '');
  /** The picture, once it is drawn: a device shares only what is there when the button is pressed. */
  protected readonly file = signal<File | null>(null);
  protected readonly failed = signal(false);
  protected readonly canShare = computed(() => this.file() !== null && (navigator.canShare?.({ files: [this.file()!] }) ?? false));

  constructor() {
    afterRenderEffect(() => void this.draw(this.canvas().nativeElement));
  }

  protected async share(): Promise<void> {
    try {
      await navigator.share({ files: [this.file()!], title: this.milestone().name });
      this.closed.emit();
    } catch (failure) {
      if (!(failure instanceof DOMException && failure.name === 'AbortError')) this.save(); // thought better of it, or the device could not
    }
  }

  protected save(): void {
    const url = URL.createObjectURL(this.file()!);
    const link = this.document.createElement('a');
    link.href = url;
    link.download = this.file()!.name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 10_000); // a phone saves it after asking
    this.toasts.say(this.t('progress.share.saved'));
    this.closed.emit();
  }

  private async draw(canvas: HTMLCanvasElement): Promise<void> {
    const { name, kind, reachedOn, className } = this.milestone();
    try {
      await drawMilestone(canvas, {
        studio: this.studio(),
        name,
        icon: kind === 'weeks' ? 'flame' : 'award',
        who: this.who(),
        day: this.dates.fullDay(reachedOn!),
        lesson: className ?? '',
        address: this.document.location.host,
      });
      const picture = await new Promise<Blob | null>((drawn) => canvas.toBlob(drawn, 'image/png'));
      this.file.set(new File([picture!], `${name}.png`, { type: 'image/png' }));
    } catch {
      this.failed.set(true);
    }
  }
}
