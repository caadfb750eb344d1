import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideTexts } from '@ui/texts/texts';
import texts from '../texts/en.json';
import { OneOff } from './one-off';

HTMLDialogElement.prototype.showModal = () => undefined;

describe('OneOff', () => {
  it('says at the date that the studio is closed then, though the date was there before', async () => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideTexts(texts)] });
    const fixture = TestBed.createComponent(OneOff);
    fixture.componentRef.setInput('date', '2026-12-24');
    fixture.detectChanges();
    const root = fixture.nativeElement as HTMLElement;
    const server = TestBed.inject(HttpTestingController);
    server.expectOne((request) => request.url.endsWith('/api/admin/classes')).flush({ items: [{ id: 'barre', name: 'Barre' }], totalCount: 1 });
    await fixture.whenStable();
    const choose = (field: string, value: string, event: string) => {
      const control = root.querySelector<HTMLInputElement | HTMLSelectElement>(`[formControlName=${field}]`)!;
      control.value = value;
      control.dispatchEvent(new Event(event));
    };
    choose('classId', 'barre', 'change');
    choose('startTime', '18:00', 'input');
    root.querySelector('form')!.dispatchEvent(new Event('submit'));
    await Promise.resolve();
    const refusal = { code: 'Schedule:StudioClosed', detail: 'The studio is closed from 21 Dec to 3 Jan (Christmas).' };
    server.expectOne((request) => request.method === 'POST').flush(refusal, { status: 422, statusText: '' });
    await fixture.whenStable();
    const date = root.querySelector('[formControlName=date]')!;
    expect(date.getAttribute('aria-invalid')).toBe('true');
    expect(root.querySelector(`#${date.getAttribute('aria-describedby')}`)?.textContent).toBe('The studio is closed from 21 Dec to 3 Jan (Christmas).');
  });
});
