import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { cli } from '../helpers/cli.ts';
import { MODEL_FILES } from '../helpers/models.ts';
import { type Issued, issue } from '../sigstore/certificates.ts';
import { judge, POLICY, type Repository, repository, unmet } from './repository.ts';

const DAY = 86_400_000;
const inDays = (days: number): Date => new Date(Date.now() + days * DAY);

let root: Issued;
beforeAll(async () => {
  root = await issue('CN=root', { ca: true, notAfter: inDays(300) });
});

/** A model in the working tree, and an evaluation of it, by a certificate that is valid until then. */
async function put(repo: Repository, files: Record<string, string>, notAfter: Date, accuracy: number): Promise<void> {
  const leaf = await issue('CN=leaf', { issuer: root, notAfter });
  const name = `${notAfter.getTime()}`;
  const model = repo.temporary.write(name, files);
  const metrics = JSON.stringify({ result: 'PASSED', metrics: { accuracy } });
  const pems = { root: root.certPem, leaf: leaf.certPem, key: leaf.keyPem, 'eval.json': metrics };
  const beside = repo.temporary.write(`${name}-by`, pems);
  const at = (file: string) => join(beside, file);
  const by = ['--method', 'certificate', '--private-key', at('key'), '--signing-cert', at('leaf')];
  const how = [...by, '--cert-chain', at('root'), '--engine', 'openssl'];
  expect((await cli(['attest', model, '--evaluation', at('eval.json'), ...how])).code).toBe(0);
  repo.remove('models/a');
  cpSync(model, join(repo.path, 'models/a'), { recursive: true });
}

/** On main: such a model, whose certificate ends in half a day. */
async function merged(): Promise<Repository> {
  const repo = repository();
  const signer = `signers:\n  - certificate-chain: ${JSON.stringify(root.certPem)}\n`;
  repo.write(POLICY, `version: 1\nmodels: [models/*]\n${signer}gate: { no-worse: { accuracy: higher } }\n`);
  await put(repo, MODEL_FILES, inDays(0.5), 0.9);
  repo.commit('base');
  repo.git('switch', '--quiet', '--create', 'next');
  return repo;
}

describe('a model of the base branch by a certificate that has ended since', () => {
  test('is not passed over for an older one, or none', async () => {
    using repo = await merged();
    await put(repo, { ...MODEL_FILES, 'config.json': '{"worse":1}' }, inDays(200), 0.5);
    repo.commit();
    expect(unmet(await judge(repo))).toEqual(['gate.no-worse.accuracy']);
    const later = await judge(repo, { now: inDays(0.7) });
    expect(later.result).toBe('undecided');
    expect(unmet(later)).toEqual(['gate.baseline']);
    const [check] = later.models.flatMap(({ checks }) => checks.filter(({ id }) => id === 'gate.baseline'));
    expect(check?.found).toContain('a certificate that is not valid now: CN=leaf, valid from');
  });

  test('may have had claims that counted, which another signature over the same files drops', async () => {
    using repo = await merged();
    const claims = () => readFileSync(join(repo.path, 'models/a/claims.jsonl'), 'utf8');
    const before = claims();
    await put(repo, MODEL_FILES, inDays(200), 0.95);
    repo.write('models/a/claims.jsonl', `${before}${claims()}`);
    repo.commit();
    const later = await judge(repo, { now: inDays(0.7) });
    const [check] = later.models.flatMap(({ checks }) => checks.filter(({ id }) => id === 'gate.evidence'));
    expect(check).toMatchObject({ outcome: 'undecided', found: expect.stringContaining('its claims, line 1, 2:') });
  });
});
