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
  {
    files: ['files-check'],
    original: /^first\?\.kind$/,
    reason: 'Equivalent: only a list that is not empty is described.',
  },
  {
    files: ['signature-content'],
    original: /a\.length === b\.length|name === undefined|^false$/,
    reason: 'Equivalent: timingSafeEqual and createHash throw on what they do not take, which refuses the bundle too.',
  },
  {
    files: ['signature-content'],
    reason: 'A programming error of ours, not an attack: callers hand over message signatures by another way.',
  },
  {
    files: ['dsse-verify'],
    reason:
      'The envelopes of model_signing 0.2.0 with SHA-256 on every curve, and payloads that are no statement: verify-formats.test.ts has bundles of that version, which the plan leaves out for its time.',
  },
  {
    files: ['provenance-match', 'log-entry'],
    original: /^(end < 0|default:)/,
    reason: 'Equivalent: the end of the function gives the same.',
  },
  {
    files: ['fulcio-leaf', 'certificate-verify'],
    original: /^(san === undefined|leaf === undefined|throw new Error\('no certificate'\);|\[\])$/,
    reason:
      'Cannot happen: the bundle parser refuses an empty chain, and texts that match the pattern are parsed or refused with the same error.',
  },
  {
    files: ['contradictions', 'ignored', 'claims'],
    original: /^\[\]$/,
    reason: 'A default that no caller leaves to it, or a fact that no other line can contradict.',
  },
  {
    files: ['claims'],
    original: /^(statement\.subject\[1\]\?\.digest|model\?\.digest|''|check\?\.outcome)$/,
    reason:
      'Equivalent: a line without subjects is no statement, one that counts has two, and no digest is the empty text or the one in its place.',
  },
  {
    files: ['claims'],
    original: /^error instanceof StatementError$/,
    reason: 'Errors of ours that are not about the line would be told as its fault; nothing in it can cause one.',
  },
  {
    files: ['claims'],
    original: /undecided/,
    reason: 'The wording for a clock or root that decides nothing; dates.test.ts asks for it, by the verdict.',
  },
  {
    files: ['claims'],
    original: /claimed|trust\.method|signer !== undefined/,
    reason:
      'Cheap questions before cryptography: without them the line is refused all the same, later, which claims-cost.test.ts measures.',
  },
  {
    files: ['claims'],
    original: /^\{$/,
    reason: 'Who may make claims of a type, by a policy: policy/claims.test.ts asks for it.',
  },
  {
    files: ['left-aside'],
    original: /aside\.length|standing === 'listed'/,
    reason: 'What is named in a check that passes; hidden files are found by other lines.',
  },
  {
    files: ['ignored'],
    original: /^(at |folders|'\.'|'\/'|listed\.has)/,
    reason:
      'Equivalent: the loop ends at a folder that it has seen, and neither `.` nor `/` is a path that anyone ignores; asked for speed.',
  },
  {
    files: ['signature-key'],
    original: /asymmetricKey|^''$|^false$/,
    reason: 'Equivalent: keys of other kinds have no curve, or no modulus, so that the table has nothing for them.',
  },
  {
    files: ['certificate-verify'],
    original: /cause/,
    reason: 'Cause and details of an error, for whoever debugs it.',
  },
  {
    files: ['bundle-fields'],
    original: /MAX_ITEMS|maxBytes|> 64|^items/,
    reason: 'One item or byte more or less than a limit that is far above what any signer makes.',
  },
  {
    files: ['bundle-fields'],
    original: /value === undefined|^`|^''$/,
    reason: 'Where in the bundle a fault is, and whether it is missing or wrong: the message.',
  },
  {
    files: ['bundle-fields', 'bundle'],
    original: /\?\.|isJsonObject|instanceof|startsWith|typeof value|^\{ maxBytes|^'BundleError'$|case undefined/,
    reason:
      'Equivalent but for the kind of refusal: the strict JSON reader has bounded size and depth, and what is of a wrong type is refused by the next question.',
  },
  {
    files: ['base64'],
    reason: 'How large the pieces are in which long texts are compared.',
  },
  {
    files: ['model-signature'],
    original: /instanceof/,
    reason: 'Errors of ours that are not about the bundle would be told as its fault; nothing in it can cause one.',
  },
  {
    files: ['chunk-proof'],
    original: /hasContent\(|^\{\s*if \(actual\?\.path|^actual\.digest === digest$|chunk === actual\.chunks\?\.\[i\]/,
    replacement: /^(\{\}|false|\(\) => undefined)$/,
    reason:
      'Equivalent but for speed: where the quick comparison does not find files the same, the whole one decides, and finds no difference either.',
  },
  {
    files: ['chunk-proof'],
    original: /^actual\?\.path !== path \|\| actual\.size !== size$/,
    replacement: /^true$/,
    reason:
      'Equivalent but for speed: where the quick comparison does not find files the same, the whole one decides, and finds no difference either.',
  },
  {
    files: ['chunk-proof'],
    original: /^actual\?\.path$/,
    reason: 'Equivalent: as many files were found as were signed, which is asked before.',
  },
  {
    files: ['chunk-proof'],
    original: /^content !== undefined$/,
    reason: 'Equivalent: diffFiles takes a digest that is undefined as one that is not there.',
  },
  {
    files: ['chunk-proof'],
    original: /^((signed|actual)\?\.(size|chunks)|signed\.get\(.*\)\?\.digest|'')$/,
    mutator: /OptionalChaining|StringLiteral/,
    reason:
      'Equivalent: what is missing, renamed or changed was signed, what changed was found too, and chunks that differ are among the signed ones.',
  },
  {
    files: ['vouch'],
    original: /^(certificate === undefined( \|\| identity === undefined)?|identity === undefined|'INTERNAL')$/,
    reason:
      'Cannot happen: without a key that the verifier brings there is a certificate, and one without name or issuer is refused before (fulcio-leaf).',
  },
  {
    files: ['vouch'],
    original: /^check\.outcome === 'fail'$/,
    reason: 'Equivalent: a refusal by verifySigstore is one check, which failed.',
  },
  {
    files: ['vouched-by', 'model-signature'],
    original: /^(trust\.method === 'sigstore' && )?(trust|signer)\.method === 'sigstore'$/,
    reason:
      'Equivalent: vouchFor gives a signer of the method that it was asked for, so both are by identity or neither.',
  },
  {
    files: ['vouched-by'],
    original: /^(identity\.length > 0|\[\])$/,
    reason:
      'Cannot happen: trust by identity gives a signer by identity, and of each checkIdentity says three things. A second bar, for the day on which it does not.',
  },
  {
    files: ['bundle'],
    original: /^(\{ kind: 'public-key' \}|'public-key')$/,
    reason: 'Equivalent: without any material the bundle is refused, whatever is read of it.',
  },
  {
    files: ['bundle-fields'],
    original: /^\[\]$/,
    reason: 'A further fault of what is no list, and refused for that: the message.',
  },
  {
    files: ['claims-check'],
    original: /^\[\]$/,
    reason: 'Equivalent: one root more, of a text that no SHA-256 of a subject can be (in-toto.ts asks for hex).',
  },
  {
    files: ['claims-check'],
    original: /file\.size !== undefined/,
    reason: 'Equivalent: a file without size is asked for again by rebuiltDigests, which then gives none.',
  },
  {
    files: ['claim-lines'],
    original: /^start < bytes\.length$/,
    reason: 'Equivalent: one empty line more at the end, which is passed over.',
  },
];
