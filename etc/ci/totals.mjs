// Adds up the reports of all test runners (.trx of .NET, JUnit's .xml of the apps and the browser) and prints the last line of
// etc/test: `N passed, N failed`. Fails when a test failed, was left out, or when a runner reports no test at all.
//   node totals.mjs whole|broken FOLDER…      broken: something that is no test failed before the end
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A number that an XML element carries; 0 without it. */
function number(element, name) {
  return Number(new RegExp(`\\s${name}="(\\d+)"`).exec(element)?.[1] ?? 0);
}

/** What a report counts: { passed, failed, leftOut }. */
export function count(xml) {
  const counters = /<Counters[^>]*>/.exec(xml)?.[0];
  if (counters) {
    const [total, passed, notExecuted] = ['total', 'passed', 'notExecuted'].map(name => number(counters, name));
    const executed = number(counters, 'executed');
    const leftOut = Math.max(notExecuted, total - executed);
    return { passed, failed: executed - passed, leftOut };
  }

  const suites = [...xml.matchAll(/<testsuite\s[^>]*>/g)].map(match => match[0]);
  const sum = name => suites.reduce((total, suite) => total + number(suite, name), 0);
  const failed = sum('failures') + sum('errors');
  return { passed: sum('tests') - failed - sum('skipped'), failed, leftOut: sum('skipped') };
}

function reportsIn(folder) {
  return existsSync(folder) ? readdirSync(folder).filter(name => /\.(trx|xml)$/.test(name)).map(name => join(folder, name)) : [];
}

const [state, ...folders] = process.argv.slice(2);
const reports = folders.flatMap(reportsIn).map(path => ({ path, ...count(readFileSync(path, 'utf8')) }));
const total = name => reports.reduce((sum, report) => sum + report[name], 0);
const faults = [
  ...reports.filter(report => report.leftOut > 0).map(report => `${report.path}: ${report.leftOut} tests were left out`),
  ...reports.filter(report => report.passed + report.failed === 0).map(report => `${report.path}: no test ran`),
];
faults.forEach(fault => console.log(fault));

// A failure outside the tests is one too: nobody shall read 0 failed after a build that broke.
const failed = total('failed') + faults.length;
const shown = state === 'whole' ? failed : Math.max(failed, 1);
console.log(`${total('passed')} passed, ${shown} failed`);
process.exit(shown === 0 ? 0 : 1);
