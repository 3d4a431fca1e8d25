const ESCAPES: ReadonlyMap<number, string> = new Map([
  [0x09, '\\t'],
  [0x0a, '\\n'],
  [0x0d, '\\r'],
  [0x27, "\\'"],
  [0x5c, '\\\\'],
]);

/**
 * What model_signing 0.2.0 signed instead: it wrote `DSSEV1`, and put Python's text for a bytes object, `b'…'` with
 * escapes, where the payload belongs. One text stands for one payload, so a signature over it proves as much.
 */
export function preAuthEncodingOfModelSigning02(payloadType: string, payload: Buffer): Buffer {
  const parts: string[] = [];
  for (const byte of payload) {
    const printable =
      byte >= 0x20 && byte < 0x7f ? String.fromCharCode(byte) : `\\x${byte.toString(16).padStart(2, '0')}`;
    parts.push(ESCAPES.get(byte) ?? printable);
  }
  const text = `DSSEV1 ${payloadType.length} ${payloadType} ${payload.length} b'${parts.join('')}'`;
  return Buffer.from(text);
}
