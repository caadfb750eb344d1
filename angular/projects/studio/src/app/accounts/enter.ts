import { DOCUMENT } from '@angular/common';
import { inject, Injectable } from '@angular/core';
import { Router } from '@angular/router';
import { safeReturn } from '@ui/auth/guards';
import { Session } from '@ui/auth/session';

/** Where somebody goes once they are in: back to where they were, else to their own pages. */
@Injectable({ providedIn: 'root' })
export class Enter {
  private readonly session = inject(Session);
  private readonly router = inject(Router);
  private readonly location = inject(DOCUMENT).location;

  /** Goes there; the console is another app, so a page of it is a new page. */
  async to(returnUrl: string | null | undefined): Promise<void> {
    const home = this.session.isCustomer() ? '/app' : '/console/';
    const url = safeReturn(returnUrl) ?? home;
    if (/^\/console(\/|$|\?)/.test(url)) this.location.assign(url);
    else await this.router.navigateByUrl(url);
  }
}
