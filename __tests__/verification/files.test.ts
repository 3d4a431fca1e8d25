/** The files against the signature: what is wrong, what the verifier does not mind, and that only nothing at all is a match. */
import { describe, expect, test } from '@jest/globals';
import { sha256Hex } from '../../src/model/digest.ts';
import { buildOmsStatement, parseOmsStatement } from '../../src/statement/oms.ts';
import { type ActualFile, compareFiles, type Tolerance } from '../../src/verification/files/files.ts';
import { type IgnoreRules, planIgnores } from '../../src/verification/files/ignored.ts';

const file = (path: string, text = path): Required<Pick<ActualFile, 'path' | 'size' | 'digest'>> => ({
  path,
  size: text.length,
  digest: sha256Hex(text),
});
const README = file('README.md');
const WEIGHTS = file('weights.bin');
const signed = { name: 'model', files: [README, WEIGHTS], ignorePaths: [], allowSymlinks: false };
const oms = parseOmsStatement(buildOmsStatement(signed));
const NONE: IgnoreRules = { signed: [], own: [], allowed: [], hubCache: false };

function compare(
  files: readonly ActualFile[],
  { rules = {}, ...over }: Partial<Tolerance> & { rules?: Partial<IgnoreRules> } = {},
) {
  const paths = oms.resources.map(({ path }) => path);
  const plan = planIgnores({ ...NONE, ...rules }, paths);
  const result = compareFiles(oms, { files, ignored: [] }, { plan, ignoreUnsignedFiles: false, ...over });
  const [match, hidden] = result.checks;
  return {
    match: result.match,
    differ: result.differences.map(({ kind, path }) => `${kind} ${path}`),
    outcomes: [match?.outcome, hidden?.outcome],
    title: match?.title,
    found: match?.found,
  };
}

const PASS = ['pass', 'pass'];
const FAIL = ['fail', 'pass'];

test('exactly those', () => {
  expect(compare([README, WEIGHTS])).toMatchObject({
    match: true,
    differ: [],
    outcomes: PASS,
    title: expect.stringMatching(/exactly/),
  });
});

describe('files that nobody signed', () => {
  const added = [README, WEIGHTS, file('new.py')];

  test('fail', () => {
    expect(compare(added)).toMatchObject({ match: false, differ: ['added new.py'], outcomes: FAIL });
  });

  test('are not minded where the verifier says so, and then it is not said that all is as signed', () => {
    const result = compare(added, { ignoreUnsignedFiles: true });
    expect(result).toMatchObject({ match: true, differ: [], outcomes: PASS });
    expect(result.title).not.toMatch(/exactly/);
  });

  test('are alone in that: what changed, went or was renamed fails', () => {
    const over = { ignoreUnsignedFiles: true };
    expect(compare([README, file('weights.bin', 'x')], over)).toMatchObject({
      match: false,
      differ: ['changed weights.bin'],
      outcomes: FAIL,
    });
    expect(compare([README], over)).toMatchObject({ differ: ['missing weights.bin'], outcomes: FAIL });
    expect(compare([README, { ...WEIGHTS, path: 'w' }], over)).toMatchObject({ differ: ['renamed w'], outcomes: FAIL });
  });

  test('and that the signer left out fail by themselves: nothing differs, and yet it is no match', () => {
    expect(compare(added, { rules: { signed: ['new.py'] } })).toMatchObject({
      match: false,
      differ: [],
      outcomes: ['pass', 'fail'],
    });
  });
});

describe('files that may differ', () => {
  const over = { mayDiffer: (path: string) => path.endsWith('.md') };

  test.each<[string, ActualFile[], string]>([
    ['changed', [file('README.md', 'x'), WEIGHTS], 'changed README.md'],
    ['missing', [WEIGHTS], 'missing README.md'],
    ['added', [README, WEIGHTS, file('NOTICE.md')], 'added NOTICE.md'],
    ['renamed', [{ ...README, path: 'NOTICE.md' }, WEIGHTS], 'renamed NOTICE.md'],
  ])('%s: it passes, is listed, and is no match', (_, files, difference) => {
    const result = compare(files, over);
    expect(result).toMatchObject({ match: false, differ: [difference], outcomes: PASS });
    expect(result.title).toMatch(/but for what may differ/);
    expect(result.found).toMatch(new RegExp(`differ: ${difference.split(' ')[1]}$`));
  });

  test.each<[string, ActualFile[]]>([
    ['weights took a name that may', [README, { ...WEIGHTS, path: 'NOTICE.md' }]],
    ['it took the name of what may not', [{ ...README, path: 'run.py' }, WEIGHTS]],
    ['others differ too', [file('README.md', 'x'), file('weights.bin', 'x')]],
  ])('not where %s', (_, files) => {
    const { match, outcomes } = compare(files, over);
    expect({ match, outcomes }).toEqual({ match: false, outcomes: FAIL });
  });

  test('of what fails, only what may not is named', () => {
    expect(compare([file('README.md', 'x'), file('weights.bin', 'x')], over).found).toMatch(/^1 changed; weights\.bin/);
  });
});
