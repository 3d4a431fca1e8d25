export type { CacheRequest, HashingRequest } from './attest/hashing.ts';
export { type AttestRequest, type AttestResult, attest } from './attest.ts';
export { AttestModelError, type ErrorCode, type ErrorOptions } from './errors.ts';
export { type DeliverRequest, deliverCopy, type ExecRequest, exec, type RunRequest } from './exec.ts';
export { type GateEvent, type GateRequest, type GateResult, gate } from './gate.ts';
export { chooseEngine, type EngineChoice } from './hashing/choose-engine.ts';
export type { HashEngine } from './hashing/engine.ts';
export {
  type HashedFolder,
  type HashFolderOptions,
  hashFolder,
  type ProgressReporter,
} from './hashing/hashed-folder.ts';
export type { FileDifference } from './model/diff.ts';
export { type HashedFile, type Manifest, manifestDigest, parseManifest, serializeManifest } from './model/manifest.ts';
export type { Policy } from './policy/policy.ts';
export type { PolicyTrust } from './policy/trust.ts';
export { type Published, publishRelease, type ReleaseRequest } from './publish.ts';
export { GATE_MEDIA_TYPE, gateDocument } from './report/gate-document.ts';
export { VERDICT_MEDIA_TYPE, type VerdictDocument, verdictDocument } from './report/verdict-document.ts';
export { type CertificateSignerOptions, createCertificateSigner } from './sigstore/certificate-signer.ts';
export type { Instance, Profile } from './sigstore/instances.ts';
export { createKeySigner } from './sigstore/key-signer.ts';
export { type PartyOptions, type SigningParty, sigstoreParty } from './sigstore/party.ts';
export type { BundleJson, Signer, SignerDescription } from './sigstore/signer.ts';
export { loadTrust, type TrustContext, type TrustedRootSet, type TrustSpec } from './sigstore/trust.ts';
export type { Field, FieldName } from './statement/fields.ts';
export type { EvidenceSource } from './stores/find.ts';
export type { GitHubAccess } from './stores/github-access.ts';
export type { GitHubPublishing } from './stores/publish.ts';
export { type EvidencePaths, evidencePaths } from './stores/workspace.ts';
export { exitCodeOf } from './verification/exit-code.ts';
export type { TrustRequest } from './verification/signatures/trust.ts';
export type { SlsaAssessment } from './verification/slsa/assessment.ts';
export type { Check, IgnoredClaim, SignerIdentity, Verdict } from './verification/verdict.ts';
export { evidenceFrom } from './verify/evidence-from.ts';
export { loadPolicy } from './verify/policy-file.ts';
export type { PolicyFiles } from './verify/policy-tree.ts';
export { type VerifyRequest, verify } from './verify.ts';
export { VERSION } from './version.ts';
export { type SummaryRequest, type SummaryResult, summarize } from './vsa.ts';
