import { join } from 'node:path';
import { createOpensslEngine } from '../../src/hashing/openssl-engine.ts';
import type { Verdict } from '../../src/verification/verdict.ts';
import { verify } from '../../src/verify.ts';
import type { LocalSigstore } from '../../testing/local-sigstore/local-sigstore.ts';
import { cli } from '../helpers/cli.ts';
import { ecKeyPair, MODEL_FILES, temporaryFolder } from '../helpers/models.ts';
import { provenanceOf } from '../policy/full-model.ts';
import { SIGNERS, verdictBy } from '../policy/judged.ts';
import { issue } from '../sigstore/certificates.ts';
import { signBundle } from '../verification/bundles.ts';
import { provenance, type SignedModel, signedModel, verifyModel } from '../verification/signed-model.ts';

const engine = createOpensslEngine();
const OPENSSL = ['--engine', 'openssl'];

export type Kind =
  | 'passed'
  | 'policy'
  | 'refused'
  | 'chunks'
  | 'contradicting'
  | 'changed'
  | 'damaged'
  | 'undecided'
  | 'key'
  | 'certificate';

/** One verdict of each kind, by real verification of real signatures. */
export async function realVerdicts(sigstore: LocalSigstore): Promise<Readonly<Record<Kind, Verdict>>> {
  return {
    ...(await ofOneModel(sigstore)),
    undecided: await ofReusableWorkflow(sigstore),
    key: await byKey(),
    certificate: await byCertificate(),
  };
}

async function ofOneModel(sigstore: LocalSigstore) {
  using model = await signedModel(sigstore);
  const first = await signBundle(sigstore, provenanceOf(model));
  model.writeClaims(first, 'junk', { also: 'junk' }, await byStranger(sigstore, model));
  const passed = await verifyModel(sigstore, model);
  const policy = await verdictBy(`${SIGNERS}provenance: { level: 2 }\n`, model, sigstore);
  const refused = await verdictBy(`${SIGNERS}datasets: { required: [a, b] }\n`, model, sigstore);
  const chunks = await verifyModel(sigstore, model, { integrity: 'chunks' });
  model.writeClaims(first, await signBundle(sigstore, provenance(model, { dataset: 'e'.repeat(64) })));
  const contradicting = await verifyModel(sigstore, model);
  model.write('config.json', 'changed');
  model.write('evil.py', 'added');
  const changed = await verifyModel(sigstore, model);
  model.write('model.sig', 'junk');
  const damaged = await verifyModel(sigstore, model);
  return { passed, policy, refused, chunks, contradicting, changed, damaged };
}

const byStranger = (sigstore: LocalSigstore, model: SignedModel) =>
  signBundle(sigstore, provenance(model), { extensions: { 12: 'https://github.com/mallory/model-repo' } });

/** Anyone may call it, and nobody said who is expected to. */
async function ofReusableWorkflow(sigstore: LocalSigstore): Promise<Verdict> {
  using model = await signedModel(sigstore, { bundle: { extensions: { 12: 'https://github.com/acme/other' } } });
  return await verifyModel(sigstore, model);
}

async function byKey(): Promise<Verdict> {
  using folder = temporaryFolder();
  const { privatePem, publicPem } = ecKeyPair();
  const model = folder.write('model', MODEL_FILES);
  const key = join(folder.write('keys', { 'key.pem': privatePem }), 'key.pem');
  await cli(['attest', model, '--method', 'key', '--private-key', key, ...OPENSSL]);
  return await verify({ model, engine, trust: { method: 'key', publicKeyPem: publicPem } });
}

async function byCertificate(): Promise<Verdict> {
  using folder = temporaryFolder();
  const root = await issue('CN=root', { ca: true });
  const leaf = await issue('CN=leaf', { issuer: root });
  const model = folder.write('model', MODEL_FILES);
  const at = folder.write('chain', { 'leaf.pem': leaf.certPem, 'leaf.key': leaf.keyPem });
  const files = ['--private-key', join(at, 'leaf.key'), '--signing-cert', join(at, 'leaf.pem')];
  await cli(['attest', model, '--method', 'certificate', ...files, ...OPENSSL]);
  return await verify({ model, engine, trust: { method: 'certificate', chainPems: [root.certPem] } });
}
