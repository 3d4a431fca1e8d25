import { forLog } from '../report/encode.ts';
import type { TrustedRootSet, TrustSpec } from '../sigstore/trust.ts';
import type { VerifyRequest } from '../verify.ts';
import { log } from './host.ts';
import { type InputFiles, readInput } from './input-files.ts';
import type { ModelInputs, SignerInputs, VerifyInputs } from './verify-inputs.ts';

/** @throws AttestModelError TRUST_MATERIAL, NOT_FOUND, UNREADABLE, INVALID_INPUT; Undecided */
export async function readTrust(
  trust: SignerInputs,
  inputs: ModelInputs,
  files: InputFiles,
): Promise<VerifyRequest['trust']> {
  const readPem = async (path: string, what: string) =>
    Buffer.from(await readInput(path, what, files)).toString('utf8');
  switch (trust.method) {
    case 'sigstore':
      return { ...trust, trusted: await trustedRoots(await trustSpec(inputs, files)) };
    case 'key':
      return { method: 'key', publicKeyPem: await readPem(trust.publicKey, 'the public key') };
    case 'certificate':
      return {
        method: 'certificate',
        chainPems: await Promise.all(trust.chain.map((path) => readPem(path, 'the certificate'))),
      };
  }
}

const INSTANCES = ['auto', 'public-good', 'github', 'local'];

/** Which roots to trust, as the inputs say it. A file of a judged change is read where the change cannot edit it. */
export async function trustSpec(
  { sigstore, trustedRoot, offline, maxRootAgeDays }: VerifyInputs,
  files: InputFiles,
): Promise<TrustSpec> {
  const file = trustedRoot ?? (INSTANCES.includes(sigstore) ? undefined : sigstore);
  const age = maxRootAgeDays !== undefined && { maxRootAgeDays };
  const spec = { sigstore, unsafeLocalRoot: false, offline, ...age };
  if (file === undefined) return spec;
  const { name, files: from } = await files.find(file);
  if (from === undefined) return { ...spec, trustedRootFile: file };
  return { ...spec, trustedRoot: { bytes: await from.read(name), name: `${name} of ${from.from}` } };
}

/** With `auto` one of the two may be out of reach; the verdict says so where it matters. */
async function trustedRoots(spec: TrustSpec): Promise<TrustedRootSet> {
  const { loadTrust } = await import('../sigstore/trust.ts');
  const trusted = await loadTrust(spec);
  log(`Trusted: ${forLog(trusted.describe)}`);
  for (const reason of trusted.missing ?? []) log(`Not available: ${forLog(reason)}`);
  return trusted;
}
