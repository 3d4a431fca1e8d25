// Stryker plugin: runs the tests in its own process, with every module loaded once. Jest loads all of them anew for each
// mutant, which is twenty seconds of a busy machine; this is a fraction of one. Tests know no difference.
import { readFileSync, writeFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { commonTokens, declareClassPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import {
  DryRunStatus,
  determineHitLimitReached,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { collect, collected } from './jest-globals.js';

const GLOBALS = new URL('./jest-globals.js', import.meta.url).href;
registerHooks({
  resolve: (specifier, context, next) =>
    specifier === '@jest/globals' ? { url: GLOBALS, shortCircuit: true } : next(specifier, context),
});

/** For the processes after the first. */
const LEFT_OUT = join(process.cwd(), 'build/left-out.json');

globalThis.__stryker__ ??= {};
const stryker = globalThis.__stryker__;

class PlainRunner {
  static inject = tokens(commonTokens.options);
  #tests;
  /** Files whose beforeAll has run. */
  #ready = new Set();

  constructor({ plain }) {
    this.#tests = plain.tests;
  }

  // Modules that were imported stay: for mutants of what runs on import, Stryker starts a new process.
  capabilities = () => ({ reloadEnvironment: false });

  async dryRun() {
    await this.#load();
    const tests = [];
    for (const file of collected.before.keys()) tests.push(await this.#run(setupOf(file)));
    for (const test of collected.tests) tests.push(await this.#run(test));
    // Stryker would give up. A test that fails by itself tells nothing of any mutant.
    const failing = tests.filter(({ status }) => status === TestStatus.Failed);
    for (const { id, failureMessage } of failing)
      console.error(`left out, it fails without a mutant: ${id}\n${failureMessage}`);
    writeFileSync(LEFT_OUT, JSON.stringify(failing.map(({ id }) => id)));
    for (const test of failing) test.status = TestStatus.Skipped;
    return { status: DryRunStatus.Complete, tests, mutantCoverage: stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant, mutantActivation, testFilter, hitLimit, disableBail }) {
    stryker.hitLimit = hitLimit;
    stryker.hitCount = hitLimit === undefined ? undefined : 0;
    if (mutantActivation === 'static') stryker.activeMutant = activeMutant.id;
    await this.#load();
    const leftOut = JSON.parse(readFileSync(LEFT_OUT, 'utf8'));
    const wanted = [...[...collected.before.keys()].map(setupOf), ...collected.tests].filter(
      (test) => !leftOut.includes(idOf(test)) && (testFilter?.includes(idOf(test)) ?? true),
    );
    if (mutantActivation === 'runtime') for (const { file } of wanted) await this.#prepare(file);
    stryker.activeMutant = activeMutant.id;
    const tests = [];
    for (const test of wanted) {
      tests.push(await this.#run(test));
      if (tests.at(-1).status === TestStatus.Failed && !disableBail) break;
    }
    if (mutantActivation === 'runtime') stryker.activeMutant = undefined;
    const limit = determineHitLimitReached(stryker.hitCount, hitLimit);
    stryker.hitLimit = undefined;
    // What a setup made under a mutant is used by no other.
    for (const { file, isSetup } of wanted) if (isSetup) this.#ready.delete(file);
    return toMutantRunResult(limit ?? { status: DryRunStatus.Complete, tests });
  }

  async #load() {
    if (collected.before.size > 0) return;
    const named = this.#tests.map((one) => one.split(':'));
    // Twice in a plan, a file counts once, with the tests of both: each of them alone would leave out the other's.
    for (const [file, entries] of Map.groupBy(named, ([name]) => name)) {
      await collect(file, () => import(pathToFileURL(join(process.cwd(), '__tests__', file)).href));
      const only = entries.map(([, names]) => names);
      if (only.includes(undefined)) continue;
      const wanted = new RegExp(`^(${only.join('|')})`);
      collected.tests = collected.tests.filter((test) => test.file !== file || wanted.test(test.name));
    }
  }

  async #prepare(file) {
    if (this.#ready.has(file)) return;
    for (const hook of collected.before.get(file)) await hook();
    this.#ready.add(file);
  }

  async #run(test) {
    const { file, run, each = { before: [], after: [] }, isSetup } = test;
    const began = performance.now();
    const id = idOf(test);
    const result = (more) => ({
      id,
      name: id,
      fileName: `__tests__/${file}`,
      timeSpentMs: performance.now() - began,
      ...more,
    });
    try {
      if (isSetup) this.#ready.delete(file);
      stryker.currentTestId = isSetup ? id : undefined;
      await this.#prepare(file);
      stryker.currentTestId = id;
      for (const hook of each.before) await hook();
      await run();
      for (const hook of each.after) await hook();
      return result({ status: TestStatus.Success });
    } catch (error) {
      return result({ status: TestStatus.Failed, failureMessage: String(error?.stack ?? error) });
    } finally {
      stryker.currentTestId = undefined;
    }
  }
}

/** A file's beforeAll, as a test: what only it runs is tested by it. */
const setupOf = (file) => ({ file, name: '(setup)', isSetup: true, run: () => {} });
const idOf = ({ file, name }) => `${file} ${name}`;

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'plain', PlainRunner)];
