import { basename, resolve } from 'node:path';
import { AttestModelError } from '../errors.ts';
import { describeFiles } from '../model/hashed-files.ts';
import type { Subject } from '../statement/in-toto.ts';
import { subjectsOf } from '../statement/provenance.ts';
import { allPass } from '../verification/checks.ts';
import type { Examination } from '../verify.ts';

/**
 * Why a verdict is none that a VSA can say: it says PASSED or FAILED, and of files that are known. Where they are not those that
 * the signer signed, it would be about something that nobody published.
 * @throws AttestModelError UNSUPPORTED where the signature is not over SHA-256 of whole files
 */
export function whyUnsaid({ verdict: { result }, findings: { signature, files } }: Examination): string | undefined {
  if (result === 'undecided') return 'the verdict is undecided, and a VSA says PASSED or FAILED';
  if (!files?.match)
    return 'the files are not those that an allowed signer signed: there is nothing that it could be about';
  const { method, hashType } = signature.oms ?? {};
  if (method === 'files' && hashType === 'sha256') return undefined;
  throw new AttestModelError(
    'UNSUPPORTED',
    `a VSA names SHA-256 of whole files, and these are ${method} by ${hashType}`,
    {
      guidance: 'Have the model signed anew with sha256 (the default of every OMS signer).',
    },
  );
}

/**
 * Root and manifest of the files as they were verified. The manifest beside them is named if it is theirs, since other claims
 * name it too; else the one without chunk hashes, which takes nothing but digests and sizes.
 */
export function summarySubjects({ findings }: Examination, model: string): Subject[] {
  const { signature, files, manifest } = findings;
  const sizes = new Map(files?.onDisk.map(({ path, size }) => [path, size]));
  const signed =
    signature.oms?.resources.map(({ path, digest }) => ({ path, digest, size: sizes.get(path) ?? 0 })) ?? [];
  const { root, manifestDigest } = describeFiles(signed, { chunks: false });
  const isSound = manifest && allPass(manifest.checks);
  return subjectsOf({
    name: basename(resolve(model)),
    root,
    manifestDigest: (isSound ? manifest?.digest : undefined) ?? manifestDigest,
  });
}
