import type { FileDifference } from '../model/diff.ts';

export type { FileDifference };

/** One demand and what was found. `expected` and `found` are plain text (digests in hex), not yet encoded for any place. */
export interface Check {
  /** Stable dotted id, such as `signature.cryptography`, `identity.san`, `files.match`. */
  readonly id: string;
  readonly outcome: 'pass' | 'fail' | 'undecided';
  readonly title: string;
  readonly expected?: string;
  readonly found?: string;
  /** File, bundle line, certificate field that it rests on. */
  readonly evidence?: string;
  /** What to do next; present on every fail and undecided. */
  readonly guidance?: string;
}

/** Who signed, from the certificate or key alone, never from a payload. */
export type SignerIdentity =
  | {
      readonly method: 'sigstore';
      readonly san: string;
      readonly issuer: string;
      readonly sourceRepository?: string;
      /** Fulcio extensions by name (formats, section 5), parsed from DER. */
      readonly extensions: Readonly<Record<string, string>>;
    }
  | { readonly method: 'key'; readonly hint: string }
  | { readonly method: 'certificate'; readonly subject: string; readonly sha256: string };

export type FieldName =
  | 'model_hash'
  | 'training_code_commit'
  | 'training_data_hash'
  | 'base_model_hash'
  | 'training_environment'
  | 'training_pipeline_id'
  | 'signer_identity'
  | 'timestamp'
  | 'evaluation_results'
  | 'hyperparameters'
  | 'training_log';

/** A row of the nine fields (formats, section 3). `verified`: recomputed or compared with the certificate; `stated`: signed, not recomputed. */
export interface Field {
  readonly name: FieldName;
  readonly status: 'verified' | 'stated' | 'absent';
  /** One line a value, plain text. Empty when absent. */
  readonly values: readonly string[];
  /** Where it comes from and why it is trusted as far as it is. */
  readonly source: string;
}

/** A line of claims.jsonl that did not count, and why. */
export interface IgnoredClaim {
  /** 1-based line number. */
  readonly line: number;
  readonly predicateType?: string;
  readonly signer?: string;
  readonly reason: string;
}

export interface Verdict {
  readonly result: 'passed' | 'failed' | 'undecided';
  readonly model: {
    readonly path: string;
    readonly root?: string;
    readonly filesDigest?: string;
    readonly manifestDigest?: string;
    readonly files?: number;
    readonly bytes?: number;
  };
  readonly signer?: SignerIdentity;
  /** ISO 8601, from a log or a timestamp authority; absent for the key method. */
  readonly signedAt?: string;
  readonly checks: readonly Check[];
  readonly differences: readonly FileDifference[];
  readonly fields: readonly Field[];
  readonly claims: { readonly accepted: number; readonly ignored: readonly IgnoredClaim[] };
}
