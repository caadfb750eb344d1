import { ChangeDetectionStrategy, Component, computed, inject, input, model } from '@angular/core';
import { Session } from '@ui/auth/session';
import { Avatar } from '@ui/data/avatar';
import { injectTexts } from '@ui/texts/texts';
import { Family } from './family';
import { Me } from './me';

/** For whom, or whose: oneself or a child, side by side. Nothing for who has no children. Real radio buttons, so arrows move. */
@Component({
  selector: 'studio-for-whom',
  imports: [Avatar],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    @if (family.children().length > 0) {
      <div role="radiogroup" [attr.aria-label]="label() || t(all() ? 'family.whose' : 'family.forWhom')">
        @for (one of choices(); track one.id) {
          <label [class.on]="one.id === value()">
            <input type="radio" [name]="name" [value]="one.id" [checked]="one.id === value()" (change)="value.set(one.id)" />
            @if (one.full) {
              <ui-avatar [name]="one.full" />
            }
            {{ one.label }}
          </label>
        }
      </div>
    } @else if (family.likely()) {
      <div class="place"></div>
    }
  `,
  styles: `
    :host {
      display: block;
    }
    :host:not(:has(div)) {
      display: none;
    }
    div {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s2);
    }
    .place {
      height: var(--target);
    }
    label {
      position: relative;
      display: inline-flex;
      align-items: center;
      gap: var(--s2);
      min-height: var(--target);
      padding: 0 14px 0 6px;
      border: 1.5px solid var(--line-strong);
      border-radius: var(--r-full);
      background: var(--card);
      font-weight: 600;
      font-size: 15px;
      cursor: pointer;
      transition: border-color var(--t);
    }
    label:not(:has(ui-avatar)) {
      padding-left: 14px;
    }
    .on {
      border-color: var(--ink);
      background: var(--ink);
      color: var(--on-ink);
    }
    ui-avatar {
      width: 32px;
      height: 32px;
      color: var(--ink);
    }
    input {
      position: absolute;
      opacity: 0;
      pointer-events: none;
    }
    label:has(:focus-visible) {
      box-shadow: var(--focus);
    }
  `,
})
export class ForWhom {
  private static groups = 0;
  /** Whether everybody is a choice, the empty one; without it the empty one is oneself. */
  readonly all = input(false);
  /** What is chosen, where it is neither for whom nor whose classes. */
  readonly label = input('');
  /** A customer's id, or the empty choice. */
  readonly value = model.required<string>();

  private readonly me = inject(Me);
  private readonly user = inject(Session).user;
  protected readonly family = inject(Family);
  protected readonly t = injectTexts();
  protected readonly name = `for-whom-${++ForWhom.groups}`;
  protected readonly choices = computed(() => {
    const self = this.me.customer.hasValue() ? this.me.customer.value().id : 'me';
    const own = `${this.user()?.firstName ?? ''} ${this.user()?.lastName ?? ''}`;
    return [
      ...(this.all() ? [{ id: '', full: '', label: this.t('family.all') }] : []),
      { id: this.all() ? self : '', full: own, label: this.t('family.me') },
      ...this.family.children().map((child) => ({ id: child.id, full: `${child.firstName} ${child.lastName}`, label: child.firstName })),
    ];
  });
}
