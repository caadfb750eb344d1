import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Type } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { provideTexts } from '@ui/texts/texts';
import { CustomerAttendance } from '../attendance/customer-attendance';
import { CustomerReports } from '../progress/customer-reports';
import reports from '../progress/reports.en.json';
import texts from '../texts/en.json';
import { CustomerBookings } from './customer-bookings';
import { CustomerCredits } from './customer-credits';
import { CustomerNews } from './customer-news';

/** One thing of somebody, in whichever of the lists. */
function page(of: string) {
  const one = { id: of, bookingId: of, className: `${of}’s class`, title: `${of}’s class`, localDate: '2026-11-30', localStartTime: '18:00', status: 'attended', kind: 'grant', lots: [], goals: [], createdAt: '2026-11-30T18:00:00Z', creationTime: '2026-11-30T18:00:00Z' };
  const items = { items: [one], totalCount: 60 };
  return { ...items, transactions: items };
}

function list(component: Type<unknown>) {
  TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideTexts({ ...texts, ...reports }), provideRouter([]), CustomerNews] });
  const fixture = TestBed.createComponent(component);
  const http = TestBed.inject(HttpTestingController);
  const settled = async () => {
    await new Promise((next) => setTimeout(next));
    fixture.detectChanges();
  };
  return {
    isOf: async (id: string) => {
      fixture.componentRef.setInput('id', id);
      await settled();
    },
    /** The list itself is answered, not who somebody is; gives back which page was asked for. */
    isAnswered: async (of: string) => {
      const asked = http.match((request) => request.params.has('take')).filter((one) => !one.cancelled);
      for (const one of asked) one.flush(page(of));
      await settled();
      return asked.map((one) => one.request.params.get('skip'));
    },
    turns: async () => {
      [...(fixture.nativeElement as HTMLElement).querySelectorAll<HTMLButtonElement>('ui-pager button')].at(-1)!.click();
      await settled();
    },
    words: () => (fixture.nativeElement as HTMLElement).textContent,
  };
}

describe.each([CustomerBookings, CustomerAttendance, CustomerCredits, CustomerReports])('A customer’s list', (component) => {
  it(`shows nothing of somebody else, and begins anew with its first page (${component.name})`, async () => {
    const shown = list(component);
    await shown.isOf('Anna');
    await shown.isAnswered('Anna');
    expect(shown.words()).toContain('Anna’s class');

    await shown.turns();
    expect(shown.words(), 'A page stays until the next is there').toContain('Anna’s class');
    await shown.isAnswered('Anna');

    await shown.isOf('Mia');
    expect(shown.words()).not.toContain('Anna’s class');
    expect(await shown.isAnswered('Mia')).toEqual(['0']);
    expect(shown.words()).toContain('Mia’s class');
  });
});
