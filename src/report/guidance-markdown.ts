import { clip, forMarkdown } from './encode.ts';

const MAX_PROSE = 600;
const MAX_CODE_LINE = 300;
const HIDDEN_LINE = /[\p{C}\p{Zl}\p{Zp}]/u;

/**
 * Guidance as Markdown lines, `max` at most: paragraphs as prose, and what has an indentation to lose (YAML, commands) as
 * a block to paste. A block is kept whole or left to the log.
 */
export function guidanceMarkdown(guidance: string | undefined, max: number): string[] {
  const blocks = (guidance ?? '')
    .split(/\n\s*\n/)
    .filter((text) => text.trim() !== '')
    .map((text) => (/^(\s{2,}\S|- |[a-z][\w-]*:$)/m.test(text) ? codeBlock(text) : [prose(text)]));
  const lines: string[] = [];
  for (const [index, block] of blocks.entries()) {
    const added = [...(index ? [''] : []), ...block];
    const reserve = index < blocks.length - 1 ? 1 : 0;
    if (lines.length + added.length + reserve > max) return [...lines, 'See the log for the rest.'];
    lines.push(...added);
  }
  return lines;
}

const prose = (text: string): string => forMarkdown(text.replaceAll(/\s*\n\s*/g, ' ').trim(), MAX_PROSE);

function codeBlock(text: string): string[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const indent = Math.min(...lines.map((line) => line.search(/\S/)));
  const shown = lines.map((line) => clip(line.slice(indent), MAX_CODE_LINE));
  // Nothing that ends the block early, and nothing a reader could not see and would paste.
  if (shown.some((line) => /^\s*(```|~~~)/.test(line) || HIDDEN_LINE.test(line))) return [prose(text)];
  return ['```yaml', ...shown, '```'];
}
