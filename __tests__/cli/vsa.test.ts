import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { sha256Hex } from '../../src/model/digest.ts';
import { cli } from '../helpers/cli.ts';
import { MODEL_FILES } from '../helpers/models.ts';
import { sigstoreAndFolder } from '../helpers/sigstore-and-folder.ts';

const REPOSITORY = 'https://github.com/acme/model-repo';
const GATE = `${REPOSITORY}/.github/workflows/gate.yml@refs/heads/main`;
const RESOURCE = 'pkg:generic/acme/model';
const ENGINE = ['--engine', 'openssl'];

const here = sigstoreAndFolder();
/** A folder of the scene. */
let home: string;
let model: string;
let policy: string;
let config: string;
const at = (name: string): string => join(home, 'files', name);
const lines = (): string[] => readFileSync(join(model, 'claims.jsonl'), 'utf8').trim().split('\n');
const statement = (line = '') => {
  const { dsseEnvelope } = JSON.parse(line) as { dsseEnvelope: { payload: string } };
  return JSON.parse(Buffer.from(dsseEnvelope.payload, 'base64').toString());
};
const gate = { job_workflow_ref: 'acme/model-repo/.github/workflows/gate.yml@refs/heads/main' };
const token = async (claims = {}) => ({ SIGSTORE_ID_TOKEN: await here.sigstore.mintToken(claims) });
const roots = () => ['--trusted-root', config, '--unsafe-local-root'];
const vsa = async (more: string[] = [], env: Record<string, string> = {}, claims: object = gate) =>
  cli(['vsa', model, '--policy', policy, '--sigstore', config, ...roots(), ...ENGINE, ...more], {
    ...(await token(claims)),
    ...env,
  });
const byVsa = (more: string[] = []) =>
  cli(['verify', model, '--policy', policy, '--vsa', ...roots(), ...ENGINE, ...more]);

const rule = (path: string): string =>
  `  - workflow: { repository: acme/model-repo, path: .github/workflows/${path}, ref: refs/heads/main }\n    issuer: ${here.sigstore.issuer}\n`;

let scenes = 0;

/** Everything anew: a model that its workflow signed, and a policy that trusts the gate. */
async function scene(more = ''): Promise<void> {
  home = here.folder.write(`${++scenes}`, {});
  model = here.folder.write(`${scenes}/model`, MODEL_FILES);
  const text = `version: 1\nsigners:\n${rule('release.yml')}vsa:\n  verifiers:\n${rule('gate.yml').replaceAll(/^/gm, '  ').trimEnd()}\n  max-age: 1 day\n  resource: ${RESOURCE}\n${more}`;
  here.folder.write(`${scenes}/files`, {
    'policy.yml': text,
    'config.json': JSON.stringify(here.sigstore.trustConfig()),
  });
  policy = at('policy.yml');
  config = at('config.json');
  const signed = await cli(['attest', model, '--sigstore', config, ...ENGINE], await token());
  expect(signed).toMatchObject({ code: 0 });
}

