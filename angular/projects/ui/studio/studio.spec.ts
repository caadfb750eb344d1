import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { StudioProfileDto } from '@api/models/studio-profile-dto';
import { Studio } from './studio';

const maison = { name: 'Maison Ballet', timeZone: 'Europe/Lisbon', branding: { accent: '#6c5ce7' } } as StudioProfileDto;

describe('Studio', () => {
  const visit = (bootstrap?: object) => {
    document.body.innerHTML = bootstrap ? `<script type="application/json" id="bootstrap">${JSON.stringify(bootstrap)}</script>` : '';
    TestBed.resetTestingModule();
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
    return { studio: TestBed.inject(Studio), server: TestBed.inject(HttpTestingController) };
  };

  beforeEach(() => localStorage.clear());

  it('reads what the server wrote into the page, and asks for nothing', async () => {
    const { studio, server } = visit({ studio: maison, nextClasses: [{ id: 'barre' }] });
    await studio.load();
    server.verify();
    expect(studio.place()).toBe('studio');
    expect(studio.profile()?.name).toBe('Maison Ballet');
    expect(document.documentElement.style.getPropertyValue('--accent')).toBe('#6c5ce7');
    expect(studio.takeNextClasses()).toHaveLength(1);
    expect(studio.takeNextClasses()).toBeNull();
  });

  it('gives a day’s classes to the page that shows the day, once', async () => {
    const { studio } = visit({ studio: maison, nextClasses: [], dayClasses: [{ id: 'barre' }] });
    await studio.load();
    expect(studio.takeDayClasses()).toHaveLength(1);
    expect(studio.takeDayClasses()).toBeNull();
  });

  it('is the platform’s on the bare domain', async () => {
    const { studio } = visit({ studio: null, nextClasses: [] });
    await studio.load();
    expect(studio.place()).toBe('platform');
  });

  it('asks where the page says nothing', async () => {
    const { studio, server } = visit();
    const loaded = studio.load();
    server.expectOne('/api/studios/current').flush({ code: 'Tenants:StudioNotFound' }, { status: 404, statusText: '' });
    await loaded;
    expect(studio.place()).toBe('platform');
  });

  it('is nobody’s where no studio has the address, whether the page or the API says so', async () => {
    await visit({ studio: maison }).studio.load();
    const closed = visit({ studio: null, nextClasses: [], unknownStudio: 'maison' });
    await closed.studio.load();
    expect(closed.studio.place()).toBe('unknown');
    expect(closed.studio.missing()).toBe('maison');
    expect(localStorage).toHaveLength(0);

    const { studio, server } = visit();
    const loaded = studio.load();
    server.expectOne('/api/studios/current').flush({ code: 'Tenants:StudioNotFound', data: { studio: 'nobody' } }, { status: 404, statusText: '' });
    await loaded;
    expect(studio.place()).toBe('unknown');
    expect(studio.missing()).toBe('nobody');
  });

  it('opens without a connection as it was last known, and says so where it never was', async () => {
    const never = visit();
    const first = never.studio.load();
    never.server.expectOne('/api/studios/current').error(new ProgressEvent('error'));
    await first;
    expect(never.studio.place()).toBe('unreachable');

    await visit({ studio: maison }).studio.load();
    const later = visit();
    const again = later.studio.load();
    later.server.expectOne('/api/studios/current').error(new ProgressEvent('error'));
    await again;
    expect(later.studio.place()).toBe('studio');
    expect(later.studio.profile()?.timeZone).toBe('Europe/Lisbon');
  });
});
