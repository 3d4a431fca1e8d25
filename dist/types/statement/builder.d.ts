/**
 * `runDetails.builder.id` of our build type: who signs. Whoever makes a provenance and whoever judges it must agree on it.
 * @param name subject alternative name, hint of the key, or SHA-256 of the certificate
 */
export declare function builderIdOf(method: 'sigstore' | 'key' | 'certificate', name: string): string;
