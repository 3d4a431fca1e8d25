/**
 * The bytes of standard base64 with padding, or undefined where another text would give the same bytes: Buffer.from drops
 * what it does not know, so two different files could carry one signature.
 */
export function canonicalBase64(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64');
  return bytes.toString('base64') === text ? bytes : undefined;
}
