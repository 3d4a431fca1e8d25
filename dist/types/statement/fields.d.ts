import type { Statement } from './in-toto.ts';
/** In the order they are shown: the nine fields (formats, section 3), then two more. */
export declare const FIELD_NAMES: readonly ['model_hash', 'training_code_commit', 'training_data_hash', 'base_model_hash', 'training_environment', 'training_pipeline_id', 'signer_identity', 'timestamp', 'evaluation_results', 'hyperparameters', 'training_log'];
export type FieldName = (typeof FIELD_NAMES)[number];
/** A row of the nine fields. `verified`: recomputed or compared with the certificate; `stated`: signed, not recomputed. */
export interface Field {
    readonly name: FieldName;
    readonly status: 'verified' | 'stated' | 'absent';
    /** One line a value, plain text. Empty when absent. */
    readonly values: readonly string[];
    /** Where it comes from and why it is trusted as far as it is. */
    readonly source: string;
}
/** Statements whose signers count (design, decision 7); whoever calls has made sure of that. */
export interface FieldStatements {
    readonly provenance?: Statement;
    readonly testResults: readonly Statement[];
}
/** What is known from elsewhere than a payload. */
export interface KnownFacts {
    readonly root?: string;
    readonly manifestDigest?: string;
    /** From the certificate or key. */
    readonly signer?: string;
    /** ISO 8601, from a log or timestamp authority. */
    readonly signedAt?: string;
    /** Repository and commit, where the certificate names those that the provenance names. */
    readonly code?: string;
    /** Fields that the caller recomputed or compared with the certificate. */
    readonly verified: ReadonlySet<FieldName>;
}
/**
 * All rows, always, in the same order.
 * @throws StatementError when a statement is not what its predicateType says
 */
export declare function extractFields(statements: FieldStatements, known: KnownFacts): Field[];
