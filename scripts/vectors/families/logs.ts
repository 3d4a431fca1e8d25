import type { BundleJson } from '../../../__tests__/verification/bundles.ts';
import type { SignedModel } from '../../../__tests__/verification/signed-model.ts';
import type { Powers } from '../../../testing/local-sigstore/powers.ts';
import { type Anything, bundle, otherBytes, payloadOf } from '../bend.ts';
import { ACCEPTED, refusedBy, type Vector } from '../vector.ts';
import { SIGNED_AT, type World } from '../world.ts';

const REFUSED = (...because: string[]) => refusedBy('signature.cryptography', ...because);
const entry = (edit: (entry: Anything) => unknown) =>
  bundle(({ verificationMaterial: { tlogEntries } }) => {
    edit(tlogEntries[0]);
  });
const V2 = { bundle: { log: 2 } } as const;

/** Log entries as `change` has them. */
const logging =
  (change: (world: World, ...of: Parameters<Powers['logEntry']>) => ReturnType<Powers['logEntry']>) =>
  (world: World): Powers => ({ ...world, logEntry: (...of) => change(world, ...of) });

/** What is logged, with something else in it. */
const loggedOtherwise = (edit: (body: Anything) => void) =>
  logging((world, log, body, options) => {
    const changed = JSON.parse(Buffer.from(body).toString());
    edit(changed);
    return world.logEntry(log, Buffer.from(JSON.stringify(changed)), options);
  });

/** Another bundle of the same signer, over the same statement: only its log entry is taken. */
const takeEntry = async (model: SignedModel, { sign }: World, log: 1 | 2 = 1) => {
  const other: BundleJson = await sign(payloadOf(model), { log });
  bundle(({ verificationMaterial }) => {
    verificationMaterial.tlogEntries = other.verificationMaterial.tlogEntries;
  })(model);
};

