import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parseFileCommands } from './commands.ts';
import { type Job, type JobResult, runJob } from './mini-runner.ts';

/** An action repository made of texts. */
function repository(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), 'action-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

const PRINT_ENV = `console.log('env ' + JSON.stringify(process.env));`;
const OUTPUT = `import { appendFileSync as a } from 'node:fs'; const e = process.env;`;
const node = (inputs: string, extra = ''): string =>
  `name: n\ndescription: d\n${inputs}runs:\n  using: node24\n  main: main.mjs\n${extra}`;
const composite = (steps: string, rest = ''): string =>
  `name: c\ndescription: d\n${rest}runs:\n  using: composite\n  steps:\n${steps}`;

function run(files: Record<string, string>, steps: Job['steps'], over: Partial<Job> = {}): Promise<JobResult> {
  const workspace = mkdtempSync(join(tmpdir(), 'workspace-'));
  return runJob({ steps, repositories: { 'acme/act': repository(files) }, workspace, ...over });
}

const envOf = (result: JobResult): Record<string, string> =>
  JSON.parse(/^env (.*)$/m.exec(result.log)?.[1] ?? '{}') as Record<string, string>;
const use = (path = ''): string => `acme/act${path}@0000000000000000000000000000000000000000`;

describe('inputs', () => {
  const files = {
    'action.yml': composite(
      `    - uses: $/inner\n      with:\n        base-models: \${{ inputs.base-models }}\n        two words: x\n`,
      'inputs:\n  base-models:\n    description: d\n    default: dflt\n',
    ),
    'inner/action.yml': node(
      `inputs:\n  base-models: { description: d }\n  two words: { description: d }\n  token: { description: d, default: "\${{ github.token }}" }\n`,
    ),
    'inner/main.mjs': PRINT_ENV,
  };

  test('reach $/ actions under their INPUT_ names, defaults evaluated', async () => {
    const env = envOf(await run(files, [{ uses: use() }], { github: { token: 'tok' } }));
    expect(env).toMatchObject({ 'INPUT_BASE-MODELS': 'dflt', INPUT_TWO_WORDS: 'x', INPUT_TOKEN: '***' });
  });

  test('that are not declared are warned of', async () => {
    const { commands } = await run(files, [{ uses: use(), with: { nope: 'x' } }]);
    expect(commands).toContainEqual(
      expect.objectContaining({ name: 'warning', message: "Unexpected input(s) 'nope'" }),
    );
  });
});

describe('what steps may see', () => {
  const files = { 'action.yml': node(''), 'main.mjs': PRINT_ENV };
  const oidc = { url: 'http://127.0.0.1:1/token', token: 'request-token' };

  test('node steps: runtime and OIDC variables', async () => {
    const env = envOf(await run(files, [{ uses: use() }], { oidc }));
    expect(env).toMatchObject({ ACTIONS_RUNTIME_TOKEN: 'runtime-token', ACTIONS_ID_TOKEN_REQUEST_URL: oidc.url });
  });

  test('run steps: OIDC variables, no runtime variables', async () => {
    const { log } = await run({}, [{ run: 'env | grep ^ACTIONS_ | cut -d= -f1' }], { oidc });
    expect(log.split('\n').sort()).toEqual(['ACTIONS_ID_TOKEN_REQUEST_TOKEN', 'ACTIONS_ID_TOKEN_REQUEST_URL']);
  });

  test('no OIDC variables without id-token: write', async () => {
    expect(envOf(await run(files, [{ uses: use() }]))).not.toHaveProperty('ACTIONS_ID_TOKEN_REQUEST_URL');
  });

  test('nothing of this process leaks in', async () => {
    process.env['MINI_RUNNER_LEAK'] = '1';
    expect(envOf(await run(files, [{ uses: use() }]))).not.toHaveProperty('MINI_RUNNER_LEAK');
  });
});

