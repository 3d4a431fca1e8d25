/** What the evidence costs by itself, on a model of a few bytes: signature, certificate, logs, claims, policy. */
import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BundleOptions, ISSUER, signBundle } from '../../__tests__/verification/bundles.ts';
import { type SignedModel, signedModel, testResult } from '../../__tests__/verification/signed-model.ts';
import { type LocalSigstore, startLocalSigstore } from '../../testing/local-sigstore/local-sigstore.ts';
import { measure } from '../measure.ts';
import type { Row } from '../row.ts';
import type { Files } from '../shapes.ts';
import { interleave, timesAsMuch, wall } from '../statistics.ts';
import { ours, oursSign, oursVerify, PEER, peerSign, peerVerify, signatureOf } from '../tools.ts';

const CLAIMS = 1000;
const COUNTING = 10;
const POLICY = `version: 1
signers:
  - workflow: { repository: acme/model-repo, path: .github/workflows/release.yml, ref: refs/heads/main }
    issuer: ${ISSUER}
time: { trusted: true, max-age: 90 days }
`;
const STRANGER = 'https://github.com/stranger/model/.github/workflows/release.yml@refs/heads/main';
const strangers: BundleOptions = {
  extensions: { 9: STRANGER, 12: 'https://github.com/stranger/model' },
  certificate: { sans: [{ type: 'url', value: STRANGER }] },
};

type MakeLines = (sign: (from: number, to: number, options?: BundleOptions) => Promise<string[]>) => Promise<string[]>;

function row(id: string, work: string, limit: number, bound: string, make: MakeLines): Row {
  return {
    id,
    work,
    against: '',
    reach: { kind: 'below', value: limit },
    shape: 'handful',
    bound,
    measure: async (files, { peer, rounds }) => {
      const verify = await makeModel(files, id, make);
      const beside = peer === undefined ? {} : await byKey(files, peer);
      const runs = await interleave<string>({ ours: verify, ...beside }, rounds);
      const [ownKey, theirs] = [runs['ours, a key'], runs[PEER]];
      const notes =
        ownKey && theirs
          ? [`By a key, without a policy: ${timesAsMuch(theirs, ownKey).toFixed(1)} x as fast as ${PEER}`]
          : [];
      return { value: wall(runs['ours'] ?? []), unit: 'milliseconds', runs, notes };
    },
  };
}

/** The same files, signed and verified with a key: what the reference can do too. */
async function byKey(files: Files, peer: string) {
  await measure(oursSign(files));
  await measure(peerSign(peer, files));
  return { 'ours, a key': oursVerify(files, signatureOf(files, 'ours')), [PEER]: peerVerify(peer, files) };
}

async function makeModel(files: Files, id: string, make: MakeLines) {
  await using sigstore: LocalSigstore = await startLocalSigstore();
  using model: SignedModel = await signedModel(sigstore);
  const sign = async (from: number, to: number, options?: BundleOptions): Promise<string[]> => {
    const lines: string[] = [];
    for (let number = from; number < to; number++) {
      const statement = testResult(model, 'PASSED', `evaluation:${number}.json`);
      lines.push(JSON.stringify(await signBundle(sigstore, statement, options)));
    }
    return lines;
  };
  model.writeClaims(...(await make(sign)));
  const [folder, root, policy] = ['model', 'root.json', 'policy.yml'].map((name) =>
    join(files.folder, `${id}-${name}`),
  ) as [string, string, string];
  cpSync(model.folder, folder, { recursive: true });
  writeFileSync(root, JSON.stringify(sigstore.trustedRoot));
  writeFileSync(policy, POLICY);
  return ours(files, ['verify', folder, '--policy', policy, '--trusted-root', root, '--unsafe-local-root']);
}

export const EVIDENCE_ROWS: readonly Row[] = [
  row(
    'evidence-bundle',
    'verify one bundle, one claim, by a policy, start included',
    250,
    'Node.js starts in 30 ms; the rest is reading 1.2 MB of program, and YAML.',
    (sign) => sign(0, 1),
  ),
  row(
    'evidence-strangers',
    `verify a model with ${CLAIMS} claims, of which ${COUNTING} can count`,
    2000,
    'A line is parsed, and the certificate in it: nothing is verified.',
    async (sign) => [...(await sign(0, CLAIMS - COUNTING, strangers)), ...(await sign(0, COUNTING))],
  ),
  row(
    'evidence-all',
    `verify a model with ${CLAIMS} claims, all of which count`,
    15_000,
    'Each has a certificate, its SCT, a log entry and a signature: four verifications at least.',
    (sign) => sign(0, CLAIMS),
  ),
];
