/** Set by the bundler from package.json; from source there is no release to name. */
declare const ATTEST_MODEL_VERSION: string | undefined;

export const VERSION = typeof ATTEST_MODEL_VERSION === 'string' ? ATTEST_MODEL_VERSION : '0.0.0-source';