describe('conditions', () => {
  test('failure, always, and success by default', async () => {
    const { steps, conclusion } = await run({}, [
      { id: 'bad', run: 'exit 3' },
      { id: 'next', run: 'true' },
      { id: 'guarded', if: "steps.bad.outcome == 'failure'", run: 'true' },
      { id: 'repair', if: 'failure()', run: 'true' },
      { id: 'end', if: 'always()', run: 'true' },
    ]);
    expect(Object.entries(steps).map(([id, { outcome }]) => `${id} ${outcome}`)).toEqual([
      'bad failure',
      'next skipped',
      'guarded skipped',
      'repair success',
      'end success',
    ]);
    expect(conclusion).toBe('failure');
  });

  test('continue-on-error forgives', async () => {
    const { steps, conclusion } = await run({}, [
      { id: 'bad', run: 'exit 1', 'continue-on-error': true },
      { run: 'true' },
    ]);
    expect(steps['bad']).toMatchObject({ outcome: 'failure', conclusion: 'success' });
    expect(conclusion).toBe('success');
  });

  test('a composite goes on to its always() steps and then fails, outputs and all', async () => {
    const action = composite(
      `    - id: a\n      run: echo "x=1" >> "$GITHUB_OUTPUT"; exit 1\n      shell: bash\n    - run: echo cleaned\n      shell: bash\n      if: always()\n`,
      `outputs:\n  x: { description: d, value: "\${{ steps.a.outputs.x }}" }\n`,
    );
    const { steps, log } = await run({ 'action.yml': action }, [{ id: 'c', uses: use() }]);
    expect(steps['c']).toEqual({ outcome: 'failure', conclusion: 'failure', outputs: { x: '1' } });
    expect(log).toContain('cleaned');
  });
});

describe('files', () => {
  test('outputs, environment, path, state and summary', async () => {
    const files = {
      'action.yml': node('', '  post: post.mjs\n'),
      'main.mjs': `${OUTPUT} a(e.GITHUB_OUTPUT, 'one=1\\nmany<<EOT\\na=b\\n\\nEOT\\n'); a(e.GITHUB_ENV, 'LATER=yes\\n'); a(e.GITHUB_PATH, '/added\\n'); a(e.GITHUB_STATE, 'kept=s\\n'); a(e.GITHUB_STEP_SUMMARY, '# hello\\n');`,
      'post.mjs': `console.log('state ' + process.env.STATE_kept);`,
    };
    const { steps, log, summary } = await run(files, [{ id: 'x', uses: use() }, { run: 'echo "$LATER $PATH"' }]);
    expect(steps['x']?.outputs).toEqual({ one: '1', many: 'a=b\n' });
    expect(log).toMatch(/^yes \/added:/m);
    expect(log).toMatch(/^state s$/m);
    expect(summary).toBe('# hello\n');
  });

  test('post steps run in reverse, also after a failure', async () => {
    const action = (name: string) => ({
      [`${name}/action.yml`]: node('', '  post: post.mjs\n'),
      [`${name}/main.mjs`]: name === 'b' ? 'process.exit(1)' : '',
      [`${name}/post.mjs`]: '',
    });
    const { ran, conclusion } = await run({ ...action('a'), ...action('b') }, [
      { id: 'a', uses: use('/a') },
      { id: 'b', uses: use('/b') },
      { id: 'c', uses: use('/a') },
    ]);
    expect(ran).toEqual(['a', 'b', 'b (post)', 'a (post)']);
    expect(conclusion).toBe('failure');
  });

  test('a malformed line fails the step', async () => {
    const { steps } = await run({}, [{ id: 'x', run: 'echo nonsense >> "$GITHUB_OUTPUT"' }]);
    expect(steps['x']?.outcome).toBe('failure');
    expect(() => parseFileCommands('a<<EOT\nno end')).toThrow(/delimiter/);
  });
});

describe('log', () => {
  test('commands are obeyed and secrets masked', async () => {
    const { log, commands } = await run({}, [
      {
        run: 'echo "::add-mask::hunter2"; echo "::error file=a%2Cb,line=1::two%0Alines"; echo "the hunter2"; echo "x ##[warning]v1"',
      },
    ]);
    expect(commands).toContainEqual({ name: 'error', properties: { file: 'a,b', line: '1' }, message: 'two\nlines' });
    expect(commands).toContainEqual({ name: 'warning', properties: {}, message: 'v1' });
    expect(log).toMatch(/^the \*\*\*$/m);
  });

  test('stop-commands holds until its token', async () => {
    const { commands } = await run({}, [
      { run: 'echo "::stop-commands::tk"; echo "::error::no"; echo "::tk::"; echo "::error::yes"' },
    ]);
    expect(commands.map(({ name, message }) => `${name} ${message}`)).toEqual(['stop-commands tk', 'error yes']);
  });
});

test('an action.yml that GitHub would refuse is refused', async () => {
  const bad = 'name: n\nruns:\n  using: composite\n  steps:\n    - run: echo\n      nonsense: 1\n';
  await expect(run({ 'action.yml': bad }, [{ uses: use() }])).rejects.toThrow(/nonsense/);
});

test('actions that cannot run here have stand-ins', async () => {
  const { steps } = await run({}, [{ id: 'up', uses: 'actions/upload-artifact@x', with: { name: 'n' } }], {
    foreign: { 'actions/upload-artifact': ({ name = '' }) => ({ got: name }) },
  });
  expect(steps['up']?.outputs).toEqual({ got: 'n' });
});
