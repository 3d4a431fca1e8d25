import type { Reason } from './reason.ts';

export const CLAIMS: readonly Reason[] = [
  {
    files: ['claims/provenance-match'],
    original: /^end < 0$/,
    replacement: /^end <= 0$/,
    reason:
      'A certificate whose workflow begins with `@`, and has no name: no authority issues one, and either way it has no path.',
  },
  {
    files: ['claims/provenance-match'],
    original: /^signer\.method === 'sigstore'$/,
    reason: 'Equivalent: other signers have no extensions, so that nothing is there to read either way.',
  },
  {
    files: ['claims/claims'],
    original: /^(statement\.subject\[[01]\]\?\.digest|''|check\?\.outcome)$/,
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
    original: /^(check\?\.outcome === )?'undecided'$/,
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
    original: /^!runs\.some\(/,
    replacement: /^false$/,
    reason:
      'A cheap question first: where no base is named, all are its own by the rest too, but the roots are computed for it.',
  },
  {
    files: ['claims/own-runs'],
    original: /^(\[\]|'')$/,
    reason: 'Equivalent: no digest is that text, nor the empty one.',
  },
  {
    files: ['claims/input-evidence'],
    original: /^(\[?first\?\.digest|typeof digest === 'string'$|sha256 !== undefined$)/,
    reason:
      'Two bars, of which either is enough: what has no digest is no key of the inputs, and none but a text is asked for. A statement without subjects was refused before.',
  },
];
