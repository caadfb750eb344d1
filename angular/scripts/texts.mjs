// Every text a template or component asks for exists, and every text that exists is asked for. What students read is there in every
// language, and each file of it is in its language's pack (projects/studio/src/app/texts/{en,pt,ru}.ts).
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const projects = new URL('../projects/', import.meta.url).pathname;
const APPS = ['studio', 'console'];
const LANGUAGES = ['en', 'pt', 'ru'];
const PLURALS = /\.(zero|one|two|few|many|other)$/;

/** The files of a folder, at any depth. */
function files(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => /\.(ts|html)$/.test(name) && !/\.spec\.ts$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

/** The files with English texts in a folder: the app's (`texts/en.json`), and those beside their pages (`….en.json`). */
function englishIn(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => /(^|[/.])en\.json$/.test(name))
    .map((name) => join(folder, name));
}

/** The texts of a folder. */
function textsIn(folder) {
  return englishIn(folder).flatMap((name) => keys(JSON.parse(readFileSync(name, 'utf8'))));
}

/** What is missing for students: a file in a language, or in the pack of a language. */
function notForStudents() {
  const folder = join(projects, 'studio/src/app/texts');
  return LANGUAGES.flatMap((language) => {
    const pack = readFileSync(join(folder, `${language}.ts`), 'utf8');
    const packed = [...pack.matchAll(/from '([^']+\.json)'/g)].map(([, name]) => (name.startsWith('@ui/') ? join(projects, name.slice(1)) : join(folder, name)));
    return [...englishIn(join(projects, 'ui')), ...englishIn(join(projects, 'studio'))]
      .map((english) => english.replace(/en\.json$/, `${language}.json`))
      .flatMap((name) => (!existsSync(name) ? [`${name} is missing: translate it`] : packed.includes(name) ? [] : [`${folder}/${language}.ts does not name ${name}`]));
  });
}

/** The keys of nested texts, as `a.b.c`. */
function keys(texts, prefix = '') {
  return Object.entries(texts).flatMap(([name, text]) => (typeof text === 'string' ? [prefix + name] : keys(text, `${prefix}${name}.`)));
}

/** Whether some source says the key, whole, or builds it from a part that ends in a dot (`t('status.' + …)`). */
function isAsked(key, said, parts) {
  const whole = key.replace(PLURALS, '');
  return said.has(key) || said.has(whole) || parts.some((part) => key.startsWith(part));
}

/** Keys that are asked for in so many words: t('…'), t.count('…'), title: '…'. */
function asked(sources) {
  return sources.flatMap((source) => [...source.matchAll(/(?:\bt|\bof|\bcount)\(\s*'([\w.]+\w)'(?!\s*\+)|\btitle: '([\w.]+)'/g)].map((match) => match[1] ?? match[2]));
}

let wrong = 0;
const complain = (message) => {
  wrong++;
  console.error(message);
};

const ui = files(join(projects, 'ui'));
const shared = textsIn(join(projects, 'ui'));
const all = [...ui, ...APPS.flatMap((app) => files(join(projects, app)))];
for (const app of [null, ...APPS]) {
  const sources = app ? [...ui, ...files(join(projects, app))] : all;
  const own = app ? textsIn(join(projects, app, 'src/app')) : shared;
  const text = sources.join('\n');
  const said = new Set([...text.matchAll(/['"`]([\w.-]+)['"`]/g)].map((match) => match[1]));
  const parts = [...text.matchAll(/['"`]([\w.]+\.)(?:['"`]|\$\{)/g)].map((match) => match[1]);
  for (const key of own) if (!isAsked(key, said, parts)) complain(`${app ?? 'ui'}: the text “${key}” is never used`);
  if (!app) continue;
  const known = new Set([...shared, ...own].flatMap((key) => [key, key.replace(PLURALS, '')]));
  for (const key of asked(files(join(projects, app)))) if (!known.has(key)) complain(`${app}: there is no text “${key}”`);
}
notForStudents().forEach(complain);
if (wrong > 0) process.exitCode = 1;
else console.log(`texts: ${all.length} files ask for texts that exist`);
