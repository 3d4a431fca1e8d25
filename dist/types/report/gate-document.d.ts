import type { GateResult } from '../verification/gate-result.ts';
export declare const GATE_MEDIA_TYPE = "application/vnd.attest-model.gate.v1+json";
/**
 * A gate's result as others read it (docs/gate.schema.json): what `gate --json` prints and `verdict-path` holds. Its verdicts
 * are those of docs/verdict.md. Encode it with `forJson`.
 */
export declare function gateDocument({ models, checks, ...result }: GateResult): {
    result: import("../verification/gate-result.ts").GateOutcome;
    event: string;
    base?: string;
    head?: string;
    policies: readonly import("../verification/gate-result.ts").GatePolicy[];
    mediaType: string;
    checks: import("./verdict-document.ts").CheckDocument[];
    models: {
        path: string;
        result: 'passed' | 'failed' | 'undecided' | 'removed';
        touchedBy: readonly string[];
        references: readonly import("../verification/gate-result.ts").GateReference[];
        checks: import("./verdict-document.ts").CheckDocument[];
        verdicts: {
            policy: string;
            verdict: import("./verdict-document.ts").VerdictDocument;
        }[];
    }[];
};
