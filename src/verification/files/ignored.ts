import { posix } from 'node:path';
import { EVIDENCE_NAMES, HUB_CACHE, isIgnored } from '../../model/ignore.ts';

/** What the verifier decides about files that are not signed. All paths are relative to the model's root. */
export interface IgnoreRules {
  /** Of the signed statement: the signer's word only. */
  readonly signed: readonly string[];
  /** The verifier's own: left aside whatever they hold. */
  readonly own: readonly string[];
  /** Which of the signer's are accepted. */
  readonly allowed: readonly string[];
  /** A model may have been downloaded from the Hub, which leaves a cache; in a dataset that is a folder of data like others. */
  readonly hubCache: boolean;
}

/** `own`: the verifier said so. `listed`: what checkouts and downloads leave. `hidden`: the signer said so, the verifier did not. */
export type Standing = 'own' | 'listed' | 'allowed' | 'hidden' | 'unsigned';

export interface IgnorePlan {
  /** What the scan need not look into: nothing signed lies there. */
  readonly scan: readonly string[];
  /** Of something on disk that is not signed. */
  judge(path: string): Standing;
}

/**
 * Signed `ignore_paths` can hide replaced weights and added code (formats, section 9): they are looked for, and refused
 * unless the verifier allows them. A signed file is compared wherever it lies, ignored or not.
 */
export function planIgnores(rules: IgnoreRules, signedPaths: Iterable<string>): IgnorePlan {
  const own = new Set(rules.own);
  const signed = new Set(rules.signed);
  const allowed = new Set(rules.allowed);
  const evidence = new Set(EVIDENCE_NAMES);
  // Names of evidence only where the signer listed them: in a dataset, loaders read a claims.jsonl like any other file.
  const listed = new Set([...own, ...signed, ...(rules.hubCache ? [HUB_CACHE] : [])]);
  return {
    scan: withoutSigned(listed, signedPaths),
    judge: (path) => {
      if (isIgnored(path, own)) return 'own';
      if (rules.hubCache && isIgnored(path, [HUB_CACHE])) return 'listed';
      // The scan takes these names only where they are no regular files: a folder of that name can hold code.
      if (isIgnored(path, evidence) || !isIgnored(path, signed)) return 'unsigned';
      return isIgnored(path, allowed) ? 'allowed' : 'hidden';
    },
  };
}

/** Those that are no signed path, and no folder that one lies in. */
function withoutSigned(listed: ReadonlySet<string>, signedPaths: Iterable<string>): string[] {
  const folders = new Set<string>();
  const holding = new Set<string>();
  for (const path of signedPaths) {
    if (listed.has(path)) holding.add(path);
    for (let at = posix.dirname(path); at !== '.' && at !== '/' && !folders.has(at); at = posix.dirname(at)) {
      folders.add(at);
    }
  }
  return [...listed].filter((path) => !holding.has(path) && !folders.has(path));
}
