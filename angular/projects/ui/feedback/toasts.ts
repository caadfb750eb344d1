import { Injectable, signal } from '@angular/core';

/** A short word about what was just done. */
export interface Toast {
  id: number;
  text: string;
  kind: 'good' | 'bad';
  undo?: () => void;
}

/** How long a toast stays; one that can be undone stays longer. */
const STAYS = 5_000;
const STAYS_WITH_UNDO = 10_000;

/** Says what was done, and offers to undo it where undoing is possible. */
@Injectable({ providedIn: 'root' })
export class Toasts {
  private readonly shown = signal<readonly Toast[]>([]);
  private last = 0;

  /** What is on the screen. */
  readonly list = this.shown.asReadonly();

  /** It worked. */
  say(text: string, undo?: () => void): void {
    this.show({ id: ++this.last, text, kind: 'good', undo });
  }

  /** It did not work. */
  refuse(text: string): void {
    this.show({ id: ++this.last, text, kind: 'bad' });
  }

  /** Takes one away. */
  dismiss(id: number): void {
    this.shown.update((list) => list.filter((toast) => toast.id !== id));
  }

  private show(toast: Toast): void {
    this.shown.update((list) => [...list.slice(-2), toast]);
    setTimeout(() => this.dismiss(toast.id), toast.undo ? STAYS_WITH_UNDO : STAYS);
  }
}
