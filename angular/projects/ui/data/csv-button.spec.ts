import { HttpErrorResponse, HttpResponse, provideHttpClient } from '@angular/common/http';
import { ComponentFixture, TestBed } from '@angular/core/testing';
import { StrictHttpResponse } from '@api/strict-http-response';
import { of, throwError } from 'rxjs';
import { Toasts } from '../feedback/toasts';
import { provideTexts } from '../texts/texts';
import { Ask, CsvButton } from './csv-button';

describe('CsvButton', () => {
  const saved: { name: string; file: Blob }[] = [];
  let file: Blob | null = null;

  beforeEach(() => {
    saved.length = 0;
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => ((file = blob as Blob), 'blob:credits'));
    vi.spyOn(URL, 'revokeObjectURL').mockImplementation(() => undefined);
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push({ name: this.download, file: file! });
    });
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideTexts({})] });
  });

  afterEach(() => vi.restoreAllMocks());

  async function press(ask: Ask): Promise<ComponentFixture<CsvButton>> {
    const fixture = TestBed.createComponent(CsvButton);
    fixture.componentRef.setInput('ask', ask);
    fixture.componentRef.setInput('name', 'credits.csv');
    await fixture.whenStable();
    (fixture.nativeElement as HTMLElement).querySelector('button')!.click();
    await fixture.whenStable();
    return fixture;
  }

  it('saves what the API answers, for spreadsheets to read as UTF-8', async () => {
    await press(() => of(new HttpResponse({ body: 'number\r\n1\r\n' }) as StrictHttpResponse<string>));
    expect(saved.map((one) => one.name)).toEqual(['credits.csv']);
    expect(Array.from(new Uint8Array(await saved[0]!.file.arrayBuffer())).slice(0, 4)).toEqual([0xef, 0xbb, 0xbf, 'n'.charCodeAt(0)]);
  });

  it('says when there is no file, and can be pressed again', async () => {
    const fixture = await press(() => throwError(() => new HttpErrorResponse({ status: 0 })));
    expect(saved).toEqual([]);
    expect(TestBed.inject(Toasts).list().map((toast) => toast.kind)).toEqual(['bad']);
    expect((fixture.nativeElement as HTMLElement).querySelector('button')!.getAttribute('aria-disabled')).toBeNull();
  });
});
