import type { Reason } from './reason.ts';

export const SIGNATURES: readonly Reason[] = [
  {
    files: ['certificates/certificate-path'],
    original: /^\[bytesOf\(leaf\)\]$/,
    reason:
      'Equivalent for every answer: the leaf would be looked at once more as its own issuer, and found to be the end already.',
  },
  {
    files: ['certificates/certificate-path'],
    original: /^pathLength !== undefined$/,
    reason: 'Equivalent: no number is greater than undefined.',
  },
  {
    files: ['signatures/log-entry'],
    original: /^\{ maxBytes/,
    reason: 'A second limit: bundles are limited in size and depth before, by parseBundle.',
  },
  {
    files: ['certificates/fulcio-leaf'],
    original: /^keyUsage\(certificate\)\?\.digitalSignature$/,
    reason:
      'Equivalent: a certificate without key usage is refused by the TypeError that takes the place of the fault.',
  },
  {
    files: ['certificates/fulcio-leaf'],
    original: /unsupported/,
    reason: 'Equivalent: the last case returns undefined, as the end of the function does.',
  },
  {
    files: ['signatures/signature-content'],
    original: /^(a\.length === b\.length|name === undefined|false)$/,
    reason: 'Equivalent: timingSafeEqual and createHash throw on what they do not take, which refuses the bundle too.',
  },
  {
    files: ['certificates/certificate-verify'],
    original: /^(leaf === undefined|throw new Error\('no certificate'\);|\[\])$/,
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
    files: ['signatures/signature-content'],
    original: /^(throw new TypeError\(.*|bundle\.content\.kind === 'dsse')$/,
    reason: 'A programming error of ours, not an attack: callers hand over message signatures by another way.',
  },
  {
    files: ['signatures/dsse-verify'],
    original: /instanceof StatementError/,
    reason:
      'Equivalent: without an answer the statement is none of the old ones either, and parseStatement throws nothing else.',
  },
  {
    files: ['signatures/base64'],
    original: /^at < bytes\.length$/,
    reason: 'Equivalent: one empty piece more at the end, which is there.',
  },
  {
    files: ['signatures/bundle', 'certificates/certificate'],
    original: /^'\w+Error'$/,
    reason: 'The name of an error, for whoever debugs it.',
  },
  {
    files: ['signatures/bundle', 'signatures/artifact'],
    original: /instanceof/,
    replacement: /^(true|false|\{\})$/,
    reason:
      'Errors of ours that are not about the bundle or its payload would be told as its fault; nothing in it can cause one.',
  },
  {
    files: ['signatures/bundle'],
    original: /^case undefined:/,
    reason: 'Equivalent: without any material the bundle is refused, whatever is read of it.',
  },
  {
    files: ['signatures/artifact'],
    original: /^\[\]$/,
    reason: 'Equivalent: a text is no subject, as none is none.',
  },
  {
    files: ['signatures/artifact'],
    original: /^\{ maxBytes: payload\.length \}$/,
    reason: 'Equivalent: no payload is longer than itself, and none is longer than undefined.',
  },
  {
    files: ['signatures/artifact'],
    original: /^crv !== 'P-256'$/,
    replacement: /^false$/,
    reason:
      'Equivalent: a key of another curve has no point on this one, and one of another kind has none at all, which throws; either is refused.',
  },
  {
    files: ['signatures/artifact'],
    original: /^(identity === undefined|'INTERNAL')$/,
    reason: 'Cannot happen: a certificate without name or issuer is refused before (fulcio-leaf).',
  },
  {
    files: ['signatures/artifact'],
    original: /^\{ cause \}$/,
    reason: 'Cause and details of an error, for whoever debugs it.',
  },
  {
    files: ['signatures/sigstore-verify'],
    original: /^(Number\.isNaN\(signedAt\.getTime\(\)\)|throw new Error\('no time of signing'\);)$/,
    replacement: /^(false|;)$/,
    reason:
      'A second bar: the threshold of remembered.ts asks for one time at least, and at a time that is none no log or authority is trusted.',
  },
  {
    files: ['signatures/authorities'],
    original: /^known\.set\(material, found\);$/,
    reason:
      'Equivalent but for speed: the authorities of a root are read once more for each bundle, to the same names.',
  },
  {
    files: ['signatures/authorities'],
    original: /^(certChain\?\.certificates|\[\])$/,
    reason:
      'Cannot happen: `@sigstore/verify` reads the chains of all authorities before, and throws where one is missing.',
  },
  {
    files: ['signatures/sigstore-verify'],
    original: /^(above\.length === 0|throw new Error\('no authority of the root is above the certificate'\);)$/,
    replacement: /^(false|;)$/,
    reason: 'A second bar: a path to an authority of this root has been verified before its name is asked for.',
  },
  {
    files: ['signatures/sigstore-verify'],
    original: /^\[\]$/,
    reason: 'Fingerprints of a key that the verifier brought along: nobody asks for them (artifact).',
  },
];
