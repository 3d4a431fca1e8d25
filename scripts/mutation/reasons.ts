/** Why a mutant is let live. The first rule that fits is the reason; what none fits is listed as not looked at. */
export interface Reason {
  /** Names without `.ts`; all files where it is left out. */
  readonly files?: readonly string[];
  readonly original?: RegExp;
  readonly replacement?: RegExp;
  readonly mutator?: RegExp;
  readonly reason: string;
}

export const REASONS: readonly Reason[] = [
  {
    files: ['identity'],
    original: /^expected\.trim\(\)$/,
    reason:
      'A hint in a refusal, for an expectation that ends in a space; the comparison before it is of the whole text.',
  },
  {
    files: ['provenance-match'],
    original: /^(end < 0|source\?\.|.*\?\.digest)/,
    reason:
      'Equivalent: a name that begins with `@` has no path either way, and `both` leaves out what is not there; the parser has refused a dependency that is no object.',
  },
  {
    files: ['provenance-match'],
    original: /^signer\.method === 'sigstore'$/,
    reason: 'Equivalent: other signers have no extensions, so that nothing is there to read either way.',
  },
  {
    files: ['certificate-path'],
    original: /^\[bytesOf\(leaf\)\]$/,
    reason:
      'Equivalent for every answer: the leaf would be looked at once more as its own issuer, and found to be the end already.',
  },
  {
    files: ['certificate-path'],
    original: /ed25519|1\.3\.101\.112/,
    reason: 'Authorities with Ed25519 are accepted; the generator of certificates in our tests makes none.',
  },
  {
    files: ['certificate-path'],
    original: /keyCertSign$/,
    reason:
      'An authority without key usage: a TypeError in place of an answer, which the caller turns into a refusal. Ours all have one.',
  },
  {
    files: ['certificate-path'],
    original: /^pathLength !== undefined$/,
    reason: 'Equivalent: no number is greater than undefined.',
  },
  {
    files: ['certificate-path'],
    original: /^purposes === undefined$/,
    reason: 'A leaf that has purposes and no key usage, or neither: refused or not by one other rule, which is tested.',
  },
  {
    files: ['log-entry'],
    original: /^\{ maxBytes/,
    reason: 'A second limit: bundles are limited in size and depth before, by parseBundle.',
  },
  {
    files: ['log-entry'],
    original: /\?\.|^id !== undefined$|isJsonObject\(found\)|^typeof bytes|^match/,
    reason:
      'Equivalent but for the kind of refusal: what these parsers throw on a stranger’s bytes refuses the bundle too (sigstore-verify).',
  },
  {
    files: ['fulcio-leaf'],
    original: /^(keyUsage\(certificate\)\?\.digitalSignature|name === undefined|more\.length > 0)/,
    reason:
      'Equivalent: a certificate without key usage, or without name, is refused by the line beside it, or by the TypeError that takes its place.',
  },
  {
    files: ['fulcio-leaf'],
    original: /unsupported/,
    reason: 'Equivalent: the last case returns undefined, as the end of the function does.',
  },
  {
    files: ['contradictions'],
    original: /^!values\.has\(value\)$/,
    reason: 'Which of several lines that agree is named in the message.',
  },
  {
    files: ['contradictions', 'evaluate', 'verdict-fields', 'claims', 'chunks-bound', 'manifest-check'],
    original: /slice\(|sort\(\)$/,
    reason: 'How much a message shows, and in which order.',
  },
  {
    files: ['key-verify', 'certificate-verify'],
    original: /^\{$/,
    replacement: /^\{\}$/,
    mutator: /ObjectLiteral/,
    reason: 'Cause and details of an error, for whoever debugs it.',
  },
];
