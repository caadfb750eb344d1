import { ChangeDetectionStrategy, Component, ElementRef, inject, OnDestroy, output, signal, viewChild } from '@angular/core';
import { Icon } from '../icon/icon';
import { injectTexts } from '../texts/texts';

/** What browsers that read codes bring along; TypeScript does not know it yet. */
interface Detector {
  detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}

const LOOKS_EVERY = 250;

/** Whether this browser reads QR codes by itself. */
export function canScan(): boolean {
  return 'BarcodeDetector' in globalThis && 'mediaDevices' in navigator;
}

/** Reads a QR code with the camera, where the browser can; who cannot types the code instead. */
@Component({
  selector: 'ui-scanner',
  imports: [Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (able) {
      @if (running()) {
        <video #video muted playsinline [attr.aria-label]="t('ui.scanner.camera')"></video>
      } @else {
        <button type="button" class="btn outline" (click)="start()"><ui-icon name="qr-code" />{{ t('ui.scanner.start') }}</button>
      }
      @if (refused()) {
        <p class="muted small" role="status">{{ t('ui.scanner.refused') }}</p>
      }
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: var(--s2);
    }
    :host:empty {
      display: none;
    }
    video {
      width: 100%;
      aspect-ratio: 1;
      object-fit: cover;
      border-radius: var(--r);
      background: var(--ink);
    }
  `,
})
export class Scanner implements OnDestroy {
  /** A code was read; it may be an address that carries it. */
  readonly read = output<string>();

  protected readonly t = injectTexts();
  protected readonly able = canScan();
  protected readonly running = signal(false);
  protected readonly refused = signal(false);
  private readonly video = viewChild<ElementRef<HTMLVideoElement>>('video');
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private stream: MediaStream | null = null;
  private looking: ReturnType<typeof setInterval> | undefined;

  ngOnDestroy(): void {
    this.stop();
  }

  protected async start(): Promise<void> {
    try {
      this.stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
    } catch {
      this.refused.set(true);
      return;
    }
    this.refused.set(false);
    this.running.set(true);
    const maker = (globalThis as unknown as { BarcodeDetector: new (options: { formats: string[] }) => Detector }).BarcodeDetector;
    const detector = new maker({ formats: ['qr_code'] });
    this.looking = setInterval(() => void this.look(detector), LOOKS_EVERY);
  }

  private async look(detector: Detector): Promise<void> {
    const video = this.video()?.nativeElement;
    if (!video || !this.host.nativeElement.isConnected) return;
    if (video.srcObject !== this.stream) {
      video.srcObject = this.stream;
      await video.play();
    }
    const [found] = await detector.detect(video).catch(() => []);
    if (!found || !this.running()) return;
    this.stop();
    this.read.emit(codeIn(found.rawValue));
  }

  private stop(): void {
    clearInterval(this.looking);
    this.stream?.getTracks().forEach((track) => track.stop());
    this.stream = null;
    this.running.set(false);
  }
}

/** The code that an address carries, or what was read itself. */
export function codeIn(read: string): string {
  return URL.canParse(read) ? (new URL(read).searchParams.get('code') ?? read) : read;
}
