/**
 * A trusted root in memory, as far as public types show it: who uses the library has no Sigstore packages to take the whole
 * type from. It is `TrustedRoot` of `@sigstore/protobuf-specs`, read by `loadTrust`.
 */
export interface TrustedRootMessage {
    readonly mediaType: string;
    readonly tlogs: readonly object[];
    readonly ctlogs: readonly object[];
    readonly certificateAuthorities: readonly object[];
    readonly timestampAuthorities: readonly object[];
}
