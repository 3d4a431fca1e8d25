import type { Reason } from './reason.ts';

export const FILES: readonly Reason[] = [
  {
    files: ['files/files-check'],
    original: /^first\?\.kind$/,
    reason: 'Equivalent: only a list that is not empty is described.',
  },
  {
    files: ['files/left-aside'],
    original: /aside\.length|standing === 'listed'/,
    reason: 'What is named in a check that passes; hidden files are found by other lines.',
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
];
