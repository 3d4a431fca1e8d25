import { type Scan, scanModel } from '../hashing/scan.ts';
import { sniffFiles } from '../hashing/sniff.ts';
import { fileGroup } from '../model/file-groups.ts';
import { isPickleName } from '../model/pickle.ts';
import type { OmsStatement } from '../statement/oms.ts';
import type { Evidence, EvidencePlaces } from '../stores/evidence-files.ts';
import type { ClaimTrust } from '../verification/claims/claims.ts';
import type { Tolerance } from '../verification/files/files.ts';
import { type IgnorePlan, planIgnores } from '../verification/files/ignored.ts';
import type { SniffedFile } from '../verification/findings.ts';
import type { Trust } from '../verification/signatures/vouch.ts';
import type { SignerIdentity } from '../verification/verdict.ts';
import { inModel, isBeside, type Model } from './model.ts';
import type { VerifyRequest } from './request.ts';

/** A model whose signature is accepted, and what is known before any of its files is opened. */
export interface Subject {
  readonly request: VerifyRequest;
  readonly model: Model;
  readonly places: EvidencePlaces;
  readonly evidence: Omit<Evidence, 'signature'>;
  readonly trust: Trust;
  /** Of a policy that names others for some claims. */
  readonly trustFor?: ClaimTrust;
  readonly now: Date;
  readonly oms: OmsStatement;
  /** Of the files that are signed. */
  readonly paths: ReadonlySet<string>;
  readonly signer: SignerIdentity;
}

export const pathsOf = (oms: OmsStatement): Set<string> => new Set(oms.resources.map(({ path }) => path));

export function planFor({ request, model, places, oms, paths }: Subject): IgnorePlan {
  const { allowIgnored = [], ignorePaths = [], trust } = request;
  const ignorable = trust.method === 'policy' ? (trust.parsed.policy.files?.ignorable ?? []) : [];
  const rules = {
    signed: inModel(model, oms.ignorePaths),
    own: inModel(model, ignorePaths),
    allowed: inModel(model, [...allowIgnored, ...ignorable]),
    hubCache: !isBeside(places, model),
  };
  return planIgnores(rules, paths);
}

/** What the verifier says about files that are not as they were signed. */
export function toleranceFor({ request }: Subject, plan: IgnorePlan): Tolerance {
  const { trust, ignoreUnsignedFiles = false } = request;
  const documents = trust.method === 'policy' && trust.parsed.policy.files?.documentation === 'may-differ';
  return {
    plan,
    ignoreUnsignedFiles,
    ...(documents && { mayDiffer: (path: string) => fileGroup(path) === 'documentation' }),
  };
}

/** What is in the files, where it is asked for. */
export function sniffed({ request }: Subject, scan: Scan): { readonly sniffed?: readonly SniffedFile[] } {
  const { trust, sniff = trust.method === 'policy' && trust.parsed.policy.files?.pickle === false } = request;
  return sniff ? { sniffed: sniffFiles(scan, isPickleName) } : {};
}

export function scanSubject({ request, model, paths, places }: Subject, plan: IgnorePlan): Promise<Scan> {
  const evidence = Object.values(places).map(({ path }) => path);
  return scanModel(model.path, {
    ignorePaths: plan.scan,
    excludeFiles: inModel(model, evidence).filter((file) => !paths.has(file)),
    allowSymlinks: request.allowSymlinks ?? false,
    ...(request.signal && { signal: request.signal }),
  });
}

/** How files are hashed. */
export const hashing = ({ request: { engine, progress, signal } }: Subject) => ({
  ...(engine && { engine }),
  ...(progress && { progress }),
  ...(signal && { signal }),
});
