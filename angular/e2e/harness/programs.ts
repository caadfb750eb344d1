import { ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout, and the ignored folder for what runs make. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');
export const RUN = join(ROOT, '.run', 'e2e');

/** A program as the solution's build made it: of the newest configuration there is. */
export function built(project: string): string {
  const made = ['Release', 'Debug']
    .map((configuration) => join(ROOT, 'src', project, 'bin', configuration, 'net10.0', `${project}.dll`))
    .filter(existsSync)
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  if (!made[0]) throw new Error(`${project} is not built. Run: dotnet build src/${project}`);
  return made[0];
}

/** Both apps as their build made them. */
export function builtApps(): string {
  const dist = join(ROOT, 'angular', 'dist');
  for (const app of ['studio', 'console']) {
    if (!existsSync(join(dist, app))) throw new Error(`The ${app} app is not built. Run: npm run build`);
  }
  return dist;
}

/** A port that nobody listens on. */
export async function freePort(from: number, to: number): Promise<number> {
  for (let port = from; port <= to; port++) {
    const free = await new Promise<boolean>((answer) => {
      const server = createServer();
      server.once('error', () => answer(false));
      server.listen(port, 'localhost', () => server.close(() => answer(true)));
    });
    if (free) return port;
  }
  throw new Error(`All ports from ${from} to ${to} are taken.`);
}

/**
 * A program that lives as long as its standard input is open. However this process ends, the input closes with it, so that
 * nothing is ever left running.
 */
export class Companion {
  private readonly process: ChildProcess;
  private readonly ended: Promise<void>;
  private said = '';
  private hasEnded = false;

  /**
   * @param script What a shell runs; its words are `$1` and on, its errors go to the log.
   * @param words The words; the first is a program's DLL, in whose folder it runs.
   */
  constructor(script: string, words: readonly [string, ...string[]], environment: Record<string, string>, private readonly log: string) {
    mkdirSync(dirname(log), { recursive: true });
    this.process = spawn('sh', ['-c', `exec 2>"$0"; ${script}`, log, ...words], {
      cwd: dirname(words[0]),
      env: { ...process.env, ...environment },
      stdio: ['pipe', 'pipe', 'inherit'],
      detached: true, // Ctrl+C reaches the test run only, which then ends its companions in order
    });
    this.process.stdout!.on('data', (words: Buffer) => (this.said += words.toString()));
    this.ended = new Promise((end) => this.process.once('exit', () => end()));
    void this.ended.then(() => (this.hasEnded = true));
  }

  /** What it said, once it has said this. */
  async says(words: string): Promise<string> {
    await until(() => Promise.resolve(this.said.includes(words)), () => this.mustRun());
    return this.said;
  }

  /** Fails when it has ended. */
  mustRun(): void {
    if (!this.hasEnded) return;
    const log = readFileSync(this.log, 'utf8').split('\n').slice(-30).join('\n');
    throw new Error(`A program that the tests need has ended. It said:\n${this.said}\n${log}`);
  }

  async stop(): Promise<void> {
    this.process.stdin!.end();
    await this.ended;
  }
}

/** Waits until something is so; a minute at most. */
export async function until(isSo: () => Promise<boolean>, meanwhile: () => void): Promise<void> {
  const limit = Date.now() + 60_000;
  while (!(await isSo())) {
    meanwhile();
    if (Date.now() > limit) throw new Error('The programs that the tests need were not ready within a minute.');
    await new Promise((next) => setTimeout(next, 50));
  }
}
