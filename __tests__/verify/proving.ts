import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from '@jest/globals';
import type { HashEngine, HashTask } from '../../src/hashing/engine.ts';
import { createOpensslEngine } from '../../src/hashing/openssl-engine.ts';
import { canonicalJson } from '../../src/model/canonical-json.ts';
import { sha256Hex } from '../../src/model/digest.ts';
import type { Manifest } from '../../src/model/manifest.ts';
import type { Verdict } from '../../src/verification/verdict.ts';
import type { VerifyRequest } from '../../src/verify.ts';
import { type BundleOptions, signBundle } from '../verification/bundles.ts';
import { FILES, type ModelOptions, provenance, type SignedModel, verifyModel } from '../verification/signed-model.ts';
import { failed, signing } from './signing.ts';

export const CHUNK = 67_108_864;
export const SIZE = 2 * CHUNK + 1000;
export const BIG = { ...FILES, 'big.bin': new Uint8Array(SIZE) };

export const idsOf = ({ checks }: Verdict) => checks.map(({ id }) => id);

export interface Setting {
  readonly files?: ModelOptions['files'];
  readonly sign?: ModelOptions;
  /** How the provenance is signed. */
  readonly bundle?: BundleOptions;
  readonly lines?: (model: SignedModel) => Promise<unknown[]>;
  /** Of the manifest, before it is signed. */
  readonly manifest?: (manifest: Manifest) => Manifest;
  readonly change?: (model: SignedModel) => void;
  readonly over?: Partial<VerifyRequest>;
}

interface Outcome {
  readonly verdict: Verdict;
  /** What was hashed. */
  readonly tasks: readonly HashTask[];
}

/** An embedded Sigstore for the tests of one file, and chunk proofs of models that it signs. */
export function proving() {
  const here = signing();

  async function prove(setting: Setting = {}): Promise<Outcome> {
    using signed = await here.model({ files: setting.files ?? FILES, ...setting.sign });
    const model = setting.manifest ? withManifest(signed, setting.manifest) : signed;
    model.writeClaims(
      ...(await (setting.lines?.(model) ?? sign(provenance(model), setting.bundle).then((one) => [one]))),
    );
    setting.change?.(model);
    const tasks: HashTask[] = [];
    const request: Partial<VerifyRequest> = { integrity: 'chunks', engine: watched(tasks), ...setting.over };
    const verdict = await verifyModel(here.sigstore, model, request);
    for (const check of failed(verdict)) expect(check.guidance).toBeTruthy();
    return { verdict, tasks };
  }
  const sign = (statement: unknown, bundle?: BundleOptions) => signBundle(here.sigstore, statement, bundle);

  return { prove, sign };
}

function watched(tasks: HashTask[]): HashEngine {
  const inner = createOpensslEngine();
  return {
    name: 'watched',
    hash: (root, wanted, options) => {
      tasks.push(...wanted);
      return inner.hash(root, wanted, options);
    },
  };
}

/** The same model with another manifest, which its claims name. */
function withManifest(model: SignedModel, change: (manifest: Manifest) => Manifest): SignedModel {
  const path = model.path('model.manifest.json');
  const bytes = canonicalJson(change(JSON.parse(readFileSync(path, 'utf8'))));
  writeFileSync(path, bytes);
  const [root, manifest] = model.subjects;
  const digest = { sha256: sha256Hex(bytes) };
  return { ...model, subjects: [root, { ...manifest, digest }] as SignedModel['subjects'] };
}
