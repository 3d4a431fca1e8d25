import { execFileSync } from 'node:child_process';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { shellPath, shellQuote } from '../../src/model/shell-quote.ts';
import { HOSTILE } from '../report/fixtures.ts';

/** What bash makes of the words, read back NUL-separated. */
function throughBash(quoted: readonly string[]): string[] {
  const out = execFileSync('bash', ['-c', `printf '%s\\0' ${quoted.join(' ')}`], { encoding: 'utf8' });
  return out.split('\0').slice(0, -1);
}

test('bash reads back what was quoted', () => {
  const random = fc.sample(fc.string({ unit: 'binary', minLength: 1 }), 300);
  const words = [...HOSTILE, "\\x41\u202e'\\", ...random].map((word) => word.replaceAll('\0', '').toWellFormed());
  expect(throughBash(words.map(shellQuote))).toEqual(words);
});

test('what cannot be seen is written as bytes', () => {
  expect(shellQuote('a\u202eb\n')).toBe("$'a\\xe2\\x80\\xaeb\\x0a'");
});

test('a path is never an option', () => {
  expect(shellPath('-rf')).toBe('./-rf');
  expect(shellPath('out/model')).toBe('out/model');
});
