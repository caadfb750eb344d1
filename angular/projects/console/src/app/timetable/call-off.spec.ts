import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { ClassInstanceDto } from '@api/models/class-instance-dto';
import { provideTexts } from '@ui/texts/texts';
import texts from '../texts/en.json';
import { CallOff } from './call-off';

const barre = { id: 'barre', bookedCount: 1, waitlistCount: 1, priceCredits: 2 } as ClassInstanceDto;

async function asked(people: number, creditsRefunded: number) {
  TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideTexts(texts)] });
  const fixture = TestBed.createComponent(CallOff);
  fixture.componentRef.setInput('instance', barre);
  fixture.detectChanges();
  TestBed.inject(HttpTestingController).expectOne('/api/admin/class-instances/barre/cancellation').flush({ people, creditsRefunded });
  await fixture.whenStable();
  const root = fixture.nativeElement as HTMLElement;
  return { says: root.querySelector('ul')?.textContent, button: root.querySelector('.danger')?.textContent.trim() };
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

  it('says that nobody needs to be told', async () => {
    const { says, button } = await asked(0, 0);
    expect(says).toContain('Nobody is booked');
    expect(button).toBe('Cancel this class');
  });
});
