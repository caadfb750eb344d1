import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideTexts } from '@ui/texts/texts';
import texts from '../../texts/en.json';
import { CloseDays } from './close-days';

HTMLDialogElement.prototype.showModal = () => undefined;

describe('CloseDays', () => {
  const open = () => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideTexts(texts)] });
    const fixture = TestBed.createComponent(CloseDays);
    fixture.detectChanges();
    const root = fixture.nativeElement as HTMLElement;
    const server = TestBed.inject(HttpTestingController);
    const type = (field: string, value: string) => {
      const input = root.querySelector<HTMLInputElement>(`[formControlName=${field}]`)!;
      input.value = value;
      input.dispatchEvent(new Event('input'));
      fixture.detectChanges();
    };
    const answer = async (question: string, said: object, status = 200) => {
      server.expectOne((request) => request.urlWithParams.includes(question)).flush(said, { status, statusText: '' });
      await fixture.whenStable();
    };
    return { root, type, answer, server, fixture };
  };

  it('says what the days call off and whom that concerns, before it is done', async () => {
    const { root, type, answer } = open();
    type('fromDate', '2026-12-21');
    await answer('/api/admin/closures/preview?from=2026-12-21&to=2026-12-21', { items: [], totalCount: 0, people: 0, creditsRefunded: 0 });
    expect(root.querySelector('.effect')?.textContent).toContain('No classes fall on these days.');
    type('toDate', '2026-12-31');
    await answer('from=2026-12-21&to=2026-12-31', {
      items: [{ id: '1', name: 'Barre', localDate: '2026-12-21', localStartTime: '18:00' }],
      totalCount: 7,
      people: 23,
      creditsRefunded: 31,
    });
    const effect = root.querySelector('.effect')?.textContent;
    expect(effect).toContain('7 classes are cancelled.');
    expect(effect).toContain('Mon 21 Dec · Barre');
    expect(effect).toContain('and 2 more');
    expect(effect).toContain('23 people are told and get 31 credits back.');
    expect(root.querySelector('[type=submit]')?.textContent).toContain('Close and tell 23 people');
  });

  it('says why days cannot be closed', async () => {
    const { root, type, answer } = open();
    type('fromDate', '2020-01-01');
    await answer('preview', { code: 'Schedule:InThePast', detail: 'That time lies in the past.' }, 422);
    expect(root.querySelector('.effect')?.textContent).toContain('That time lies in the past.');
  });
});
