import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { asCode, clip, forHtml, forJson, forLog, forMarkdown, forTerminal } from '../../src/report/encode.ts';
import { HOSTILE } from './fixtures.ts';

const HIDDEN = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: fc.constantFrom(...':#[]|@<>&`\\\n\u001b') }),
);

const decode = (markdown: string): string =>
  markdown.replaceAll('<!-- -->', '').replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));

describe('terminal', () => {
  test('nothing hidden is left, and a line stays a line', () => {
    fc.assert(fc.property(anyText, (text) => !HIDDEN.test(forTerminal(text))));
  });

  test.each([
    ['\u001b[31m', '\\e[31m'],
    ['a\nb\tc\r', 'a\\nb\\tc\\r'],
    ['\u202egnp.exe', '\\u{202e}gnp.exe'],
    ['\ud800', '\\u{d800}'],
    ['😀 日本語 é', '😀 日本語 é'],
  ])('%j is shown as %s', (text, shown) => expect(forTerminal(text)).toBe(shown));

  test('megabytes are clipped, and it says so', () => {
    expect(forTerminal('x'.repeat(1e6))).toMatch(/^x{4096}… \(995904 more characters\)$/);
    expect(clip('a😀b', 2)).toBe('a… (3 more characters)');
  });
});

describe('workflow log', () => {
  test('no command the runner would obey', () => {
    fc.assert(fc.property(anyText, (text) => !/::|##/.test(forLog(text)) && !HIDDEN.test(forLog(text))));
  });

  test('reads as written otherwise', () => expect(forLog('a/b:c #1')).toBe('a/b:c #1'));
});

describe('Markdown', () => {
  const check = (text: string): void => {
    const markdown = forMarkdown(text);
    expect(decode(markdown)).toBe(forTerminal(text));
    expect(markdown.replaceAll('<!-- -->', '').replace(/&#\d+;/g, '')).not.toMatch(/[<>|`*_~[\]()!\\@#$:"']|www\./i);
  };

  test('decodes to the text, and holds nothing that Markdown or HTML would act on', () => {
    fc.assert(fc.property(anyText, check));
  });

  test.each(HOSTILE)('%j is text', check);

  test('a mention is parted from its name, whatever GitHub decodes first', () => {
    expect(forMarkdown('@octocat #1')).toBe('&#64;<!-- -->octocat &#35;<!-- -->1');
  });

  test('code type shows empty text as such', () => {
    expect(asCode('')).toBe('<code>(empty)</code>');
    expect(asCode('a</code>|b')).toBe('<code>a&#60;/code&#62;&#124;b</code>');
  });
});

test('HTML text stays text', () => {
  expect(forHtml(`</pre><b a="x" b='y'>&`)).toBe('&#60;/pre&#62;&#60;b a=&#34;x&#34; b=&#39;y&#39;&#62;&#38;');
});

test('JSON is the same value and shows nothing hidden', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const json = forJson({ [text]: [text] });
      expect(JSON.parse(json)).toEqual({ [text]: [text] });
      expect(json.replaceAll('\n', '')).not.toMatch(HIDDEN);
    }),
  );
});
