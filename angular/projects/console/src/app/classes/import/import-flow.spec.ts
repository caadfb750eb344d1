import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { ImportResultDto } from '@api/models/import-result-dto';
import { ImportRowDto } from '@api/models/import-row-dto';
import { ImportFlow } from './import-flow';

const PREVIEW = '/api/admin/classes/import/preview';
const IMPORT = '/api/admin/classes/import';
const settled = () => new Promise((resolve) => setTimeout(resolve));
const row = (line: number, status: ImportRowDto['status']) => ({ line, status, text: `line ${line}` }) as ImportRowDto;
const answer = (rows: ImportRowDto[], more: Partial<ImportResultDto> = {}): ImportResultDto => ({
  rows,
  closures: [],
  newClasses: rows.filter((one) => one.status === 'new').length,
  newClosures: 0,
  refused: rows.filter((one) => one.status === 'refused').length,
  instances: null,
  cancelledInstances: 0,
  people: 0,
  creditsRefunded: 0,
  ...more,
});

describe('ImportFlow', () => {
  let flow: ImportFlow;
  let server: HttpTestingController;
  const file = (text: BlobPart, name = 'timetable.csv') => new File([text], name);
  const takes = async (text: BlobPart) => {
    const done = flow.take('timetable', file(text));
    await settled();
    return { request: server.expectOne(PREVIEW), done };
  };

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), ImportFlow] });
    flow = TestBed.inject(ImportFlow);
    server = TestBed.inject(HttpTestingController);
  });

  afterEach(() => server.verify());

  it('previews the text of the file and names what is refused', async () => {
    const { request, done } = await takes('day,start,end,class\nMonday,4.15pm,5.00pm,Coaching');
    expect(request.request.body).toMatchObject({ timetable: 'day,start,end,class\nMonday,4.15pm,5.00pm,Coaching', closures: null });
    expect(flow.busy()).toBe('preview');
    request.flush(answer([row(2, 'new'), row(3, 'refused')]));
    await done;
    expect(flow.busy()).toBeNull();
    expect(flow.refusedRows().map((one) => one.line)).toEqual([3]);
    expect(flow.hasNews()).toBe(true);
    expect(flow.allThere()).toBe(false);
  });

  it('reads what a spreadsheet saved in Windows-1252', async () => {
    const { request } = await takes(new Uint8Array([0x45, 0x74, 0x75, 0x64, 0xe9]));
    expect((request.request.body as { timetable: string }).timetable).toBe('Etudé');
  });

  it('says that a second import finds everything there', async () => {
    const { request, done } = await takes('x');
    request.flush(answer([row(2, 'exists'), row(3, 'refused')]));
    await done;
    expect(flow.hasNews()).toBe(false);
    expect(flow.allThere()).toBe(true);
  });

  it('takes the preview away when the defaults change, and drops the answer to the old question', async () => {
    const first = flow.take('timetable', file('x'));
    await settled();
    const assumed = flow.assume({ startDate: '2026-11-23', endDate: null, maxCapacity: 12, priceCredits: 2 });
    await settled();
    const [old, current] = server.match(PREVIEW);
    old!.flush(answer([row(2, 'refused')]));
    await first;
    expect(flow.preview()).toBeNull();
    expect(flow.busy()).toBe('preview');
    expect(current!.request.body).toMatchObject({ timetable: 'x', startDate: '2026-11-23', maxCapacity: 12, priceCredits: 2 });
    current!.flush(answer([row(2, 'new')]));
    await assumed;
    expect(flow.hasNews()).toBe(true);
  });

  it('imports what was previewed, with the defaults, and says what was made', async () => {
    const { request, done } = await takes('x');
    request.flush(answer([row(2, 'new')]));
    await done;
    const confirmed = flow.confirm();
    await settled();
    const sent = server.expectOne(IMPORT);
    expect(sent.request.body).toMatchObject({ timetable: 'x', maxCapacity: null });
    sent.flush(answer([row(2, 'new')], { instances: 8, cancelledInstances: 0 }));
    await confirmed;
    expect(flow.result()?.instances).toBe(8);
  });

  it('keeps the preview when the import does not work', async () => {
    const { request, done } = await takes('x');
    request.flush(answer([row(2, 'new')]));
    await done;
    const confirmed = flow.confirm();
    await settled();
    server.expectOne(IMPORT).error(new ProgressEvent('error'));
    await confirmed;
    expect(flow.problem()?.offline).toBe(true);
    expect(flow.preview()?.rows).toHaveLength(1);
    expect(flow.result()).toBeNull();
  });

  it('does not import without a preview', async () => {
    await flow.confirm();
    expect(flow.busy()).toBeNull();
  });

  it('does not send what is too large to be a timetable', async () => {
    await flow.take('timetable', file('x'.repeat(500_001)));
    expect(flow.tooLarge()).toBe('timetable');
    expect(flow.timetable()).toBeNull();
  });

  it('shows the refusal of a file that is no timetable, and tries the next one', async () => {
    const { request, done } = await takes('what');
    request.flush({ code: 'Classes:ImportUnreadable', detail: 'no column “day”' }, { status: 422, statusText: '' });
    await done;
    expect(flow.problem()?.detail).toBe('no column “day”');
    const next = await takes('x');
    expect(flow.problem()).toBeNull();
    next.request.flush(answer([row(2, 'new')]));
    await next.done;
    expect(flow.hasNews()).toBe(true);
  });
});
