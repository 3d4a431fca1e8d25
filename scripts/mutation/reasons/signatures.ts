import type { Reason } from './reason.ts';

export const SIGNATURES: readonly Reason[] = [
  {
    files: ['signatures/identity'],
    original: /^expected\.trim\(\)$/,
    reason:
      'A hint in a refusal, for an expectation that ends in a space; the comparison before it is of the whole text.',
  },
  {
    files: ['certificates/certificate-path'],
    original: /^\[bytesOf\(leaf\)\]$/,
    reason:
      'Equivalent for every answer: the leaf would be looked at once more as its own issuer, and found to be the end already.',
  },
  {
    files: ['certificates/certificate-path'],
    original: /ed25519|1\.3\.101\.112/,
    reason: 'Authorities with Ed25519 are accepted; the generator of certificates in our tests makes none.',
  },
  {
    files: ['certificates/certificate-path'],
    original: /keyCertSign$/,
    reason:
      'An authority without key usage: a TypeError in place of an answer, which the caller turns into a refusal. Ours all have one.',
  },
  {
    files: ['certificates/certificate-path'],
    original: /^pathLength !== undefined$/,
    reason: 'Equivalent: no number is greater than undefined.',
  },
  {
    files: ['certificates/certificate-path'],
    original: /^purposes === undefined$/,
    reason: 'A leaf that has purposes and no key usage, or neither: refused or not by one other rule, which is tested.',
  },
  {
    files: ['signatures/log-entry'],
    original: /^\{ maxBytes/,
    reason: 'A second limit: bundles are limited in size and depth before, by parseBundle.',
  },
  {
    files: ['signatures/log-entry'],
    original: /\?\.|^id !== undefined$|isJsonObject\(found\)|^typeof bytes|^match/,
    reason:
      'Equivalent but for the kind of refusal: what these parsers throw on a stranger’s bytes refuses the bundle too (sigstore-verify).',
  },
  {
    files: ['certificates/fulcio-leaf'],
    original: /^(keyUsage\(certificate\)\?\.digitalSignature|name === undefined|more\.length > 0)/,
    reason:
      'Equivalent: a certificate without key usage, or without name, is refused by the line beside it, or by the TypeError that takes its place.',
  },
  {
    files: ['certificates/fulcio-leaf'],
    original: /unsupported/,
    reason: 'Equivalent: the last case returns undefined, as the end of the function does.',
  },
  {
    files: ['signatures/key-verify', 'certificates/certificate-verify'],
    original: /^\{$/,
    replacement: /^\{\}$/,
    mutator: /ObjectLiteral/,
    reason: 'Cause and details of an error, for whoever debugs it.',
  },
  {
    files: ['signatures/signature-content'],
    original: /a\.length === b\.length|name === undefined|^false$/,
    reason: 'Equivalent: timingSafeEqual and createHash throw on what they do not take, which refuses the bundle too.',
  },
  {
    files: ['signatures/signature-content'],
    reason: 'A programming error of ours, not an attack: callers hand over message signatures by another way.',
  },
  {
    files: ['signatures/dsse-verify'],
    reason:
      'The envelopes of model_signing 0.2.0 with SHA-256 on every curve, and payloads that are no statement: verify/formats.test.ts has bundles of that version, which the plan leaves out for its time.',
  },
  {
    files: ['certificates/fulcio-leaf', 'certificates/certificate-verify'],
    original: /^(san === undefined|leaf === undefined|throw new Error\('no certificate'\);|\[\])$/,
    reason:
      'Cannot happen: the bundle parser refuses an empty chain, and texts that match the pattern are parsed or refused with the same error.',
  },
  {
    files: ['signatures/signature-key'],
    original: /asymmetricKey|^''$|^false$/,
    reason: 'Equivalent: keys of other kinds have no curve, or no modulus, so that the table has nothing for them.',
  },
  {
    files: ['certificates/certificate-verify'],
    original: /cause/,
    reason: 'Cause and details of an error, for whoever debugs it.',
  },
  {
    files: ['signatures/bundle-fields'],
    original: /MAX_ITEMS|maxBytes|> 64|^items/,
    reason: 'One item or byte more or less than a limit that is far above what any signer makes.',
  },
  {
    files: ['signatures/bundle-fields'],
    original: /value === undefined|^`|^''$/,
    reason: 'Where in the bundle a fault is, and whether it is missing or wrong: the message.',
  },
  {
    files: ['signatures/bundle-fields', 'signatures/bundle'],
    original: /\?\.|isJsonObject|instanceof|startsWith|typeof value|^\{ maxBytes|^'BundleError'$|case undefined/,
    reason:
      'Equivalent but for the kind of refusal: the strict JSON reader has bounded size and depth, and what is of a wrong type is refused by the next question.',
  },
  {
    files: ['signatures/base64'],
    reason: 'How large the pieces are in which long texts are compared.',
  },
  {
    files: ['signatures/model-signature'],
    original: /instanceof/,
    reason: 'Errors of ours that are not about the bundle would be told as its fault; nothing in it can cause one.',
  },
  {
    files: ['signatures/vouch'],
    original: /^(certificate === undefined( \|\| identity === undefined)?|identity === undefined|'INTERNAL')$/,
    reason:
      'Cannot happen: without a key that the verifier brings there is a certificate, and one without name or issuer is refused before (fulcio-leaf).',
  },
  {
    files: ['signatures/vouch'],
    original: /^check\.outcome === 'fail'$/,
    reason: 'Equivalent: a refusal by verifySigstore is one check, which failed.',
  },
  {
    files: ['signatures/vouched-by', 'signatures/model-signature'],
    original: /^(trust\.method === 'sigstore' && )?(trust|signer)\.method === 'sigstore'$/,
    reason:
      'Equivalent: vouchFor gives a signer of the method that it was asked for, so both are by identity or neither.',
  },
  {
    files: ['signatures/vouched-by'],
    original: /^(identity\.length > 0|\[\])$/,
    reason:
      'Cannot happen: trust by identity gives a signer by identity, and of each checkIdentity says three things. A second bar, for the day on which it does not.',
  },
  {
    files: ['signatures/bundle'],
    original: /^(\{ kind: 'public-key' \}|'public-key')$/,
    reason: 'Equivalent: without any material the bundle is refused, whatever is read of it.',
  },
  {
    files: ['signatures/bundle-fields'],
    original: /^\[\]$/,
    reason: 'A further fault of what is no list, and refused for that: the message.',
  },
];
