export { DEFAULT_POLICY, type GateEvent, type GateRequest, type GitHubApi } from './gate/request.ts';
export type {
  GateModel,
  GateOutcome,
  GatePolicy,
  GateReference,
  GateResult,
  GateVerdict,
} from './verification/gate-result.ts';
