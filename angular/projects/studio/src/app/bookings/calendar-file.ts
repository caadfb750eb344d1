import { HttpClient } from '@angular/common/http';
import { DOCUMENT, inject, Injectable } from '@angular/core';
import { getBookingsIdCalendar } from '@api/fn/bookings/get-bookings-id-calendar';
import { BookingDto } from '@api/models/booking-dto';
import { toProblem } from '@ui/errors/problem';
import { Toasts } from '@ui/feedback/toasts';
import { Texts } from '@ui/texts/texts';
import { firstValueFrom } from 'rxjs';

/** Takes a booking along into whatever calendar somebody keeps. */
@Injectable({ providedIn: 'root' })
export class CalendarFile {
  private readonly http = inject(HttpClient);
  private readonly document = inject(DOCUMENT);
  private readonly toasts = inject(Toasts);
  private readonly texts = inject(Texts);

  /** Saves it as a file that calendars open. A plain link cannot: it carries no token. */
  async save({ id, className, localDate }: BookingDto): Promise<void> {
    try {
      const file = await firstValueFrom(getBookingsIdCalendar(this.http, '', { id }));
      const url = URL.createObjectURL(new Blob([file.body], { type: 'text/calendar;charset=utf-8' }));
      const link = this.document.createElement('a');
      link.href = url;
      link.download = `${className} ${localDate}.ics`;
      link.click();
      setTimeout(() => URL.revokeObjectURL(url), 10_000); // a phone opens it after asking
      this.toasts.say(this.texts.of('keep.saved'));
    } catch (failure) {
      this.toasts.refuse(this.texts.problem(toProblem(failure)));
    }
  }
}

/** The page of Google's calendar that has the booking filled in; it is another site, so only who follows the link goes there. */
export function googleLink({ className, startsAt, endsAt, instructorName }: BookingDto, place: string): string {
  const instant = (words: string) => new Date(words).toISOString().replace(/[-:]|\.\d{3}/g, '');
  const event = { action: 'TEMPLATE', text: className, dates: `${instant(startsAt)}/${instant(endsAt)}`, details: instructorName ?? '', location: place };
  return `https://calendar.google.com/calendar/render?${new URLSearchParams(event).toString()}`;
}
