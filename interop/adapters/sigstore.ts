/**
 * `verify-bundle` of github.com/sigstore/sigstore-conformance (docs/cli_protocol.md):
 *
 *   sigstore verify-bundle [--staging] --bundle FILE (--certificate-identity I --certificate-oidc-issuer U | --key PEM)
 *            [--trusted-root FILE] FILE_OR_DIGEST
 *
 * Exit 0 accepts, 1 refuses, 2 is anything else.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parseArgs } from 'node:util';
import { TrustedRoot } from '@sigstore/protobuf-specs';
import { messageOf } from '../../src/errors.ts';
import {
  type Artifact,
  type ExpectedSigner,
  verifyArtifactBundle,
} from '../../src/verification/signatures/artifact.ts';
import type { TrustMaterial } from '../../src/verification/signatures/trust-material.ts';

function main(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      bundle: { type: 'string' },
      'certificate-identity': { type: 'string' },
      'certificate-oidc-issuer': { type: 'string' },
      key: { type: 'string' },
      'trusted-root': { type: 'string' },
      staging: { type: 'boolean' },
    },
  });
  const [command, target] = positionals;
  if (command !== 'verify-bundle') throw new Error('the only command is verify-bundle');
  if (values.staging) throw new Error('no trusted root of the staging instance: name one with --trusted-root');
  const signer: ExpectedSigner =
    values.key === undefined
      ? {
          kind: 'identity',
          identity: required(values['certificate-identity'], '--certificate-identity'),
          issuer: required(values['certificate-oidc-issuer'], '--certificate-oidc-issuer'),
        }
      : { kind: 'key', publicKeyPem: readFileSync(values.key, 'utf8') };
  const bundle = readFileSync(required(values.bundle, '--bundle'));
  const checks = verifyArtifactBundle(bundle, artifactOf(required(target, 'FILE_OR_DIGEST')), signer, [
    trustMaterial(values['trusted-root']),
  ]);
  for (const { outcome, title, found, guidance } of checks) {
    if (outcome !== 'pass') process.stderr.write(`${outcome}: ${title}: ${found ?? ''} (${guidance ?? ''})\n`);
  }
  if (checks.some(({ outcome }) => outcome === 'fail')) return 1;
  return checks.length > 0 && checks.every(({ outcome }) => outcome === 'pass') ? 0 : 2;
}

function artifactOf(target: string): Artifact {
  const digest = /^sha256:([0-9a-f]{64})$/.exec(target)?.[1];
  return digest === undefined ? { bytes: readFileSync(target) } : { sha256: digest };
}

function trustMaterial(file: string | undefined): TrustMaterial {
  const json: unknown = JSON.parse(file === undefined ? publicGoodRoot() : readFileSync(file, 'utf8'));
  const trustedRoot = TrustedRoot.fromJSON(json);
  return { trustedRoot, label: file ?? 'public-good', thresholds: { tlog: 1, ctlog: 1, timestamp: 1 } };
}

/** The public-good instance's root as of the release of `@sigstore/tuf`. */
function publicGoodRoot(): string {
  const seeds = createRequire(import.meta.url)('@sigstore/tuf/seeds.json');
  const root: string = seeds['https://tuf-repo-cdn.sigstore.dev'].targets['trusted_root.json'];
  return Buffer.from(root, 'base64').toString('utf8');
}

function required(value: string | undefined, name: string): string {
  if (value === undefined) throw new Error(`${name} is missing`);
  return value;
}

try {
  process.exitCode = main();
} catch (error) {
  process.stderr.write(`${messageOf(error)}\n`);
  process.exitCode = 2;
}
