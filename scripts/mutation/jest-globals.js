// Stands for @jest/globals in the runner beside it: collects tests, and runs none.
export { expect } from 'expect';

/** @typedef {{ file: string, name: string, run: () => unknown, each: { before: Hook[], after: Hook[] } }} Test */
/** @typedef {() => unknown} Hook */

/** What the files that were imported hold. */
export const collected = { tests: [], before: new Map(), after: new Map() };

let file = '';
let suite = { names: [], before: [], after: [] };

export async function collect(path, load) {
  file = path;
  suite = { names: [], before: [], after: [] };
  collected.before.set(path, []);
  collected.after.set(path, []);
  await load();
}

export const beforeAll = (hook) => void collected.before.get(file).push(hook);
export const afterAll = (hook) => void collected.after.get(file).push(hook);
export const beforeEach = (hook) => void suite.before.push(hook);
export const afterEach = (hook) => void suite.after.push(hook);

export function test(name, run) {
  const { names, before, after } = suite;
  const full = [...names, name].join(' ');
  // Rows of a table may read the same.
  const twins = collected.tests.filter((one) => one.file === file && one.base === full).length;
  const each = { before, after };
  collected.tests.push({ file, base: full, name: twins > 0 ? `${full} (${twins + 1})` : full, run, each });
}
test.each = eachOf(test);

export function describe(name, body) {
  const outer = suite;
  suite = { names: [...outer.names, name], before: [...outer.before], after: [...outer.after] };
  body();
  suite = outer;
}
describe.each = eachOf(describe);

function eachOf(of) {
  return (table) => (name, run) => {
    for (const row of table) {
      const values = Array.isArray(row) ? row : [row];
      of(title(name, values), () => run(...values));
    }
  };
}

const title = (name, values) => {
  let next = 0;
  return name.replace(/%[.0-9]*[sjdpi]/g, () => String(values[next++]));
};
