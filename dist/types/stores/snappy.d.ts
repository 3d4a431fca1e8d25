/**
 * Snappy's block format (google/snappy, format_description.txt): a length as varint, then literals and copies of what came
 * before. GitHub's attestation store keeps bundles so.
 * @throws RangeError for what is no such block, or is longer than `maxBytes`
 */
export declare function unsnappy(block: Uint8Array, maxBytes: number): Buffer;
