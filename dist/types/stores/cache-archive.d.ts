/**
 * Regular files of a tar archive (gzip or zstd, as `@actions/cache` makes it) by base name. It is read here because that
 * client unpacks with `tar -P`: whoever wrote the entry could write any file of the machine, before anyone has looked at it.
 * @param maxBytes of the archive when decompressed
 * @throws Error where it is damaged, or decompresses to more
 */
export declare function readArchive(packed: Uint8Array, names: readonly string[], maxBytes: number): Map<string, Buffer>;
