import { ChangeDetectionStrategy, Component, signal } from '@angular/core';
import { ComponentFixture, TestBed } from '@angular/core/testing';
import { Busy } from '../form/busy';
import { provideTexts } from '../texts/texts';
import { Closes } from './closes';
import { Sheet } from './sheet';

// What jsdom lacks of a dialog.
HTMLDialogElement.prototype.showModal = function () {
  this.open = true;
};
HTMLDialogElement.prototype.close = function () {
  this.open = false;
  this.dispatchEvent(new Event('close'));
};

@Component({
  imports: [Sheet, Closes, Busy],
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <ui-sheet [open]="true" heading="Adjust credits" (closed)="closed.set(closed() + 1)">
      <button type="submit" class="grant" [uiBusy]="sending()">Grant</button>
      <button type="button" class="cancel" uiCloses>Cancel</button>
    </ui-sheet>
  `,
})
class Credits {
  readonly sending = signal(false);
  readonly closed = signal(0);
}

describe('Sheet', () => {
  let fixture: ComponentFixture<Credits>;
  const dialog = () => (fixture.nativeElement as HTMLElement).querySelector('dialog')!;
  const click = (css: string) => (fixture.nativeElement as HTMLElement).querySelector<HTMLElement>(css)!.click();
  const escape = () => {
    const key = new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true });
    dialog().dispatchEvent(key);
    return key;
  };
  const sends = async (sending: boolean) => {
    fixture.componentInstance.sending.set(sending);
    await fixture.whenStable();
  };

  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: [provideTexts({})] });
    fixture = TestBed.createComponent(Credits);
    await fixture.whenStable();
  });

  it.each(['.close', '.cancel', 'dialog'])('closes by %s', (way) => {
    click(way);
    expect(fixture.componentInstance.closed()).toBe(1);
  });

  it('stays while something in it is on its way, whichever way it is closed', async () => {
    await sends(true);
    for (const way of ['.close', '.cancel', 'dialog']) click(way);
    expect(escape().defaultPrevented).toBe(true);
    dialog().close(); // a phone's second "back", which no page can refuse
    expect(dialog().open).toBe(true);
    expect(fixture.componentInstance.closed()).toBe(0);

    await sends(false);
    expect(escape().defaultPrevented).toBe(false);
    click('.close');
    expect(fixture.componentInstance.closed()).toBe(1);
  });
});
