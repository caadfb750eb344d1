// Draws projects/ui/icon/icons.ts from Lucide: the icons named in icons.txt, each as one path. Why not the library's
// own Angular package: compiling its 2,000 components costs every build half a minute and every page 9 kB.
// Run `npm run icons` after adding a name; the result is committed.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const LUCIDE = 'lucide-static@1.62.0';
const folder = new URL('../projects/ui/icon/', import.meta.url);
const names = readFileSync(new URL('icons.txt', folder), 'utf8').split('\n').filter(Boolean);
const temp = mkdtempSync(join(tmpdir(), 'icons-'));

/** The attributes of one svg element. */
const attributes = (element) => Object.fromEntries([...element.matchAll(/([\w-]+)="([^"]*)"/g)].map((m) => [m[1], m[2]]));

/** Path data that starts where it says, also behind another path: a leading `m` is relative to where that one ended. */
const absolute = (d) =>
  d.replace(/^m\s*(-?(?:\d*\.\d+|\d+))[\s,]*(-?(?:\d*\.\d+|\d+))\s*(?=([-.\d])?)/, (_, x, y, more) => `M${x} ${y}${more ? 'l' : ''}`);

/** Each shape of Lucide as path data. */
const shapes = {
  path: ({ d }) => absolute(d),
  line: ({ x1, y1, x2, y2 }) => `M${x1} ${y1}L${x2} ${y2}`,
  polyline: ({ points }) => `M${points}`,
  polygon: ({ points }) => `M${points}Z`,
  circle: ({ cx, cy, r }) => `M${cx - r} ${cy}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0`,
  ellipse: ({ cx, cy, rx, ry }) => `M${cx - rx} ${cy}a${rx} ${ry} 0 1 0 ${2 * rx} 0a${rx} ${ry} 0 1 0 ${-2 * rx} 0`,
  rect: ({ x = 0, y = 0, width, height, rx, ry }) => {
    const r = +(rx ?? ry ?? 0);
    const arc = (dx, dy) => `a${r} ${r} 0 0 1 ${dx} ${dy}`;
    return `M${+x + r} ${y}h${width - 2 * r}${arc(r, r)}v${height - 2 * r}${arc(-r, r)}h${-(width - 2 * r)}${arc(-r, -r)}v${-(height - 2 * r)}${arc(r, -r)}Z`;
  },
};

/** An icon's file as one path. */
function pathOf(name) {
  const svg = readFileSync(join(temp, `node_modules/lucide-static/icons/${name}.svg`), 'utf8');
  const inside = svg.slice(svg.indexOf('>', svg.indexOf('<svg')) + 1, svg.indexOf('</svg>'));
  return [...inside.matchAll(/<(\w+)([^>]*)\/>/g)].map(([, tag, rest]) => shapes[tag](attributes(rest))).join('');
}

try {
  execFileSync('npm', ['install', '--silent', '--no-save', '--prefix', temp, LUCIDE], { stdio: 'inherit' });
  const lines = names.map((name) => `  ${/-/.test(name) ? `'${name}'` : name}: '${pathOf(name)}',`);
  writeFileSync(
    new URL('icons.ts', folder),
    `// Made by scripts/icons.mjs from ${LUCIDE} (ISC licence, https://lucide.dev/license). Do not edit.\n` +
      `export const ICONS = {\n${lines.join('\n')}\n} as const;\n\n/** The name of an icon. */\nexport type IconName = keyof typeof ICONS;\n`,
  );
} finally {
  rmSync(temp, { recursive: true, force: true });
}
