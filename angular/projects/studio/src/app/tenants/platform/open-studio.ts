import { DOCUMENT } from '@angular/common';
import { ChangeDetectionStrategy, Component, computed, effect, inject, input, linkedSignal, output, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NonNullableFormBuilder, ReactiveFormsModule, Validators } from '@angular/forms';
import { Api } from '@api/api';
import { postStudios } from '@api/fn/studios/post-studios';
import { Intent } from '@ui/errors/intent';
import { Problem } from '@ui/errors/problem';
import { Notice } from '@ui/feedback/notice';
import { AccountForm } from '@ui/form/account-form';
import { Busy } from '@ui/form/busy';
import { Combobox } from '@ui/form/combobox';
import { Field, Input } from '@ui/form/field';
import { Password } from '@ui/form/password';
import { Texts } from '@ui/texts/texts';
import { currencies, ownTimeZone, suggestedCurrency, timeZones } from './places';
import { slugOf } from './slug';
import { WantedSlug } from './wanted-slug';

/** The form that opens a studio. */
@Component({
  selector: 'studio-open-studio',
  imports: [ReactiveFormsModule, Field, Input, Combobox, Password, Busy, Notice],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './open-studio.html',
  styleUrl: './open-studio.css',
})
export class OpenStudio extends AccountForm {
  /** The address, which the hero's field shares. */
  readonly wanted = input.required<WantedSlug>();
  /** The studio is open, at this address. */
  readonly opened = output<string>();

  private readonly api = inject(Api);
  private readonly document = inject(DOCUMENT);
  private readonly intent = new Intent();
  private readonly language = inject(Texts).language;

  protected readonly host = this.document.location.host;
  protected readonly zones = timeZones();
  protected readonly money = computed(() => currencies(this.language()));
  protected readonly timeZone = signal(ownTimeZone());
  protected readonly currency = signal(suggestedCurrency(this.document.defaultView?.navigator.languages ?? []));
  protected readonly form = inject(NonNullableFormBuilder).group({
    studioName: ['', [Validators.required, Validators.maxLength(100)]],
    ownerFirstName: ['', [Validators.required, Validators.maxLength(64)]],
    ownerLastName: ['', [Validators.required, Validators.maxLength(64)]],
    ownerEmail: ['', [Validators.required, Validators.email, Validators.maxLength(254)]],
    password: ['', [Validators.required, Validators.minLength(8), Validators.maxLength(128)]],
  });
  private readonly name = toSignal(this.form.controls.studioName.valueChanges, { initialValue: '' });

  /** What the server said of the address when it was sent; typing clears it. */
  private readonly refused = linkedSignal<string, string | null>({ source: () => this.wanted().slug(), computation: () => null });
  protected readonly slugMissing = signal(false);
  protected readonly slugError = computed(() => {
    if (!this.wanted().slug()) return this.slugMissing() ? this.t('form.required') : null;
    return this.refused() ?? this.wanted().refusal();
  });

  constructor() {
    super();
    effect(() => {
      const suggested = slugOf(this.name());
      const { slug, chosen } = this.wanted();
      if (!chosen() && suggested) slug.set(suggested);
    });
  }

  protected open(): Promise<void> {
    this.slugMissing.set(!this.wanted().slug());
    if (this.slugError()) {
      this.form.markAllAsTouched();
      this.document.querySelector<HTMLElement>('[data-slug]')?.focus();
      return Promise.resolve();
    }
    const body = { ...this.form.getRawValue(), slug: this.wanted().slug(), timeZone: this.timeZone(), currency: this.currency() };
    return this.send(
      this.form,
      async () => {
        const studio = await this.intent.run(body, (context) => this.api.invoke(postStudios, { body }, context));
        this.opened.emit(`${studio.url}/console/welcome#code=${encodeURIComponent(studio.signInCode)}`);
      },
      (problem) => this.showRefusal(problem),
    );
  }

  private showRefusal(problem: Problem): boolean {
    if (problem.code.startsWith('Tenants:Slug') || problem.fields['slug']) {
      this.refused.set(problem.fields['slug'] ?? problem.detail);
      return true;
    }
    if (problem.code !== 'Accounts:WeakPassword') return false;
    this.form.controls.password.setErrors({ server: problem.detail });
    return true;
  }
}
