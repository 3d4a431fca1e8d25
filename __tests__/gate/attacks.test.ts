import { execFileSync } from 'node:child_process';
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { fold } from '../../src/gate/names.ts';
import { type LocalSigstore, startLocalSigstore } from '../../testing/local-sigstore/local-sigstore.ts';
import { COMMIT } from '../verification/bundles.ts';
import { addModel, judge, POLICY, policyText, type Repository, repository, unmet, withPolicy } from './repository.ts';

let sigstore: LocalSigstore;
let stranger: LocalSigstore;
beforeAll(async () => {
  sigstore = await startLocalSigstore();
  stranger = await startLocalSigstore();
});
afterAll(async () => {
  await sigstore.close();
  await stranger.close();
});

const rootOf = (local: LocalSigstore) => JSON.stringify(local.trustConfig(1)['trustedRoot']);
const find = (result: Awaited<ReturnType<typeof judge>>, id: string) => result.checks.find((check) => check.id === id);

describe('a change that edits what it is judged by', () => {
  const DENIED = `deny: { commits: ["${COMMIT}"] }\n`;

  test('its policy: the old one judges, and the verdict says so', async () => {
    using repo = withPolicy(sigstore, DENIED);
    repo.write(POLICY, policyText());
    await addModel(repo, sigstore);
    repo.commit();
    const result = await judge(repo);
    expect(result.result).toBe('failed');
    expect(unmet(result)).toContain('policy.deny.commits');
    expect(find(result, 'gate.policy')).toMatchObject({ outcome: 'pass', found: expect.stringContaining(POLICY) });
  });

  test('its roots: a stranger’s Sigstore stays a stranger’s', async () => {
    using repo = withPolicy(sigstore);
    repo.write('.github/trusted_root.json', rootOf(stranger));
    await addModel(repo, stranger);
    repo.commit();
    const result = await judge(repo);
    expect(result.result).toBe('failed');
    expect(find(result, 'gate.policy')?.found).toContain('.github/trusted_root.json');
  });

  test('its deny list, in a file of its own', async () => {
    using repo = withPolicy(sigstore, 'deny: { from: [denied.yml] }\n', {
      '.github/denied.yml': `commits: ["${COMMIT}"]\n`,
    });
    repo.write('.github/denied.yml', `commits: ["${'1'.repeat(40)}"]\n`);
    await addModel(repo, sigstore);
    repo.commit();
    const result = await judge(repo);
    expect(result.result).toBe('failed');
    expect(unmet(result)).toContain('policy.deny.commits');
    expect(find(result, 'gate.policy')?.found).toContain('.github/denied.yml');
  });

  test('the working tree, without a commit: nobody looks there', async () => {
    using repo = withPolicy(sigstore, DENIED);
    await addModel(repo, sigstore);
    repo.commit();
    repo.write(POLICY, policyText());
    repo.write('models/a/config.json', 'x');
    expect(unmet(await judge(repo))).not.toContain('files.match');
    expect(unmet(await judge(repo))).toContain('policy.deny.commits');
  });

  test('only its policy: no model, no pass', async () => {
    using repo = withPolicy(sigstore);
    repo.write(POLICY, policyText(DENIED));
    repo.commit();
    expect(await judge(repo)).toMatchObject({
      result: 'no-models',
      checks: expect.arrayContaining([expect.objectContaining({ id: 'gate.policy' })]),
    });
  });
});

