import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { RibbonArt } from '@ui/art/ribbon-art';
import { Avatar } from '@ui/data/avatar';
import { Icon } from '@ui/icon/icon';
import { IconName } from '@ui/icon/icons';
import { Money } from '@ui/money/money';
import { Studio } from '@ui/studio/studio';
import { injectTexts } from '@ui/texts/texts';
import { NextClasses } from './next-classes';

const PROMISES: { key: string; icon: IconName }[] = [
  { key: 'book', icon: 'calendar-check' },
  { key: 'streak', icon: 'flame' },
  { key: 'credits', icon: 'receipt-text' },
];

/** A studio's front door. */
@Component({
  selector: 'studio-landing',
  imports: [RouterLink, RibbonArt, NextClasses, Avatar, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './landing.html',
  styleUrl: './landing.css',
})
export class Landing {
  private readonly money = inject(Money);
  protected readonly t = injectTexts();
  protected readonly studio = inject(Studio).profile;
  protected readonly promises = PROMISES;
  /** Beside the studio's own features, in turn. */
  protected readonly icons: IconName[] = ['calendar-check', 'flame', 'sparkles'];
  protected readonly address = computed(() => [this.studio()?.branding.address, this.studio()?.branding.city].filter(Boolean).join(', '));
  protected readonly eyebrow = computed(() => {
    const branding = this.studio()?.branding;
    const tagline = branding?.tagline ?? this.t('landing.tagline');
    return branding?.city && !tagline.includes(branding.city) ? `${tagline} · ${branding.city}` : tagline;
  });

  protected readonly headline = computed(() => this.studio()?.branding.headline ?? this.t('landing.headline'));

  /** Set smaller: long, or with a word as wide as a phone. */
  protected readonly isLong = computed(() => this.headline().length > 24 || this.headline().split(/[\s-]/).some((word) => word.length > 8));

  /** A price of the studio, in its currency's own minor units. */
  protected price(minor: number): string {
    return this.money.words(minor, this.studio()?.currency ?? 'EUR');
  }
}
