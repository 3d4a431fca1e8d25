import type { Reason } from './reason.ts';

const QUICK =
  'Equivalent but for speed: where the only manifest of these files is not made, or is not what lies there, the one that lies there is read and compared.';

export const FILES: readonly Reason[] = [
  {
    files: ['files/manifest-check'],
    original: /^(\{\s+const end = Buffer|-END$|'"chunkSize":'$|\{ chunks \}$|\(file\): file is HashedFile =>)/,
    replacement: /^(\{\}|\+END|""|\(\) => undefined)$/,
    reason: QUICK,
  },
  {
    files: ['files/manifest-check'],
    original: /^!signed\.every\(/,
    replacement: /^true$/,
    reason: QUICK,
  },
  {
    files: ['files/manifest-check'],
    original: /^size !== undefined$/,
    reason:
      'Equivalent: a manifest of a file without size is not what lies there, which is read then; all others are asked for with sizes.',
  },
  {
    files: ['files/manifest-check'],
    original: /^(error instanceof StrictJsonError)$/,
    replacement: /^true$/,
    reason:
      'No input leads there: the parser throws no other error, and one of ours ends the verification in any case.',
  },
  {
    files: ['files/manifest-check'],
    original: /^chunks !== undefined$/,
    replacement: /^true$/,
    reason: 'Equivalent but for memory: no list has the length of none.',
  },
  {
    files: ['files/files'],
    original: /^\[\]$/,
    reason: 'Equivalent: what is no shard has no name that one is looked up by.',
  },
  {
    files: ['files/files'],
    original: /^\(\) => false$/,
    replacement: /^\(\) => undefined$/,
    reason: 'Equivalent: both are no.',
  },
  {
    files: ['files/shards'],
    original: /^digest === undefined$/,
    replacement: /^false$/,
    reason:
      'Equivalent but for time and memory, which the size of a file that nobody signed would set: no signed shard is `undefined`.',
  },
  {
    files: ['files/shards'],
    original: /^(''|\[\]|inOrder\(signed, path\)\[0\]\?\.digest)$/,
    reason: 'Equivalent: what is missing, renamed or changed was signed, so it has shards.',
  },
  {
    files: ['files/files-check'],
    original: /^first\?\.kind$/,
    reason: 'Equivalent: only a list that is not empty is described.',
  },
  {
    files: ['files/ignored'],
    original: /^(at |folders|'\.'|'\/'|listed\.has)/,
    reason:
      'Equivalent: the loop ends at a folder that it has seen, and neither `.` nor `/` is a path that anyone ignores; asked for speed.',
  },
  {
    files: ['files/chunk-proof'],
    original: /hasContent\(|^\{\s*if \(actual\?\.path|^actual\.digest === digest$|chunk === actual\.chunks\?\.\[i\]/,
    replacement: /^(\{\}|false|\(\) => undefined)$/,
    reason:
      'Equivalent but for speed: where the quick comparison does not find files the same, the whole one decides, and finds no difference either.',
  },
  {
    files: ['files/chunk-proof'],
    original: /^actual\?\.path !== path \|\| actual\.size !== size$/,
    replacement: /^true$/,
    reason:
      'Equivalent but for speed: where the quick comparison does not find files the same, the whole one decides, and finds no difference either.',
  },
  {
    files: ['files/chunk-proof'],
    original: /^actual\?\.path$/,
    reason: 'Equivalent: as many files were found as were signed, which is asked before.',
  },
  {
    files: ['files/chunk-proof'],
    original: /^content !== undefined$/,
    reason: 'Equivalent: diffFiles takes a digest that is undefined as one that is not there.',
  },
  {
    files: ['files/chunk-proof'],
    original: /^((signed|actual)\?\.(size|chunks)|signed\.get\(.*\)\?\.digest|'')$/,
    mutator: /OptionalChaining|StringLiteral/,
    reason:
      'Equivalent: what is missing, renamed or changed was signed, what changed was found too, and chunks that differ are among the signed ones.',
  },
  {
    files: ['files/files'],
    original: /^differences\.filter\(isAllowed\)$/,
    reason:
      'Equivalent where the check passes, for all differences are allowed then; where it fails, the count in its title.',
  },
];