describe('a policy that is none', () => {
  const onBase = async (write: (repo: Repository) => void, policies?: string[]) => {
    using repo = repository();
    repo.write('train.py', '');
    write(repo);
    repo.commit();
    repo.git('switch', '--quiet', '--create', 'change');
    await addModel(repo, sigstore);
    repo.commit();
    return await judge(repo, policies ? { policies } : {});
  };

  test.each<[string, (repo: Repository) => void]>([
    ['missing', () => {}],
    [
      'a symlink',
      (repo) => {
        repo.write('p.yml', policyText());
        repo.link(POLICY, '../p.yml');
      },
    ],
    [
      'below a symlink',
      (repo) => {
        repo.write('x/model-policy.yml', policyText());
        repo.link('.github', 'x');
      },
    ],
    ['a folder', (repo) => repo.write(`${POLICY}/x`, '')],
    ['with faults', (repo) => repo.write(POLICY, 'version: 1\nsigner: []\n')],
    ['empty', (repo) => repo.write(POLICY, '')],
    ['huge', (repo) => repo.write(POLICY, `${policyText()}#${'x'.repeat(17_000_000)}`)],
    [
      'without models',
      (repo) =>
        repo.write(
          POLICY,
          policyText()
            .replace(/models.*/, '')
            .replace(/roots.*/, ''),
        ),
    ],
    [
      'with a root that is a symlink',
      (repo) => {
        repo.write('r.json', rootOf(sigstore));
        repo.link('.github/trusted_root.json', '../r.json');
        repo.write(POLICY, policyText());
      },
    ],
    [
      'with a root that leads out',
      (repo) => repo.write(POLICY, policyText().replace('trusted_root.json', '../../etc/passwd')),
    ],
  ])('%s: undecided, with what to do', async (_, write) => {
    const result = await onBase(write);
    expect(result).toMatchObject({ result: 'undecided', models: [], checks: [{ id: 'gate.policy' }] });
    expect(result.checks[0]?.guidance).toBeTruthy();
  });

  test('that is a symlink whose target reads as a policy', async () => {
    const result = await onBase((repo) => {
      repo.write('.github/trusted_root.json', rootOf(sigstore));
      repo.link(POLICY, policyText());
    });
    expect(result).toMatchObject({
      result: 'undecided',
      checks: [{ found: expect.stringContaining('no regular file') }],
    });
  });

  test('in a submodule', async () => {
    const result = await onBase(
      (repo) => repo.git('update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},org`),
      ['org/policy.yml'],
    );
    expect(result).toMatchObject({ result: 'undecided', checks: [{ id: 'gate.policy' }] });
  });

  test.each(['../policy.yml', '/etc/passwd', '.github//model-policy.yml', ''])('named %j', async (path) => {
    const result = await onBase((repo) => repo.write(POLICY, policyText()), [path]);
    expect(result).toMatchObject({ result: 'undecided', checks: [{ id: 'gate.policy' }] });
  });
});

describe('per-organisation policies', () => {
  test('a model must meet each whose globs match', async () => {
    using repo = withPolicy(sigstore);
    const org = '.github/org-policy.yml';
    repo.git('switch', '--quiet', 'main');
    repo.write(org, policyText(`deny: { commits: ["${COMMIT}"] }\n`).replace('models/*', 'models/b'));
    repo.commit();
    repo.git('switch', '--quiet', '--create', 'both');
    await addModel(repo, sigstore, 'models/a');
    await addModel(repo, sigstore, 'models/b');
    repo.commit();
    const result = await judge(repo, { policies: [POLICY, org] });
    expect(result.result).toBe('failed');
    expect(result.models).toMatchObject([
      { path: 'models/a', result: 'passed', verdicts: [{ policy: POLICY }] },
      {
        path: 'models/b',
        result: 'failed',
        verdicts: [
          { policy: POLICY, verdict: { result: 'passed' } },
          { policy: org, verdict: { result: 'failed' } },
        ],
      },
    ]);
    // One that is not there judges nothing, and so nothing is decided.
    expect(await judge(repo, { policies: [POLICY, '.github/none.yml'] })).toMatchObject({
      result: 'undecided',
      models: [],
    });
  });
});

describe('names', () => {
  test.each<[string, (repo: Repository) => void]>([
    ['a control character', (repo) => repo.write('src/a\nb.py', '')],
    ['another case', (repo) => repo.write('Models/a/code.py', '')],
    ['a compatibility form', (repo) => repo.write('ｍodels/a/code.py', '')],
    // It has no small form of its own.
    ['a letter of mathematics', (repo) => repo.write('𝐌odels/a/code.py', '')],
    ['a character that does not show', (repo) => repo.write('models\u200b/a/code.py', '')],
    ['a dot at the end', (repo) => repo.write('models./a/code.py', '')],
    ['the policy in another case', (repo) => repo.write('.github/Model-Policy.yml', '')],
    ['a link to the folder of models', (repo) => repo.link('models', 'elsewhere')],
    ['a link in a model’s place', (repo) => repo.link('models/b', '../elsewhere')],
    [
      'a submodule in a model’s place',
      (repo) => repo.git('update-index', '--add', '--cacheinfo', `160000,${'1'.repeat(40)},models/b`),
    ],
  ])('%s', async (_, write) => {
    using repo = withPolicy(sigstore);
    write(repo);
    repo.git('commit', '--quiet', '--allow-empty', '-m', 'x');
    if (repo.git('ls-files', '-s', 'models').startsWith('160000')) repo.git('status');
    else repo.commit();
    const result = await judge(repo);
    expect(result.result).toBe('failed');
    expect(unmet(result)).toContain('gate.names');
  });

  test('that are long take no long time', () => {
    const began = performance.now();
    expect(fold(`a${'. '.repeat(500_000)}/B${' .'.repeat(500_000)}b`)).toMatch(/^a\/b /);
    expect(performance.now() - began).toBeLessThan(5000);
  });

  test('that are not UTF-8', async () => {
    using repo = withPolicy(sigstore);
    const blob = repo.git('hash-object', '-w', '-t', 'blob', 'train.py');
    // Two names of one byte that no text has.
    repo.git('config', 'core.precomposeUnicode', 'false');
    repo.write('list', '');
    const input = Buffer.concat([
      Buffer.from(`100644 ${blob}\t`),
      Buffer.from([0xff, 0x2e, 0x70, 0x79]),
      Buffer.from([0]),
    ]);
    execFileSync('git', ['update-index', '-z', '--index-info'], { cwd: repo.path, input });
    repo.git('commit', '--quiet', '-m', 'bytes');
    expect(unmet(await judge(repo))).toEqual(['gate.names']);
  });

  test('a symlink in a model', async () => {
    using repo = withPolicy(sigstore);
    await addModel(repo, sigstore);
    repo.link('models/a/more.txt', '/etc/passwd');
    repo.commit();
    expect(unmet(await judge(repo))).toEqual(['gate.model']);
  });
});

describe('what git would do', () => {
  test('filters, hooks and attributes of the change do not run, and change no byte', async () => {
    using repo = withPolicy(sigstore);
    await addModel(repo, sigstore);
    const marker = join(repo.temporary.path, 'ran');
    repo.write('.gitattributes', '* text eol=crlf filter=evil ident diff=evil\n');
    repo.commit();
    for (const key of [
      'filter.evil.smudge',
      'filter.evil.clean',
      'diff.evil.textconv',
      'core.fsmonitor',
      'core.sshCommand',
      'core.pager',
    ])
      repo.git('config', key, `touch ${marker}; cat`);
    expect(await judge(repo)).toMatchObject({ result: 'passed' });
    expect(existsSync(marker)).toBe(false);
  });

  test('replacements of objects do not count', async () => {
    using repo = withPolicy(sigstore, `deny: { commits: ["${COMMIT}"] }\n`);
    const denying = repo.git('rev-parse', `HEAD:${POLICY}`);
    repo.write('x', policyText());
    const lax = repo.git('hash-object', '-w', 'x');
    repo.remove('x');
    await addModel(repo, sigstore);
    repo.commit();
    repo.git('replace', denying, lax);
    expect(repo.git('show', `main:${POLICY}`)).not.toContain('deny');
    expect(unmet(await judge(repo))).toContain('policy.deny.commits');
  });

  test('an object that is not what its id says is none', async () => {
    using repo = withPolicy(sigstore, `deny: { commits: ["${COMMIT}"] }\n`);
    await addModel(repo, sigstore);
    repo.commit();
    const oid = repo.git('rev-parse', `main:${POLICY}`);
    const lax = Buffer.from(policyText());
    const place = `.git/objects/${oid.slice(0, 2)}/${oid.slice(2)}`;
    repo.write(place, deflateSync(Buffer.concat([Buffer.from(`blob ${lax.length}\0`), lax])));
    expect(await judge(repo)).toMatchObject({ result: 'undecided', models: [], checks: [{ id: 'gate.policy' }] });
  });

  test.each([
    ['a name twice', 'train.py'],
    ['a path for a name', 'models/a.safetensors'],
  ])('a tree written by hand with %s is refused', async (_, name) => {
    using repo = withPolicy(sigstore);
    const entry = Buffer.from(`100644 ${name}\0`);
    const blob = Buffer.from(repo.git('rev-parse', 'HEAD:train.py'), 'hex');
    const tree = execFileSync('git', ['cat-file', 'tree', 'HEAD^{tree}'], { cwd: repo.path });
    const written = ['hash-object', '-t', 'tree', '-w', '--literally', '--stdin'];
    const input = Buffer.concat([tree, entry, blob]);
    const oid = execFileSync('git', written, { cwd: repo.path, input }).toString().trim();
    const head = repo.git('commit-tree', oid, '-p', 'HEAD', '-m', 'by hand');
    await expect(judge(repo, { head })).rejects.toMatchObject({ code: 'UNREADABLE' });
  });

  test('grafts do not move the beginning of a change', async () => {
    using repo = withPolicy(sigstore);
    repo.write('models/x.safetensors', 'weights');
    const head = repo.commit();
    repo.write('.git/info/grafts', `${repo.base} ${head}\n`);
    expect(unmet(await judge(repo))).toContain('gate.outside');
  });

  test('a folder that is no repository, but looks like a bare one, brings no configuration', async () => {
    using repo = repository();
    using bare = withPolicy(sigstore);
    cpSync(join(bare.path, '.git'), join(repo.temporary.path, 'bare'), { recursive: true });
    const result = await judge(repo, { repository: join(repo.temporary.path, 'bare'), base: 'main' });
    expect(result.result).toBe('undecided');
  });
});
