import { HIDDEN } from '../model/hidden-text.ts';

/**
 * File names, identities and claims come from outside. Each place that shows them has its own way of being fooled, so each
 * has its own encoder; text reaches a reader through one of these and no other way.
 */

const SHORT: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\u001b': '\\e' };

/** Longest value shown anywhere; a path has at most 4,096 bytes, a hostile issuer may have megabytes. */
const MAX_LENGTH = 4096;

/** At most `max` UTF-16 units, saying how many were left out; never half of a surrogate pair. */
export function clip(text: string, max: number = MAX_LENGTH): string {
  if (text.length <= max) return text;
  const high = text.charCodeAt(max - 1) >> 10 === 0xd800 >> 10;
  const kept = text.slice(0, high ? max - 1 : max);
  return `${kept}… (${text.length - kept.length} more characters)`;
}

function visible(text: string): string {
  return text.replace(HIDDEN, (c) => SHORT[c] ?? `\\u{${c.codePointAt(0)?.toString(16)}}`);
}

/** One line of text for a terminal. */
export function forTerminal(text: string): string {
  return visible(clip(text));
}

/** One line for a workflow's log: the runner obeys `::command::` at a line's start and `##[command]` anywhere in it. */
export function forLog(text: string): string {
  return forTerminal(text).replaceAll('::', ':\\u{3a}').replaceAll('##', '#\\u{23}');
}

/**
 * Inline Markdown that renders as the plain text, in a table cell too. References to characters keep Markdown and HTML out;
 * GitHub finds mentions, issues and addresses after those are decoded, so `@` and `#` are also parted from what follows.
 */
export function forMarkdown(text: string, max?: number): string {
  return visible(clip(text, max)).replace(/[!-+:-@[-`{-~]|www(?=\.)/gi, (found) => {
    const code = `&#${found.charCodeAt(0)};${found.slice(1)}`;
    return found === '@' || found === '#' ? `${code}<!-- -->` : code;
  });
}

/** The same in code type, where GitHub makes no links of commits, mentions or emoji. Empty text shows as such. */
export function asCode(text: string, max?: number): string {
  return `<code>${text === '' ? '(empty)' : forMarkdown(text, max)}</code>`;
}

/**
 * Text of a quoted Mermaid label. All but ASCII letters, digits and spaces become references to characters, which Mermaid
 * decodes after its own syntax, its directives, its icons and the Markdown of labels are done.
 */
export function forMermaid(text: string, max?: number): string {
  return visible(clip(text, max)).replace(/[^A-Za-z0-9 ]/gu, (c) => `#${c.codePointAt(0)};`);
}

/** Text inside an HTML element. */
export function forHtml(text: string): string {
  return visible(text).replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}

/** JSON in ASCII-safe form wherever a character could act on a terminal: the same value for every parser. */
export function forJson(value: unknown, indent = 2): string {
  return JSON.stringify(value, undefined, indent).replace(HIDDEN, (c) => (c === '\n' ? c : escapeUnits(c)));
}

function escapeUnits(text: string): string {
  return text.replace(/[\s\S]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
