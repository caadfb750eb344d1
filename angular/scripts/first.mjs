// The first picture of the pages that a phone opens with: plain HTML in the app's own look, for the host to fill and to serve (first.json),
// so that there is something to read before the app is here. The templates are in projects/studio/first; their elements have the
// names of the components and wear the same styles, scoped as Angular scopes them.
import { encapsulateStyle } from '@angular/compiler';
import { transformSync } from 'esbuild';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';

const STUDIO = new URL('../projects/studio/', import.meta.url);
const UI = new URL('../projects/ui/', import.meta.url);
const DIST = new URL('../dist/studio/', import.meta.url);
const LANGUAGES = ['en', 'pt', 'ru'];

const app = (name) => new URL(`src/app/${name}`, STUDIO);
/** Which files the styles of an element come from. Of a class the styles in it are taken, and its template where the element is empty. */
const ELEMENTS = {
  'studio-public-shell': [app('shell/public-shell.css')],
  'studio-student-shell': [app('shell/student-shell.css')],
  'studio-landing': [app('tenants/landing/landing.css')],
  'studio-next-classes': [app('tenants/landing/next-classes.css')],
  'studio-home': [app('customers/home.css')],
  'studio-book': [app('schedule/day-list.css'), app('bookings/book.css')],
  'studio-class-row': [app('schedule/class-row.css')],
  'studio-week-days': [app('schedule/week-days.css')],
  'studio-week-steps': [app('schedule/week-days.ts')],
  'studio-bell': [app('notifications/bell.css')],
  'ui-logo': [new URL('art/logo.ts', UI)],
  'ui-ribbon-art': [new URL('art/ribbon-art.ts', UI)],
  'ui-icon': [new URL('icon/icon.ts', UI)],
  'ui-avatar': [new URL('data/avatar.ts', UI)],
  'ui-capacity-meter': [new URL('data/capacity-meter.ts', UI)],
  'ui-skeleton': [new URL('feedback/skeleton.ts', UI)],
};
const PAGES = {
  '/': { file: 'landing' },
  '/app': { file: 'home', frame: 'student', head: '' },
  '/app/book': { file: 'book', frame: 'student', head: 'bare' },
};
/** What the host says by itself, with values that it knows. */
const SAID = [
  ...['class.full', 'class.fullWaiting', 'class.left', 'class.movedFrom', 'class.spots', 'class.substitute', 'class.waitlist', 'credits.word'],
  ...['home.greeting', 'landing.headline', 'landing.lead', 'landing.tagline', 'week.zone'],
];

const read = (url) => readFileSync(url, 'utf8');
const escaped = (text) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const ids = Object.fromEntries(Object.keys(ELEMENTS).map((name, index) => [name, `f${index}`]));

/** All words of a language by whole key, as the app has them. */
function wordsOf(language) {
  const source = read(app(`texts/${language}.ts`));
  const files = [...source.matchAll(/^import \w+ from '(.+\.json)';$/gm)].map(([, path]) => (path.startsWith('@ui/') ? new URL(path.slice(4), UI) : new URL(path, app('texts/'))));
  const all = {};
  const take = (words, before) => {
    for (const [key, text] of Object.entries(words)) if (typeof text === 'string') all[before + key] = text;
    else take(text, `${before}${key}.`);
  };
  for (const file of files) take(JSON.parse(read(file)), '');
  return all;
}

function stylesOf(url) {
  const source = read(url);
  return url.pathname.endsWith('.css') ? source : [...source.matchAll(/styles: `([\s\S]*?)`/g)].map(([, css]) => css).join('\n');
}

/** What stands in an element whose template is in its class; conditions that a first picture does not meet are left out. */
function inside(name, attributes) {
  const [url] = ELEMENTS[name];
  if (name === 'ui-icon') {
    const icon = /name="([^"]+)"/.exec(attributes)[1];
    const path = new RegExp(`^  '?${icon}'?: '([^']+)'`, 'm').exec(read(new URL('icon/icons.ts', UI)))[1];
    return `<svg viewBox="0 0 24 24" aria-hidden="true"><path d="${path}" /></svg>`;
  }
  return /template: `([\s\S]*?)`/.exec(read(url))?.[1].replace(/@if \(.+\) \{[\s\S]*?\n\s*\}/g, '').replace('{{ name() }}', '{{ studio }}').replace('{{ initials() }}', '') ?? '';
}

/** The template with each element marked as Angular marks it: whose template it stands in, and whose root it is. */
function marked(template) {
  const scopes = [''];
  const used = new Set();
  const html = template
    .replace(/<(ui-[\w-]+)([^>]*)><\/\1>/g, (_, name, attributes) => `<${name}${attributes}>${inside(name, attributes)}</${name}>`)
    .replace(/<(\/?)([a-zA-Z][\w-]*)([^>]*?)(\/?)>/g, (_, closes, name, attributes, isEmpty) => {
      if (closes) return scopes.pop() && `</${name}>`;
      const own = scopes.at(-1) ? ` _ngcontent-${scopes.at(-1)}` : '';
      const root = ids[name] ? ` _nghost-${ids[name]}` : '';
      if (root) used.add(name);
      if (!isEmpty) scopes.push(ids[name] ?? scopes.at(-1));
      return `<${name}${own}${root}${attributes.trimEnd()}${isEmpty && '/'}>`;
    });
  if (scopes.length !== 1) throw new Error('An element of a first picture is not closed.');
  return { html: html.replace(/>\s+</g, '> <').replace(/\s+/g, ' ').trim(), used };
}

function said(html, words) {
  return html.replace(/\{\{ t\.([\w.]+) \}\}/g, (_, key) => {
    if (!words[key]) throw new Error(`A first picture says ${key}, which has no text.`);
    return escaped(words[key]);
  });
}

function pageOf(path, { file, frame, head }) {
  const own = read(new URL(`first/${file}.html`, STUDIO));
  const template = frame
    ? read(new URL(`first/${frame}.html`, STUDIO))
        .replace('{{ frame.head }}', head)
        .replace('{{ frame.page }}', () => own)
        .replaceAll(`<a href="${path}"><`, `<a class="on" href="${path}"><`)
        .replaceAll(`<a href="${path}">{{`, `<a class="on" href="${path}">{{`)
    : own;
  const { html, used } = marked(template);
  const css = [...used].flatMap((name) => ELEMENTS[name].map((url) => encapsulateStyle(stylesOf(url), ids[name]))).join('\n');
  return { html: Object.fromEntries(LANGUAGES.map((language) => [language, said(html, words[language])])), css: transformSync(css, { loader: 'css', minify: true }).code.trim() };
}

const words = Object.fromEntries(LANGUAGES.map((language) => [language, wordsOf(language)]));
const isSaid = (key) => SAID.some((one) => key === one || key.startsWith(`${one}.`));
const spoken = Object.fromEntries(LANGUAGES.map((language) => [language, Object.fromEntries(Object.entries(words[language]).filter(([key]) => isSaid(key)))]));
const [, sheet] = /<link rel="stylesheet" href="([^"]+)">/.exec(read(new URL('index.html', DIST)));
const pages = Object.fromEntries(Object.entries(PAGES).map(([path, page]) => [path, pageOf(path, page)]));
const script = transformSync(read(new URL('first/start.js', STUDIO)), { minify: true }).code;
const start = `start-${createHash('sha256').update(script).digest('base64url').slice(0, 8)}.js`;
writeFileSync(new URL(start, DIST), script);
writeFileSync(new URL('first.json', DIST), JSON.stringify({ start, css: read(new URL(sheet, DIST)).trim(), pages, words: spoken }));
