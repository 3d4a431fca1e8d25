import { type ResourceDescriptor, type Statement, type Subject } from './in-toto.ts';
/** SLSA Verification Summary Attestation (https://slsa.dev/spec/v1.2/verification_summary). */
export declare const VSA_TYPE = "https://slsa.dev/verification_summary/v1";
export interface Summary {
    /** `version`: components of the verifier, by name. */
    readonly verifier: {
        readonly id: string;
        readonly version?: Readonly<Record<string, string>>;
    };
    /** RFC 3339, as written. The verifier's own clock; optional since SLSA 1.1. */
    readonly timeVerified?: string;
    readonly resourceUri: string;
    /** SHA-256 of the policy's bytes, which the specification only recommends; `named`: of further policies that it names, in order. */
    readonly policy: {
        readonly uri: string;
        readonly sha256?: string;
        readonly named?: readonly string[];
    };
    /** Of each attestation that was relied on: `digest.sha256` is of the bundle's bytes. */
    readonly inputAttestations: readonly ResourceDescriptor[];
    readonly verificationResult: 'PASSED' | 'FAILED';
    /** At most one of a SLSA track. */
    readonly verifiedLevels: readonly string[];
}
export declare function buildSummaryStatement(subjects: readonly Subject[], summary: Summary): Statement;
/**
 * Unknown fields are ignored, as the specification demands; those that are known are read strictly.
 * @throws StatementError
 */
export declare function parseSummary(statement: Statement): Summary;
/** The level of SLSA's Build track, or undefined where none was evaluated. */
export declare function summarizedLevel({ verifiedLevels }: Summary): number | undefined;
/** SHA-256 of the attestations' bytes, as far as they are named that way. */
export declare function inputDigests({ inputAttestations }: Summary): string[];
