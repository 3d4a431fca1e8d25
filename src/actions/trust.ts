import { readFile } from 'node:fs/promises';
import { AttestModelError, messageOf } from '../errors.ts';
import { forLog } from '../report/encode.ts';
import type { TrustedRootSet } from '../sigstore/trust.ts';
import type { VerifyRequest } from '../verify.ts';
import { log } from './host.ts';
import type { VerifyInputs } from './inputs.ts';

/** @throws AttestModelError TRUST_MATERIAL, NOT_FOUND, UNREADABLE, INVALID_INPUT */
export async function readTrust(inputs: VerifyInputs): Promise<VerifyRequest['trust']> {
  const { trust } = inputs;
  switch (trust.method) {
    case 'sigstore':
      return { ...trust, trusted: await trustedRoots(inputs) };
    case 'key':
      return { method: 'key', publicKeyPem: await readPem(trust.publicKey) };
    case 'certificate':
      return { method: 'certificate', chainPems: await Promise.all(trust.chain.map(readPem)) };
  }
}

async function trustedRoots({ sigstore, trustedRoot }: VerifyInputs): Promise<TrustedRootSet> {
  const { loadTrust } = await import('../sigstore/trust.ts');
  if (trustedRoot !== undefined) return loadTrust({ trustedRootFile: trustedRoot, unsafeLocalRoot: false });
  if (sigstore !== 'auto') return loadTrust({ sigstore, unsafeLocalRoot: false });
  return both(loadTrust);
}

/**
 * `auto` signs with either instance, so it verifies with either: roots side by side, never merged. One of them may be out of
 * reach (GitHub's comes through `gh`), as long as the other is not.
 */
async function both(loadTrust: typeof import('../sigstore/trust.ts').loadTrust): Promise<TrustedRootSet> {
  const names = ['public-good', 'github'];
  const tried = await Promise.allSettled(names.map((sigstore) => loadTrust({ sigstore, unsafeLocalRoot: false })));
  const loaded = tried.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  for (const [index, one] of tried.entries()) {
    if (one.status === 'rejected') log(`No trusted root of ${names[index]}: ${forLog(messageOf(one.reason))}`);
  }
  const [first] = tried;
  if (loaded.length === 0 && first?.status === 'rejected') throw first.reason;
  return {
    roots: loaded.flatMap(({ roots }) => roots),
    describe: loaded.map(({ describe }) => describe).join('; '),
  };
}

async function readPem(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    throw new AttestModelError(missing ? 'NOT_FOUND' : 'UNREADABLE', `cannot read ${path}: ${messageOf(error)}`, {
      cause: error,
      guidance: 'Name a PEM file in the workspace.',
      details: { path },
    });
  }
}
