// Which files each of the student app's pages needs, for the host to name in the page that it serves (preloads.json): else a browser
// learns of each wave of files from the one before it, and on a phone's network each wave is a sixth of a second.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';

const STUDENT = ['shell/student.routes.ts', 'shell/student-shell.ts'];
const PAGES = {
  platform: ['tenants/platform/platform.ts'],
  '/': ['shell/public-shell.ts', 'tenants/landing/landing.ts'],
  '/timetable': ['shell/public-shell.ts', 'schedule/timetable.ts'],
  '/app': [...STUDENT, 'customers/home.ts'],
  '/app/book': [...STUDENT, 'bookings/book.ts'],
  '/app/classes': [...STUDENT, 'bookings/my-classes.ts'],
  '/app/calendar': [...STUDENT, 'bookings/calendar.ts'],
};
const WORDS = { en: ['texts/en.ts'], pt: ['texts/pt.ts'], ru: ['texts/ru.ts'] };

const dist = new URL('../dist/studio/', import.meta.url);
const stats = new URL('stats.json', dist);
const { outputs } = JSON.parse(readFileSync(stats, 'utf8'));

/** The file that a source became part of. */
function fileOf(source) {
  const found = Object.keys(outputs).find((name) => Object.keys(outputs[name].inputs).some((input) => input.endsWith(`/app/${source}`)));
  if (!found) throw new Error(`No file has ${source} in it: it has moved, or is part of nothing any more.`);
  return found;
}

/** The files and whatever they import statically; those that every page's index names already are left out. */
function needed(files, without) {
  const all = new Set();
  const take = (name) => {
    if (all.has(name) || without.has(name)) return;
    all.add(name);
    for (const { path, kind } of outputs[name].imports) if (kind === 'import-statement') take(path);
  };
  files.forEach(take);
  return [...all];
}

const index = readFileSync(new URL('index.html', dist), 'utf8');
const atOnce = new Set(needed([...index.matchAll(/src="([^"]+\.js)"/g)].map((match) => match[1]), new Set()));
const of = (list) => Object.fromEntries(Object.entries(list).map(([name, sources]) => [name, needed(sources.map(fileOf), atOnce)]));
writeFileSync(new URL('preloads.json', dist), JSON.stringify({ pages: of(PAGES), words: of(WORDS) }));
rmSync(stats); // names every source file, which is nobody's business
