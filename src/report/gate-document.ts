import type { GateResult } from '../verification/gate-result.ts';
import { checkDocuments, verdictDocument } from './verdict-document.ts';

export const GATE_MEDIA_TYPE = 'application/vnd.attest-model.gate.v1+json';

/**
 * A gate's result as others read it (docs/gate.schema.json): what `gate --json` prints and `verdict-path` holds. Its verdicts
 * are those of docs/verdict.md. Encode it with `forJson`.
 */
export function gateDocument({ models, checks, ...result }: GateResult) {
  return {
    mediaType: GATE_MEDIA_TYPE,
    ...result,
    checks: checkDocuments(checks),
    models: models.map(({ verdicts, checks: own, ...model }) => ({
      ...model,
      checks: checkDocuments(own),
      verdicts: verdicts.map(({ policy, verdict }) => ({
        policy,
        verdict: verdictDocument({ ...verdict, model: { ...verdict.model, path: model.path } }),
      })),
    })),
  };
}
