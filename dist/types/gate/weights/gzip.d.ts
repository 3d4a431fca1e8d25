/**
 * First bytes of what gzip compressed (RFC 1952 2.3), where it does not unpack as a whole: it was cut off, is too large, or has
 * something else behind it, which gzip ignores with a warning. Undefined where not even they unpack.
 */
export declare function gzipHead(bytes: Buffer): Buffer | undefined;
