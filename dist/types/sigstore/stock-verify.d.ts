/**
 * What verification, too, needs of the Sigstore packages: without those that sign and fetch, which take several times as long to
 * load. To be loaded as stock.ts is, and for its reasons.
 */
export { bundleToJSON } from '@sigstore/bundle';
export { RFC3161Timestamp } from '@sigstore/core';
export { TransparencyLogEntry, TrustedRoot } from '@sigstore/protobuf-specs';
export { toTrustMaterial } from '@sigstore/verify';
