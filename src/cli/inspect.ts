import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { AttestModelError, messageOf } from '../errors.ts';
import { type InspectedBundle, inspectText } from '../report/inspect-text.ts';
import { slsaText } from '../report/slsa-text.ts';
import { RESULT_TEXT } from '../report/verdict-text.ts';
import { extractFields, type Field } from '../statement/fields.ts';
import { parseStatement, type Statement, StatementError } from '../statement/in-toto.ts';
import { OMS_PREDICATE_TYPE } from '../statement/oms.ts';
import { PROVENANCE_TYPE } from '../statement/provenance.ts';
import { TEST_RESULT_TYPE } from '../statement/test-result.ts';
import { readNamed } from '../stores/read-limited.ts';
import { CertificateError, parseCertificate } from '../verification/certificates/certificate.ts';
import { certificateIdentity } from '../verification/certificates/fulcio-leaf.ts';
import { BundleError, MAX_BUNDLE_BYTES, type ParsedBundle, parseBundle } from '../verification/signatures/bundle.ts';
import type { Verdict } from '../verification/verdict.ts';
import { type CliIo, type CommonOptions, print, textOptions } from './io.ts';
import type { EngineOptions, TrustOptions } from './options.ts';
import { hasTrust } from './trust.ts';
import { verdictOf } from './verify.ts';

/** A bundle as it was read; nothing of it is verified. */
interface ReadBundle extends InspectedBundle {
  readonly statement?: Statement;
}

interface InspectOptions extends CommonOptions, TrustOptions, EngineOptions {
  /** Needs to know whom to trust: what is only read carries no level. */
  readonly slsa?: boolean;
}

export async function inspect(options: InspectOptions, io: CliIo, target = ''): Promise<number> {
  const bundles = (await sourcesOf(target)).map(read);
  const verdict = options.slsa || hasTrust(options) ? await verdictFor(options, io, target) : undefined;
  const verified = verdict?.result === 'passed';
  const fields = verdict?.fields ?? statedFields(bundles);
  const slsa = options.slsa && verdict?.slsa ? { slsa: verdict.slsa } : undefined;
  const result = verdict && { result: verdict.result };
  print(io, options, { verified, ...result, bundles, fields, ...slsa }, () => {
    const text = slsa
      ? slsaText(slsa.slsa, textOptions(io))
      : inspectText({ verified, bundles, fields }, textOptions(io));
    return verdict && !verified ? `${RESULT_TEXT[verdict.result]}: attest-model verify says why.\n\n${text}` : text;
  });
  // 1 is what verify and the gate say; here it is that we could not show what was asked for.
  return verdict && !verified ? 2 : bundles.some(({ fault }) => fault === undefined) ? 0 : 2;
}

interface Source {
  readonly where: string;
  readonly bytes: Uint8Array;
}

/** The bundle or lines of a file, or all the evidence in or beside a model or dataset. */
async function sourcesOf(target: string): Promise<Source[]> {
  if (!existsSync(target)) throw missing(target, 'Name a bundle, a claims.jsonl, or a model folder.');
  const beside = `${target.replace(/\/+$/, '')}.attest`;
  const isFolder = statSync(target).isDirectory();
  const files = [target, beside]
    .flatMap((folder) => [join(folder, 'model.sig'), join(folder, 'claims.jsonl')])
    .filter(existsSync);
  if (files.length === 0 && isFolder)
    throw missing(
      `${target}/model.sig`,
      `Neither ${target} nor ${beside} holds model.sig or claims.jsonl. Sign it: attest-model attest ${target}`,
    );
  return (await Promise.all((isFolder ? files : [target]).map(readSources))).flat();
}

async function readSources(file: string): Promise<Source[]> {
  const bytes = await readNamed(file, 'the evidence', 2 * MAX_BUNDLE_BYTES);
  if (!file.endsWith('.jsonl')) return [{ where: file, bytes }];
  return splitLines(bytes).flatMap((line, index) =>
    line.length === 0 ? [] : [{ where: `${file}:${index + 1}`, bytes: line }],
  );
}

function splitLines(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let start = 0; start < bytes.length; ) {
    const end = bytes.indexOf(0x0a, start);
    lines.push(bytes.subarray(start, end === -1 ? bytes.length : end));
    start = end === -1 ? bytes.length : end + 1;
  }
  return lines;
}

function read({ where, bytes }: Source): ReadBundle {
  try {
    const bundle = parseBundle(bytes);
    const signer = claimedSigner(bundle);
    if (bundle.content.kind !== 'dsse') return { where, ...(signer && { signer }) };
    const statement = parseStatement(bundle.content.payload);
    const subjects = statement.subject.map(({ name = '', digest }) => ({
      name,
      digest: Object.entries(digest)
        .map(([algorithm, value]) => `${algorithm}:${value}`)
        .join(' '),
    }));
    return { where, predicateType: statement.predicateType, subjects, statement, ...(signer && { signer }) };
  } catch (error) {
    if (error instanceof BundleError || error instanceof StatementError || error instanceof CertificateError)
      return { where, fault: messageOf(error) };
    throw error;
  }
}

function claimedSigner({ material }: ParsedBundle): string | undefined {
  switch (material.kind) {
    case 'public-key':
      return material.hint === undefined ? 'a key without hint' : `key ${material.hint}`;
    case 'chain':
      return 'an X.509 certificate chain';
    case 'certificate': {
      const identity = certificateIdentity(parseCertificate(material.der));
      return identity && `${identity.san} (issuer ${identity.issuer})`;
    }
  }
}

/** What is said of this model: its claims hold evidence of what it was made from, too, and that is about other files. */
function statedFields(bundles: readonly ReadBundle[]): Field[] {
  const signature = bundles.find(
    ({ where, predicateType }) => isSignature(where) && predicateType === OMS_PREDICATE_TYPE,
  );
  const claims = bundles.filter(({ predicateType = '' }) => CLAIMS.includes(predicateType));
  const roots = new Set((signature ? [signature] : claims).map(rootOf));
  const [root] = roots.size === 1 ? roots : [];
  const own = claims.filter((one) => root !== undefined && rootOf(one) === root);
  const of = (type: string): Statement[] =>
    own.flatMap(({ statement }) => (statement?.predicateType === type ? [statement] : []));
  const provenance = of(PROVENANCE_TYPE).at(-1);
  const signer = signature?.signer ?? own.at(-1)?.signer ?? (bundles.length === 1 ? bundles[0]?.signer : undefined);
  return extractFields(
    { ...(provenance && { provenance }), testResults: of(TEST_RESULT_TYPE) },
    { ...(signer && { signer }), ...(root && { root }), verified: new Set() },
  );
}

const CLAIMS: readonly string[] = [PROVENANCE_TYPE, TEST_RESULT_TYPE];
const isSignature = (where: string): boolean => !/\.jsonl:\d+$/.test(where);
const rootOf = ({ statement }: ReadBundle): string | undefined => statement?.subject[0]?.digest['sha256'];

async function verdictFor(options: InspectOptions, io: CliIo, target: string): Promise<Verdict> {
  if (!statSync(target).isDirectory()) {
    throw new AttestModelError('USAGE', 'a bundle alone cannot be verified: the files belong to it', {
      guidance: 'Name the model folder, or leave the identity, key or chain out to read the bundle unverified.',
    });
  }
  return verdictOf(options, io, target);
}

function missing(path: string, guidance: string): AttestModelError {
  return new AttestModelError('NOT_FOUND', `no such file or folder: ${path}`, { guidance, details: { path } });
}
