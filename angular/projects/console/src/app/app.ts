import { ChangeDetectionStrategy, Component } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { ToastOutlet } from '@ui/feedback/toast-outlet';

/** The root: the shell or the way in, and the toasts over them. */
@Component({
  selector: 'console-root',
  imports: [RouterOutlet, ToastOutlet],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: '<router-outlet /><ui-toast-outlet />',
  styles: `
    @media (max-width: 767.98px) {
      :host {
        --dock: 64px;
      }
    }
  `,
})
export class App {}
