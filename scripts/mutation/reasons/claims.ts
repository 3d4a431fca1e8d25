import type { Reason } from './reason.ts';

export const CLAIMS: readonly Reason[] = [
  {
    files: ['claims/provenance-match'],
    original: /^(end < 0|source\?\.|.*\?\.digest)/,
    reason:
      'Equivalent: a name that begins with `@` has no path either way, and `both` leaves out what is not there; the parser has refused a dependency that is no object.',
  },
  {
    files: ['claims/provenance-match'],
    original: /^signer\.method === 'sigstore'$/,
    reason: 'Equivalent: other signers have no extensions, so that nothing is there to read either way.',
  },
  {
    files: ['claims/contradictions'],
    original: /^!values\.has\(value\)$/,
    reason: 'Which of several lines that agree is named in the message.',
  },
  {
    files: ['claims/claims'],
    original: /^(statement\.subject\[1\]\?\.digest|model\?\.digest|''|check\?\.outcome)$/,
    reason:
      'Equivalent: a line without subjects is no statement, one that counts has two, and no digest is the empty text or the one in its place.',
  },
  {
    files: ['claims/claims', 'claims/vsa'],
    original: /^(error instanceof BundleError \|\| )?error instanceof StatementError$/,
    replacement: /^true$/,
    reason: 'Errors of ours that are not about the line would be told as its fault; nothing in it can cause one.',
  },
  {
    files: ['claims/claims'],
    original: /undecided/,
    reason: 'The wording for a clock or root that decides nothing; dates.test.ts asks for it, by the verdict.',
  },
  {
    files: ['claims/claims-check'],
    original: /^\[\]$/,
    reason: 'Equivalent: one root more, of a text that no SHA-256 of a subject can be (in-toto.ts asks for hex).',
  },
  {
    files: ['claims/claims-check'],
    original: /file\.size !== undefined/,
    reason: 'Equivalent: a file without size is asked for again by rebuiltDigests, which then gives none.',
  },
  {
    files: ['claims/claim-lines'],
    original: /^start < bytes\.length$/,
    reason: 'Equivalent: one empty line more at the end, which is passed over.',
  },
  {
    files: ['claims/vsa'],
    original: /^\{\s+if \(error instanceof BundleError \|\| error instanceof StatementError\) return undefined;/,
    reason: 'Equivalent but for errors of ours: what cannot be read gives nothing, at the end of the function too.',
  },
  {
    files: ['claims/vsa-checks'],
    original: /^'(none)?'$/,
    reason:
      'Shown in place of a digest that is not there: no digest is equal to it, and of the files two manifests are always known.',
  },
  {
    files: ['claims/vsa-checks'],
    original: /^(stated|found) !== undefined$/,
    replacement: /^true$/,
    reason: 'Equivalent: undefined is neither more nor less than any number.',
  },
  {
    files: ['claims/own-runs'],
    original: /^(!runs\.some\(|inputs\.some\(isModel\)$)/,
    reason:
      'A cheap question first: where no base is named, all are its own by the rest too, but the roots are computed for it.',
  },
  {
    files: ['claims/own-runs'],
    original: /^(\[\]|'')$/,
    reason: 'Equivalent: no digest is that text, nor the empty one.',
  },
];
