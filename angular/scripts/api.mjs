// Makes projects/api from openapi.json, the contract the server publishes. `--check` makes it elsewhere and fails when
// what is committed differs.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = new URL('..', import.meta.url).pathname;
const committed = join(root, 'projects/api');

function generate(output) {
  execFileSync(process.execPath, [join(root, 'node_modules/ng-openapi-gen/lib/index.js'), '-c', join(root, 'ng-openapi-gen.json'), '-o', output], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

/** Every file of a folder by its path. */
function read(folder) {
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.ts')) : [];
  return new Map(names.sort().map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

if (process.argv.includes('--check')) {
  const temp = mkdtempSync(join(tmpdir(), 'api-'));
  try {
    generate(join(temp, 'api'));
    const [before, after] = [read(committed), read(join(temp, 'api'))];
    const drifted = [...new Set([...before.keys(), ...after.keys()])].filter((name) => before.get(name) !== after.get(name));
    if (drifted.length > 0) {
      console.error(`The API client is not what openapi.json says; run \`npm run api\` and commit it:\n  ${drifted.join('\n  ')}`);
      process.exitCode = 1;
    } else console.log(`api: ${after.size} files as openapi.json has them`);
  } finally {
    rmSync(temp, { recursive: true, force: true });
  }
} else {
  rmSync(committed, { recursive: true, force: true });
  generate(committed);
  console.log(`api: ${read(committed).size} files`);
}
