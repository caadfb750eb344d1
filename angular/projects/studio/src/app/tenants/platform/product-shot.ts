import { ChangeDetectionStrategy, Component } from '@angular/core';
import { Logo } from '@ui/art/logo';
import { Icon } from '@ui/icon/icon';
import { IconName } from '@ui/icon/icons';
import { injectTexts } from '@ui/texts/texts';

/** A class in the picture: column (day), start and length in half hours from noon, and how it looks. */
interface Block {
  day: number;
  from: number;
  long: number;
  name: string;
  note: string;
  level: number;
}

const BLOCKS: Block[] = [
  { day: 1, from: 10, long: 2, name: 'Kids Pre-Ballet', note: 'Ines · 12/12', level: 2 },
  { day: 1, from: 13, long: 2.5, name: 'Beginner Ballet', note: 'Ana · 14/18', level: 1 },
  { day: 2, from: 10, long: 2, name: 'Kids Pre-Ballet', note: 'Ines · 12/12', level: 2 },
  { day: 2, from: 13, long: 2.5, name: 'Beginner Ballet', note: 'Ana · 14/18', level: 1 },
  { day: 3, from: 1, long: 2, name: 'Silver Swans', note: 'Rita · 8/14', level: 2 },
  { day: 3, from: 12, long: 2.5, name: 'Adult Contemporary', note: 'Ines · 7/16', level: 4 },
  { day: 4, from: 10, long: 2, name: 'Grade 2', note: 'Ana · 9/12', level: 1 },
  { day: 4, from: 13, long: 2.5, name: 'Intermediate Pointe', note: 'Marc · 10/10', level: 3 },
  { day: 5, from: 8, long: 2, name: 'Grade 3', note: 'Rita · 11/12', level: 1 },
  { day: 5, from: 12, long: 2.5, name: 'Pre-Pointe', note: 'Marc · 9/10', level: 3 },
  { day: 6, from: 0.5, long: 1.5, name: 'Tiny Tots', note: 'Ines · 8/10', level: 2 },
  { day: 6, from: 2.5, long: 2, name: 'Stretch & Barre', note: 'Ines · 5/16', level: 2 },
  { day: 6, from: 6, long: 3, name: 'Company class', note: 'Marc · 12/14', level: 4 },
];

/** The console's timetable as a picture, drawn in the page so that it is sharp on every screen. */
@Component({
  selector: 'studio-product-shot',
  imports: [Logo, Icon],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './product-shot.html',
  styleUrl: './product-shot.css',
  host: { role: 'img', '[attr.aria-label]': "t('platform.shot')" },
})
export class ProductShot {
  protected readonly t = injectTexts();
  protected readonly blocks = BLOCKS;
  protected readonly areas: { text: string; icon: IconName }[] = [
    { text: 'Overview', icon: 'layout-dashboard' },
    { text: 'Customers', icon: 'users' },
    { text: 'Timetable', icon: 'calendar-days' },
    { text: 'Classes', icon: 'graduation-cap' },
    { text: 'Settings', icon: 'settings' },
  ];
  protected readonly days = ['Mon 23', 'Tue 24', 'Wed 25', 'Thu 26', 'Fri 27', 'Sat 28', 'Sun 29'];
  protected readonly hours = ['12:00', '13:00', '14:00', '15:00', '16:00', '17:00', '18:00', '19:00', '20:00'];
}