describe('a verifier', () => {
  test('states what was verified, by which policy, on which evidence, and others rely on it', async () => {
    await scene();
    const [provenance = ''] = lines();
    const made = await vsa(['--json'], { RUNNER_TEMP: home });
    expect(made).toMatchObject({ code: 0, json: { signed: 'PASSED', claimsPath: join(model, 'claims.jsonl') } });
    expect(lines()).toHaveLength(2);
    expect(readFileSync(made.json.vsaPath, 'utf8').trim()).toBe(lines()[1]);
    const { subject, predicate } = statement(lines()[1]);
    expect(subject).toEqual(statement(provenance).subject);
    expect(predicate).toMatchObject({
      verifier: { id: GATE, version: { 'attest-model': expect.any(String) } },
      resourceUri: RESOURCE,
      policy: { uri: expect.stringMatching(/^ni:\/\/\/sha-256;/), digest: { sha256: sha256Hex(readFileSync(policy)) } },
      verificationResult: 'PASSED',
      verifiedLevels: ['SLSA_BUILD_LEVEL_1'],
      slsaVersion: '1.2',
    });
    expect(predicate.inputAttestations.map(({ digest }: { digest: { sha256: string } }) => digest.sha256)).toEqual([
      sha256Hex(readFileSync(join(model, 'model.sig'))),
      sha256Hex(provenance),
    ]);
    expect(await byVsa(['--json'])).toMatchObject({ code: 0, json: { result: 'passed' } });
    // It stands beside the other claims, and harms none of them.
    const usual = await cli(['verify', model, '--policy', policy, ...roots(), ...ENGINE, '--json']);
    expect(usual).toMatchObject({ code: 0, json: { claims: { accepted: 1 } } });
  });

  test('names no line that did not count, however many there are', async () => {
    await scene();
    const [provenance = ''] = lines();
    const junk = Array.from({ length: 1500 }, (_, i) => `{"junk":${i}}`);
    writeFileSync(join(model, 'claims.jsonl'), `${[...junk, provenance].join('\n')}\n`);
    expect((await vsa()).code).toBe(0);
    expect(statement(lines().at(-1)).predicate.inputAttestations).toMatchObject([
      { name: 'model.sig' },
      { name: 'claims.jsonl:1501', digest: { sha256: sha256Hex(provenance) } },
    ]);
  });

  test('names the policy of a workflow by its commit', async () => {
    await scene();
    const workflow = {
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_NAME: 'push',
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_REPOSITORY: 'acme/model-repo',
      GITHUB_SHA: 'c'.repeat(40),
      GITHUB_WORKSPACE: home,
    };
    expect((await vsa([], workflow)).code).toBe(0);
    expect(statement(lines()[1]).predicate.policy.uri).toBe(
      `git+https://github.com/acme/model-repo@${'c'.repeat(40)}#files/policy.yml`,
    );
  });

  test.each(['pull_request', 'pull_request_target', 'merge_group', 'issue_comment', 'workflow_run'])(
    'signs nothing on %s, wherever its token comes from',
    async (event) => {
      await scene();
      const made = await vsa(['--json'], { GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: event });
      expect(made).toMatchObject({ code: 2, json: { error: { code: 'IDENTITY_TOKEN' } } });
      expect(lines()).toHaveLength(1);
    },
  );

  test.each(['change: head', 'deployment: same-tree', 'no-worse: { accuracy: higher }'])(
    'signs nothing by a policy that asks for gate: %s, which nobody asked the model',
    async (demand) => {
      await scene(`gate: { ${demand}, references: ["hf://org/repo@${'c'.repeat(40)}"] }\n`);
      const made = await vsa(['--json']);
      expect(made).toMatchObject({ code: 2, json: { error: { code: 'USAGE' } } });
      expect(made.json.error.message).toContain(`(gate.${demand.split(':')[0]})`);
      expect(lines()).toHaveLength(1);
    },
  );

  test('signs by one that says only to which models files may refer', async () => {
    await scene(`gate: { references: ["hf://org/repo@${'c'.repeat(40)}"] }\n`);
    expect((await vsa()).code).toBe(0);
  });

  test('keeps what it said PASSED of as the last model, and nothing else', async () => {
    const REFUSES = 'deny: { commits: ["0123456789abcdef0123456789abcdef01234567"] }\n';
    await scene(`expect: { previous: true }\n${REFUSES}`);
    expect(await vsa(['--json', '--state', at('state')])).toMatchObject({ code: 1, json: { signed: 'FAILED' } });
    expect(existsSync(at('state'))).toBe(false);
    await scene('expect: { previous: true }\n');
    expect(await vsa(['--json', '--state', at('state')])).toMatchObject({ code: 0, json: { signed: 'PASSED' } });
    expect(JSON.parse(readFileSync(at('state'), 'utf8'))).toMatchObject({
      root: statement(lines()[1]).subject[0].digest.sha256,
    });
  });

  test('whom the policy does not name is told so, and believed by nobody', async () => {
    await scene();
    const made = await vsa([], {}, {});
    expect([made.code, made.err]).toEqual([0, expect.stringContaining('nobody will accept')]);
    expect(await byVsa()).toMatchObject({ code: 1, out: expect.stringContaining('nobody who is a verifier') });
  });
});

