// What the build promises, checked on what it made: the student's app loads at most 110 kB of JavaScript (gzip) before
// its first page, and no page carries an inline script (the content security policy forbids it).
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { pathToFileURL } from 'node:url';

const BUDGETS = { studio: 110_000, console: 140_000 };

/** The scripts a page loads at once: those its index names and whatever they import statically. */
export function initialScripts(index, read) {
  const wanted = [...index.matchAll(/(?:src|href)="([^"]+\.js)"/g)].map((match) => match[1]);
  const loaded = new Map();
  while (wanted.length > 0) {
    const name = wanted.pop();
    if (loaded.has(name)) continue;
    const script = read(name);
    loaded.set(name, script);
    for (const [, path] of script.matchAll(/(?:^|[;}\s])(?:import|export)\s*(?:[\w$*{}\s,]+?from\s*)?"\.\/([^"]+\.js)"/g)) wanted.push(path);
  }
  return loaded;
}

/** The inline scripts of a page; a data block is none. */
export function inlineScripts(index) {
  return [...index.matchAll(/<script(?![^>]*\bsrc=)(?![^>]*type="application\/(?:json|ld\+json)")[^>]*>|\son\w+="/g)].map((match) => match[0]);
}

function check(app, budget) {
  const folder = new URL(`../dist/${app}/`, import.meta.url);
  const index = readFileSync(new URL('index.html', folder), 'utf8');
  const scripts = initialScripts(index, (name) => readFileSync(new URL(name, folder), 'utf8'));
  const size = [...scripts.values()].reduce((sum, script) => sum + gzipSync(script).length, 0);
  const inline = inlineScripts(index);
  console.log(`${app}: ${(size / 1000).toFixed(1)} of ${budget / 1000} kB initial JavaScript (gzip), ${scripts.size} files`);
  if (size > budget) console.error(`${app} is over its budget by ${size - budget} bytes: make something lazy.`);
  if (inline.length > 0) console.error(`${app} has inline scripts, which the content security policy forbids: ${inline.join(' ')}`);
  return scripts.size > 0 && size <= budget && inline.length === 0;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href)
  process.exitCode = Object.entries(BUDGETS).map(([app, budget]) => check(app, budget)).every(Boolean) ? 0 : 1;
