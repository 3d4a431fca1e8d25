import canonicalize from 'canonicalize';

/**
 * RFC 8785 (JSON Canonicalization Scheme), UTF-8, no newline at the end.
 * @throws Error for NaN, infinities, lone surrogates, cycles and values that JSON cannot hold
 */
export function canonicalJson(value: unknown): Uint8Array {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('JSON has no form for this value');
  return new TextEncoder().encode(text);
}
