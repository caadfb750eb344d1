import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { ClassInstanceDto } from '@api/models/class-instance-dto';
import { provideTexts } from '@ui/texts/texts';
import texts from '../texts/en.json';
import { CallOff } from './call-off';

const barre = { id: 'barre', bookedCount: 1, waitlistCount: 1, priceCredits: 2 } as ClassInstanceDto;

async function asked(people: number, creditsRefunded: number, instance = barre) {
  TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideTexts(texts)] });
  const fixture = TestBed.createComponent(CallOff);
  fixture.componentRef.setInput('instance', instance);
  fixture.detectChanges();
  TestBed.inject(HttpTestingController).expectOne('/api/admin/class-instances/barre/cancellation').flush({ people, creditsRefunded });
  await fixture.whenStable();
  const root = fixture.nativeElement as HTMLElement;
  const cancels = async (bookingsCancelled: number) => {
    const did: string[] = [];
    fixture.componentInstance.done.subscribe((words) => did.push(words));
    const reason = root.querySelector('textarea')!;
    reason.value = 'Burst pipe';
    reason.dispatchEvent(new Event('input'));
    root.querySelector('form')!.dispatchEvent(new Event('submit'));
    TestBed.inject(HttpTestingController).expectOne({ method: 'POST' }).flush({ bookingsCancelled, creditsRefunded });
    await fixture.whenStable();
    return did;
  };
  return { says: root.querySelector('ul')?.textContent, hint: root.querySelector('ui-field')?.textContent, button: root.querySelector('.danger')?.textContent.trim(), cancels };
}

describe('CallOff', () => {
  it('counts who cancelled too late among those who are told and paid back', async () => {
    const { says, button } = await asked(3, 4);
    expect(says).toContain('3 people are told and get 4 credits back.');
    expect(says).toContain('1 person who waits is released.');
    expect(button).toBe('Cancel and tell 3 people');
  });

  it('promises no credits where none were paid', async () => {
    expect((await asked(1, 0)).says).toContain('1 person is told.');
  });

  it('says what it did', async () => {
    expect(await (await asked(3, 4)).cancels(3)).toEqual(['Done: 3 bookings ended, 4 credits given back.']);
  });

  it('says that nobody needs to be told, and counts no bookings and credits where there are none', async () => {
    const { says, hint, button, cancels } = await asked(0, 0, { ...barre, bookedCount: 0, waitlistCount: 0 });
    expect(says).toContain('Nobody is booked, so nobody needs to be told.');
    expect(hint).not.toContain('Everybody');
    expect(button).toBe('Cancel this class');
    expect(await cancels(0)).toEqual(['Done. Nobody was booked.']);
  });
});