describe('a model that is not accepted', () => {
  test('gets no VSA where its files are others, and FAILED where they are known', async () => {
    await scene('files: { formats: [.txt] }\n');
    expect(await vsa(['--json'])).toMatchObject({ code: 1, json: { signed: 'FAILED' } });
    expect(statement(lines()[1]).predicate).toMatchObject({
      verificationResult: 'FAILED',
      verifiedLevels: ['FAILED'],
    });
    expect(await byVsa(['--json'])).toMatchObject({ code: 1, json: { result: 'failed' } });

    writeFileSync(join(model, 'config.json'), '{}');
    expect(await vsa(['--json'])).toMatchObject({ code: 1, json: { reason: expect.stringContaining('files') } });
    expect(lines()).toHaveLength(2);
  });

  test('and one that is not decided gets none', async () => {
    await scene(`deny: { datasets: ["${'f'.repeat(64)}"] }\n`);
    writeFileSync(join(model, 'claims.jsonl'), '');
    expect(await vsa(['--json'])).toMatchObject({ code: 2, json: { reason: expect.stringContaining('undecided') } });
    expect(lines()).toEqual(['']);
  });

  test('by the policy as it is now: a VSA by the former one does not count', async () => {
    await scene();
    expect((await vsa()).code).toBe(0);
    // Any change of the policy makes it another one.
    writeFileSync(policy, `${readFileSync(policy, 'utf8')}# changed\n`);
    expect(await byVsa()).toMatchObject({ code: 1, out: expect.stringContaining('policy in force') });
  });

  test('by the roots that the policy names, as they are now: one that was trusted since may have vouched', async () => {
    await scene('roots: { file: roots.json }\n');
    const root = JSON.stringify(here.sigstore.trustedRoot);
    const another = JSON.stringify({ ...here.sigstore.trustedRoot, timestampAuthorities: [] });
    writeFileSync(at('roots.json'), `${root}\n${another}\n`);
    const named = ['--policy', policy, '--unsafe-local-root', ...ENGINE];
    expect(await cli(['vsa', model, '--sigstore', config, ...named], await token(gate))).toMatchObject({ code: 0 });
    expect(statement(lines().at(-1)).predicate.policy.annotations).toEqual({
      named: [sha256Hex(readFileSync(at('roots.json')))],
    });
    const rely = () => cli(['verify', model, '--vsa', ...named]);
    expect(await rely()).toMatchObject({ code: 0 });
    writeFileSync(at('roots.json'), `${root}\n`);
    expect(await rely()).toMatchObject({ code: 1, out: expect.stringContaining('policy in force') });
  });
});

describe('exec', () => {
  test('relies on a VSA too, with no signature there, and on the files that its manifest names', async () => {
    await scene();
    expect((await vsa()).code).toBe(0);
    rmSync(join(model, 'model.sig'));
    const out = at('ran');
    const exec = (more: string[] = []) =>
      cli([
        'exec',
        model,
        '--policy',
        policy,
        '--vsa',
        ...roots(),
        ...ENGINE,
        ...more,
        '--',
        'sh',
        '-c',
        `ls "$ATTEST_MODEL_PATH" > ${out}`,
      ]);
    expect(await exec()).toMatchObject({ code: 0 });
    expect(readFileSync(out, 'utf8')).toBe('config.json\nmodel.safetensors\ntokenizer\n');
    rmSync(out);
    writeFileSync(join(model, 'config.json'), '{}');
    expect(await exec()).toMatchObject({ code: 1 });
    rmSync(join(model, 'model.manifest.json'));
    expect(await exec()).toMatchObject({ code: 2, err: expect.stringContaining('manifest') });
    expect(existsSync(out)).toBe(false);
  });
});

describe('usage', () => {
  beforeAll(() => scene());
  test.each<[string, () => Promise<{ code: number; err: string }>]>([
    ['a resource that the policy does not name', () => vsa(['--resource-uri', 'pkg:generic/other'])],
    [
      'a resource where no VSA is asked for',
      () => cli(['verify', model, '--policy', policy, ...roots(), '--resource-uri', RESOURCE]),
    ],
    ['--vsa without a policy', () => cli(['verify', model, '--identity', 'x', '--issuer', 'y', ...roots(), '--vsa'])],
    ['--vsa with chunks', () => byVsa(['--integrity', 'chunks'])],
  ])('%s', async (_, run) => {
    const { code, err } = await run();
    expect([code, err]).toEqual([2, expect.stringContaining('[USAGE]')]);
  });
});
