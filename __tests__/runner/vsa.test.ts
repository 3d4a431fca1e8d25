import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Step } from './action-file.ts';
import { annotations, attest, claims, outputs, SAN, TRAIN } from './steps.ts';
import { ACTION, REPOSITORY, startWorld, type World } from './world.ts';

jest.setTimeout(60_000);

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(async () => {
  await world[Symbol.asyncDispose]();
});

const WORKFLOW = `workflow: { repository: ${REPOSITORY}, path: .github/workflows/release.yml, ref: refs/heads/main }`;
const POLICY = `version: 1
signers: [{ ${WORKFLOW} }]
roots: { file: trust.json }
`;
const RELY = `${POLICY}vsa:
  verifiers: [{ ${WORKFLOW} }]
  resource: pkg:generic/model
  max-age: 2 days
`;
const policies = (other = POLICY): Step => ({
  run: `cat >policy.yml <<'END'\n${POLICY}END\ncat >rely.yml <<'END'\n${other}END`,
});
const verify = (id: string, inputs: Record<string, string>): Step => ({
  id,
  uses: `${ACTION}/verify@0123456789abcdef0123456789abcdef01234567`,
  with: { path: 'out/model', policy: 'policy.yml', ...inputs },
});
const SIGN = { vsa: 'sign', sigstore: 'trust.json', 'resource-uri': 'pkg:generic/model' };

test('vsa: sign appends the verifier’s own statement to the claims, and says where it is', async () => {
  const result = await world.run([TRAIN, attest(), policies(), verify('sign', SIGN)]);
  expect(result.conclusion).toBe('success');
  const { 'vsa-path': path = '', ...out } = outputs(result, 'sign');
  expect(out).toMatchObject({ result: 'passed', signer: SAN });
  const bundle = JSON.parse(readFileSync(path, 'utf8'));
  const statement = JSON.parse(Buffer.from(bundle.dsseEnvelope.payload, 'base64').toString());
  expect(statement).toMatchObject({
    predicateType: 'https://slsa.dev/verification_summary/v1',
    predicate: { verificationResult: 'PASSED', resourceUri: 'pkg:generic/model' },
  });
  expect(claims(`${result.workspace}/out/model/claims.jsonl`)).toContain('https://slsa.dev/verification_summary/v1');
});

test('nothing is signed on an event that may not sign', async () => {
  const result = await world.run([TRAIN, attest(), policies(), verify('sign', SIGN)], { event: 'deployment' });
  expect(result.conclusion).toBe('failure');
  expect(annotations(result, 'error').join()).toContain('deployment');
  expect(outputs(result, 'sign')).toMatchObject({ result: 'undecided' });
  expect(outputs(result, 'sign')['vsa-path'] ?? '').toBe('');
});

test('vsa: rely takes it, and without one fails', async () => {
  const by = (policy: string, inputs = {}) => verify(policy, { policy: 'rely.yml', vsa: 'rely', ...inputs });
  const signed = verify('sign', { ...SIGN, policy: 'rely.yml' });
  const result = await world.run([TRAIN, attest(), policies(RELY), signed, by('with')]);
  expect(annotations(result, 'error')).toEqual([]);
  expect(outputs(result, 'with')['result']).toBe('passed');
  const without = await world.run([TRAIN, attest(), policies(RELY), by('without')]);
  expect(without.conclusion).toBe('failure');
});
