import { DOCUMENT } from '@angular/common';
import { ChangeDetectionStrategy, Component, ElementRef, inject, input, OnInit, signal } from '@angular/core';
import { FormControl, FormGroup, ReactiveFormsModule, Validators } from '@angular/forms';
import { Router } from '@angular/router';
import { Logo } from '@ui/art/logo';
import { RibbonArt } from '@ui/art/ribbon-art';
import { safeReturn } from '@ui/auth/guards';
import { Session } from '@ui/auth/session';
import { Problem, toProblem } from '@ui/errors/problem';
import { Notice } from '@ui/feedback/notice';
import { Busy } from '@ui/form/busy';
import { Code } from '@ui/form/code';
import { Field, Input } from '@ui/form/field';
import { errorOf, readyToSend, showProblem } from '@ui/form/form-errors';
import { Studio } from '@ui/studio/studio';
import { injectTexts, Texts } from '@ui/texts/texts';
import { worksHere } from '../shell/guards';

/** The log-in of those who work here; a student who comes this way goes on to their own pages. */
@Component({
  selector: 'console-login',
  imports: [ReactiveFormsModule, Logo, RibbonArt, Code, Field, Input, Busy, Notice],
  changeDetection: ChangeDetectionStrategy.OnPush,
  templateUrl: './login.html',
  styleUrl: './login.css',
})
export class Login implements OnInit {
  /** Where the person wanted to go. */
  readonly returnUrl = input<string>();

  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly location = inject(DOCUMENT).location;
  private readonly texts = inject(Texts);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected readonly t = injectTexts();
  protected readonly errorOf = errorOf;
  protected readonly studio = inject(Studio).profile;
  protected readonly ended = this.session.ended;
  protected readonly busy = signal(false);
  protected readonly refusal = signal<string | null>(null);
  protected readonly form = new FormGroup({
    email: new FormControl('', { nonNullable: true, validators: [Validators.required, Validators.email] }),
    password: new FormControl('', { nonNullable: true, validators: [Validators.required] }),
    rememberMe: new FormControl(false, { nonNullable: true }),
  });
  protected readonly second = new FormGroup({ code: new FormControl('', { nonNullable: true, validators: [Validators.required] }) });
  /** The password was right, and the account asks for a code. */
  protected readonly asksCode = signal(false);

  /** Somebody who is signed in already need not do it again. */
  ngOnInit(): void {
    if (this.session.hinted) void this.session.restore().then((user) => user && this.goOn(), () => undefined);
  }

  protected async login(): Promise<void> {
    if (!readyToSend(this.asksCode() ? this.second : this.form, this.host.nativeElement)) return;
    const { email, password, rememberMe } = this.form.getRawValue();
    this.busy.set(true);
    this.refusal.set(null);
    try {
      await this.session.login(email, password, rememberMe, this.second.value.code);
      await this.goOn();
    } catch (failure) {
      const problem = toProblem(failure);
      if (!this.asked(problem) && !showProblem(this.form, problem)) this.refusal.set(this.texts.problem(problem));
    } finally {
      this.busy.set(false);
    }
  }

  protected startOver(): void {
    this.second.reset();
    this.form.controls.password.reset();
    this.refusal.set(null);
    this.asksCode.set(false);
  }

  private asked({ code, detail }: Problem): boolean {
    if (code === 'Accounts:TwoFactorRequired') this.asksCode.set(true);
    if (code === 'Accounts:TwoFactorCodeInvalid') this.second.controls.code.setErrors({ server: detail });
    return code.startsWith('Accounts:TwoFactor');
  }

  private async goOn(): Promise<void> {
    if (worksHere(this.session)) await this.router.navigateByUrl(safeReturn(this.returnUrl()) ?? '/', { replaceUrl: true });
    else this.location.assign('/app');
  }
}