export const logs: readonly Vector[] = [
  {
    name: 'log-v2',
    attack: 'nothing; signed with Rekor v2 and a timestamp.',
    why: 'Both logs are verified.',
    expect: ACCEPTED,
    model: V2,
  },
  {
    name: 'log-entry-missing',
    attack: 'the log entry is taken out: the signature was perhaps never logged, so that nobody could notice it.',
    why: 'The trusted root has a log, so one entry is needed; the bundle does not choose.',
    expect: REFUSED(),
    model: { bundle: { log: 'none', timestamp: true } },
  },
  {
    name: 'log-entries-field-missing',
    attack: 'the bundle leaves the list of log entries out.',
    why: 'OMS 4.1 asks for the list, be it empty.',
    expect: refusedBy('bundle.format', 'tlogEntries'),
    change: bundle(({ verificationMaterial }) => {
      delete verificationMaterial.tlogEntries;
    }),
  },
  {
    name: 'log-entry-of-another-bundle',
    attack: 'the log entry is a good one, of another bundle by the same signer.',
    why: 'An entry is about one signature and one certificate.',
    expect: REFUSED(),
    change: (model, world) => takeEntry(model, world),
  },
  {
    name: 'log-v2-entry-of-another-bundle',
    attack: 'the same, with Rekor v2.',
    why: 'An entry is about one signature and one certificate.',
    expect: REFUSED(),
    model: V2,
    change: (model, world) => takeEntry(model, world, 2),
  },
  {
    name: 'log-entry-about-another-certificate',
    attack: 'the log entry has this signature, and says that another certificate’s holder made it.',
    why: 'Who looks in the log for misuse of a name would not find this entry.',
    expect: REFUSED('another key or certificate'),
    powers: loggedOtherwise(({ spec: { signatures } }) => {
      const pem = Buffer.from(signatures[0].verifier, 'base64').toString();
      signatures[0].verifier = Buffer.from(otherBytes(pem)).toString('base64');
    }),
  },
  {
    name: 'log-entry-without-certificate',
    attack: 'the log entry names no certificate.',
    why: 'It must be about this signer.',
    expect: REFUSED(),
    powers: loggedOtherwise(({ spec: { signatures } }) => {
      signatures[0].verifier = '';
    }),
  },
  {
    name: 'log-entry-about-another-signature',
    attack: 'the log entry has another signature than the bundle.',
    why: 'What was logged is not what is shown.',
    expect: REFUSED(),
    powers: loggedOtherwise(({ spec: { signatures } }) => {
      signatures[0].signature = otherBytes(signatures[0].signature);
    }),
  },
  {
    name: 'log-entry-about-another-payload',
    attack: 'the log entry has the digest of another payload.',
    why: 'What was logged is not what is shown.',
    expect: REFUSED(),
    powers: loggedOtherwise(({ spec }) => {
      spec.payloadHash.value = 'a'.repeat(64);
    }),
  },
  {
    name: 'log-body-changed',
    attack: 'the entry’s body is changed after it was logged.',
    why: 'Proof and promise are over the body.',
    expect: REFUSED(),
    change: entry((entry) => {
      const body = Buffer.from(entry.canonicalizedBody, 'base64').toString();
      entry.canonicalizedBody = Buffer.from(body.replace('0.0.1', '0.0.3')).toString('base64');
    }),
  },
  {
    name: 'inclusion-proof-wrong',
    attack: 'a hash of the inclusion proof is another one: the entry is in no tree that the log signed.',
    why: 'The proof is computed, also where there is a promise.',
    expect: REFUSED(),
    change: entry(({ inclusionProof: { hashes } }) => {
      hashes[0] = Buffer.alloc(32, 7).toString('base64');
    }),
  },
  {
    name: 'inclusion-proof-missing',
    attack: 'the inclusion proof is taken out; the log’s promise stays.',
    why: 'Bundles of this version must have the proof.',
    expect: REFUSED('invalid bundle'),
    change: entry((entry) => {
      delete entry.inclusionProof;
    }),
  },
  {
    name: 'log-index-wrong',
    attack: 'the proof says another place in the tree.',
    why: 'A proof is for one place.',
    expect: REFUSED(),
    model: V2,
    change: entry(({ inclusionProof }) => {
      inclusionProof.logIndex = '0';
    }),
  },
  {
    name: 'checkpoint-changed',
    attack: 'the checkpoint has another root hash, with the old signature.',
    why: 'The log signs its checkpoints.',
    expect: REFUSED('checkpoint'),
    change: entry(({ inclusionProof: { checkpoint } }) => {
      const lines = checkpoint.envelope.split('\n');
      lines[2] = Buffer.alloc(32, 7).toString('base64');
      checkpoint.envelope = lines.join('\n');
    }),
  },
  {
    name: 'checkpoint-of-another-log',
    attack: 'the checkpoint is signed by another log of the same name.',
    why: 'Only the trusted log’s key counts.',
    expect: REFUSED('checkpoint'),
    powers: logging((world, log, body, options) => ({
      ...world.logEntry(log, body, options),
      inclusionProof: world.other.logEntry(log, body, options).inclusionProof,
    })),
  },
  {
    name: 'promise-changed',
    attack: 'the time in the entry is set back, so that it lies within another certificate’s life.',
    why: 'The log’s promise is over the time.',
    expect: REFUSED(),
    change: entry((entry) => {
      entry.integratedTime = String(Number(entry.integratedTime) - 1);
    }),
  },
  {
    name: 'promise-of-another-log',
    attack: 'the promise is signed by another log.',
    why: 'Only the trusted log’s key counts.',
    expect: REFUSED(),
    powers: logging((world, log, body, options) => {
      const { inclusionPromise } = world.other.logEntry(log, body, options);
      return { ...world.logEntry(log, body, options), ...(inclusionPromise && { inclusionPromise }) };
    }),
  },
  {
    name: 'log-of-another-instance',
    attack: 'another instance’s log has the entry; certificate and times are the trusted ones.',
    why: 'Roots are never merged: a log of one says nothing about a certificate of another.',
    expect: REFUSED(),
    powers: logging((world, ...of) => world.other.logEntry(...of)),
  },
  {
    name: 'log-ended',
    attack: 'the log’s time in the trusted root had ended when the model was signed.',
    why: 'An ended log vouches for nothing that came after.',
    expect: REFUSED(),
    root: ({ tlogs: [log] }) => endBefore(log?.publicKey.validFor),
  },
  {
    name: 'log-v2-ended',
    attack: 'the same for Rekor v2, whose entries carry no time of their own.',
    why: 'The time of the timestamp is compared with the log’s.',
    expect: REFUSED(),
    model: V2,
    root: ({ tlogs: [, log] }) => endBefore(log?.publicKey.validFor),
  },
  {
    name: 'log-time-outside-the-certificate',
    attack: 'the log took the entry an hour after the certificate ended.',
    why: 'The certificate must be valid at every time that is vouched for.',
    expect: REFUSED(),
    powers: logging((world, log, body, options) =>
      world.logEntry(log, body, { ...options, integratedTime: new Date(SIGNED_AT.getTime() + 3_600_000) }),
    ),
  },
];

function endBefore(period: { end?: string } | undefined): void {
  if (period !== undefined) period.end = new Date(SIGNED_AT.getTime() - 3_600_000).toISOString();
}
