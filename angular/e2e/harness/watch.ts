import { BrowserContext, ConsoleMessage, expect, Request } from '@playwright/test';
import { system } from './system';

/** Turns what a page may not do into a console error that says so. */
const REPORT_POLICY = "document.addEventListener('securitypolicyviolation', (e) => console.error(`CSP: ${e.violatedDirective} ${e.blockedURI} ${e.sourceFile ?? ''}`))";

/** Keeps an eye on every page of a browser: no faults in the console, nothing against the policy, no request to anybody else. */
export class Watch {
  private readonly faults: string[] = [];
  private readonly expected: RegExp[] = [];

  async over(context: BrowserContext): Promise<void> {
    context.on('request', (request) => this.judge(request));
    context.on('console', (message) => this.hear(message));
    context.on('weberror', (fault) => this.faults.push(`Uncaught: ${fault.error().message}`));
    await context.addInitScript(REPORT_POLICY);
  }

  /** This test provokes such an error; the browser writes it into the console. */
  expects(words: RegExp): void {
    this.expected.push(words);
  }

  /** Fails with everything that was seen. */
  settle(): void {
    const unexpected = this.faults.filter((fault) => !this.expected.some((words) => words.test(fault)));
    expect(unexpected, 'What the browser saw that should not be').toEqual([]);
  }

  private hear(message: ConsoleMessage): void {
    if (message.type() === 'error') this.faults.push(`${message.text()} ${message.location().url}`);
  }

  /** A page may go from the platform to a studio; what a page loads comes from its own address. */
  private judge(request: Request): void {
    const url = new URL(request.url());
    if (!/^(https?|wss?):$/.test(url.protocol)) return;
    const own = system.platform.host;
    const home = request.isNavigationRequest() || request.serviceWorker() ? null : pageOf(request);
    const fine = home ? url.host === home : url.host === own || url.host.endsWith(`.${own}`);
    if (!fine) this.faults.push(`A request left the origin: ${request.method()} ${url.href}`);
  }
}

/** The host of the page that asks; null when it is no more. */
function pageOf(request: Request): string | null {
  try {
    return new URL(request.frame().url()).host || null;
  } catch {
    return null;
  }
}
