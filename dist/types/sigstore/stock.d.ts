/**
 * What we use of the Sigstore packages, to be loaded with `await import('./stock.ts')` when it is needed: together they take
 * longer to load than the command line may take to start. They are CommonJS, whose names a bundler keeps only for static
 * imports; a dynamic import of the package itself would work from source and fail from dist.
 */
export { DSSEBundleBuilder, FulcioSigner, TSAWitness } from '@sigstore/sign';
export { getTrustedRoot } from '@sigstore/tuf';
export { attest } from 'sigstore';
