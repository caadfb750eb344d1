import { DOCUMENT } from '@angular/common';
import { ChangeDetectionStrategy, Component, ElementRef, inject, input, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Logo } from '@ui/art/logo';
import { Icon } from '@ui/icon/icon';
import { IconName } from '@ui/icon/icons';
import { injectTexts } from '@ui/texts/texts';
import { LanguageChoice } from '../../accounts/language-choice';
import { OpenStudio } from './open-studio';
import { ProductShot } from './product-shot';
import { WantedSlug } from './wanted-slug';

const PROMISES: { key: string; icon: IconName }[] = [
  { key: 'oversell', icon: 'shield-check' },
  { key: 'credit', icon: 'receipt-text' },
  { key: 'clock', icon: 'clock' },
];

/** The platform's own page, where a studio opens. */
@Component({
  selector: 'studio-platform',
  imports: [RouterLink, LanguageChoice, Logo, Icon, OpenStudio, ProductShot],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './platform.html',
  styleUrl: './platform.css',
})
export class Platform {
  /** The address that somebody wants for their studio, of this page's. */
  readonly address = input<string>();

  private readonly document = inject(DOCUMENT);
  private readonly opening = viewChild.required<string, ElementRef<HTMLElement>>('opening', { read: ElementRef });

  protected readonly t = injectTexts();
  protected readonly promises = PROMISES;
  protected readonly perks = ['ready', 'file', 'address'];
  protected readonly scheme = `${this.document.location.protocol}//`;
  protected readonly host = this.document.location.host;
  protected readonly wanted = new WantedSlug(this.address);

  /** Goes on to the form, unless the address is refused: then back to it. */
  protected claim(event: Event, field: HTMLElement): void {
    if (!this.wanted.refusal()) return this.start(event);
    event.preventDefault();
    field.focus();
  }

  /** Goes to the form, to its first field. */
  protected start(event: Event): void {
    event.preventDefault();
    const form = this.opening().nativeElement;
    form.scrollIntoView({ behavior: 'smooth', block: 'start' });
    form.querySelector('input')?.focus({ preventScroll: true });
  }

  /** The owner goes on at the new address, another origin. */
  protected enter(url: string): void {
    this.document.location.assign(url);
  }
}
