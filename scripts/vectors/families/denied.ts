import { generateKeyPairSync, sign, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { BundleJson, BundleOptions } from '../../../__tests__/verification/bundles.ts';
import { githubPredicate, type SignedModel } from '../../../__tests__/verification/signed-model.ts';
import { sha256Hex } from '../../../src/model/digest.ts';
import { preAuthEncoding } from '../../../src/statement/dsse.ts';
import { PAYLOAD_TYPE } from '../../../src/statement/in-toto.ts';
import { buildProvenanceStatement } from '../../../src/statement/provenance.ts';
import { bundle } from '../bend.ts';
import { signWithKey } from '../methods.ts';
import { SIGNERS } from '../policy-text.ts';
import { byPolicy, impossible, refusedBy, undecidedBy, type Vector } from '../vector.ts';
import type { World } from '../world.ts';
import { faulty } from './policies.ts';
import { gate, POLICY, statement } from './summaries.ts';

const writePolicy = (model: SignedModel, text: string): void => void model.temporary.write('.', { 'policy.yml': text });
const deny = (...signers: string[]): string => `deny: { signers: ['${signers.join("', '")}'] }\n`;

/** Of the instance's root authority. */
function authority({ services: { fulcio } }: World): string {
  const [root] = fulcio.chain.slice(-1);
  if (root === undefined) throw new Error('no authority');
  return sha256Hex(Buffer.from(root.rawData));
}

const signatureOf = (model: SignedModel): BundleJson => JSON.parse(readFileSync(model.path('model.sig'), 'utf8'));

/** Relied on by a VSA of the gate, by this policy, which rests on the signature as it is. */
async function relied(model: SignedModel, { sign: signs }: World, policy: string): Promise<void> {
  writePolicy(model, policy);
  const inputAttestations = [{ digest: { sha256: sha256Hex(readFileSync(model.path('model.sig'))) } }];
  model.writeClaims(await signs(statement(model, { inputAttestations }, policy), gate()));
}

const bySummary = { trust: byPolicy, options: ['--vsa'], model: { manifest: true } } as const;

/** One key: its own, and in a certificate of the identity that the policy names. */
const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const certified: BundleOptions = {
  certificate: { publicKey: keys.publicKey.export({ type: 'spki', format: 'der' }) },
  sign: (_, payload) => sign('sha256', preAuthEncoding(PAYLOAD_TYPE, payload), keys.privateKey),
};

/** Who is denied by another name than the one that he shows, and who is counted twice. */
export const denied: readonly Vector[] = [
  {
    name: 'policy-denied-authority',
    attack: 'the authority that certified the signer is denied.',
    why: 'Everything below an authority goes with it.',
    expect: refusedBy('policy.deny.signers'),
    trust: byPolicy,
    change: (model, world) => writePolicy(model, SIGNERS + deny(authority(world))),
  },
  faulty(
    'denied-with-colons',
    'a denied fingerprint is written with colons and capitals, so that it denies nobody.',
    '64 lower-case hex digits',
    `${SIGNERS}${deny(Array.from({ length: 32 }, () => 'AB').join(':'))}`,
    'What looks like a fingerprint and is none is a fault.',
  ),
  {
    name: 'policy-denied-commit-not-named',
    attack: 'provenance names code without a commit, which may be the denied one.',
    why: 'What is not named cannot be compared: undecided, which is not accepted.',
    expect: undecidedBy('policy.deny.commits'),
    trust: byPolicy,
    files: { 'policy.yml': `${SIGNERS}deny: { commits: ['${'f'.repeat(40)}'] }\n` },
    claims: async ({ sign: signs }, { subjects }) => {
      const dependencies = [{ name: 'code:library', uri: 'https://example.com/library.zip' }];
      return [
        await signs(buildProvenanceStatement({ subjects, base: githubPredicate(), dependencies, byproducts: [] })),
      ];
    },
  },
  {
    name: 'policy-one-key-two-signers',
    attack: 'one who has the key of one signer, and a certificate of the other for the same key, signs as both.',
    why: 'Two signers have two keys.',
    expect: refusedBy('policy.signatures', '1:'),
    trust: byPolicy,
    claims: async () => [],
    model: { bundle: certified },
    change: (model) => {
      const pem = keys.publicKey.export({ type: 'spki', format: 'pem' });
      writePolicy(model, `${SIGNERS}  - key: ${JSON.stringify(pem)}\nsignatures: 2\n`);
      const signed = signatureOf(model);
      model.writeClaims({ ...signed, verificationMaterial: { publicKey: { hint: 'another' } } });
    },
  },
  {
    name: 'policy-state-link-to-nothing',
    attack: 'the state file is a link to a place that is not mounted, so that an older model is the first one.',
    why: 'Only where nothing has that name was nothing accepted before.',
    expect: impossible('UNSAFE_PATH', 'leads nowhere'),
    trust: byPolicy,
    files: { 'policy.yml': `${SIGNERS}expect: { previous: true }\n` },
    options: ['--state', './state.json'],
    atRunTime: [{ symlink: 'state.json', to: 'mnt/state.json' }],
  },
  {
    name: 'vsa-denied-certificate',
    attack: 'the certificate of the model’s signer came onto the deny list after the verification.',
    why: 'It is in the evidence that the VSA rests on.',
    expect: refusedBy('policy.deny.signers'),
    ...bySummary,
    change: (model, world) => {
      const { rawBytes } = signatureOf(model).verificationMaterial['certificate'] as { rawBytes: string };
      const { raw } = new X509Certificate(Buffer.from(rawBytes, 'base64'));
      return relied(model, world, POLICY + deny(sha256Hex(raw)));
    },
  },
  {
    name: 'vsa-denied-key-hint',
    attack: 'a denied key signs under a hint of another one, which nobody verifies where a VSA is relied on.',
    why: 'A hint proves nothing, and the policy has not the key: undecided, which is not accepted.',
    expect: undecidedBy('policy.deny.signers'),
    ...bySummary,
    change: (model, world) => {
      signWithKey(model);
      const { hint } = signatureOf(model).verificationMaterial['publicKey'] as { hint: string };
      bundle(({ verificationMaterial }) => {
        verificationMaterial.publicKey.hint = 'another';
      })(model);
      return relied(model, world, POLICY + deny(hint));
    },
  },
  {
    name: 'vsa-unsigned-file',
    attack: 'a file is added that the policy would let lie there, had the signer left it out.',
    why: 'It takes the signer’s word too.',
    expect: refusedBy(['vsa.manifest', 'vsa.root']),
    ...bySummary,
    change: async (model, world) => {
      await relied(model, world, `${POLICY}files: { ignorable: [plugin.py] }\n`);
      model.write('plugin.py', 'import os');
    },
  },
];
