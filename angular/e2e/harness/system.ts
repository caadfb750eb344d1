import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { built, builtApps, Companion, freePort, RUN, until } from './programs';

/** What the specs must know of the running system; handed on in the environment. */
export const system = {
  /** The platform's own address. */
  get platform(): URL {
    return new URL(process.env['E2E_PLATFORM']!);
  },
  /** A studio's address. */
  studio(slug: string): string {
    const { protocol, host } = system.platform;
    return `${protocol}//${slug}.${host}`;
  },
  /** The folder that mails are put into. */
  get mails(): string {
    return join(process.env['E2E_FOLDER']!, 'mails');
  },
  /** Whether nobody has done this in this run, in whichever worker: true for the first who asks. */
  isFirst(deed: string): boolean {
    try {
      mkdirSync(join(process.env['E2E_FOLDER']!, 'done', encodeURIComponent(deed)));
      return true;
    } catch (failure) {
      if ((failure as NodeJS.ErrnoException).code === 'EEXIST') return false;
      throw failure;
    }
  },
};

/** Starts everything: a fresh database with the demo on a real PostgreSQL, the built host, the built apps. Gives back how to stop it. */
export async function start(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'balletsaas-e2e-'));
  for (const part of ['mails', 'done']) mkdirSync(join(folder, part));
  const running: Companion[] = [];
  const stop = async () => {
    for (const companion of running.reverse()) await companion.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const migrator = built('BalletSaaS.DbMigrator');
    const database = new Companion('exec dotnet "$1" postgres lend', [migrator], {}, join(RUN, 'postgres.log'));
    running.push(database);
    const connections = Object.fromEntries([...(await database.says('Close the input')).matchAll(/^(\w+)=(.*)$/gm)].map(([, name, value]) => [name!, value!]));
    seedDemo(migrator, connections);

    const port = await freePort(Number(process.env['E2E_PORT'] ?? 5080), Number(process.env['E2E_PORT'] ?? 5080) + 9);
    const platform = `http://localhost:${port}`;
    const host = new Companion(
      'dotnet "$1" >&2 & host=$!; cat >/dev/null; kill $host; wait $host',
      [built('BalletSaaS.HttpApi.Host')],
      {
        ...connections,
        ASPNETCORE_ENVIRONMENT: 'Development',
        ASPNETCORE_URLS: platform,
        App__BaseUrl: platform,
        App__Apps: builtApps(),
        Jwt__SigningKey: Buffer.from('browser tests only, browser tests only, browser tests').toString('base64'),
        RateLimits__Enabled: 'false',
        Mail__PickupFolder: join(folder, 'mails'),
      },
      join(RUN, 'host.log'),
    );
    running.push(host);
    await until(async () => (await fetch(`${platform}/health/ready`).catch(() => null))?.ok ?? false, () => host.mustRun());
    process.env['E2E_PLATFORM'] = platform;
    process.env['E2E_FOLDER'] = folder;
    return stop;
  } catch (failure) {
    await stop();
    throw failure;
  }
}

function seedDemo(migrator: string, connections: Record<string, string>): void {
  const seeding = spawnSync('dotnet', [migrator, 'migrate', '--demo'], { env: { ...process.env, ...connections }, encoding: 'utf8' });
  if (seeding.status !== 0) throw new Error(`The demo could not be seeded:\n${seeding.stdout}${seeding.stderr}`);
}
