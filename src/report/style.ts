import { forTerminal } from './encode.ts';

/** How text is made for a stream. */
export interface TextOptions {
  /** ANSI colours; only for a terminal. */
  readonly color?: boolean;
  /** Encoder of values from outside; {@link forTerminal} unless told. */
  readonly encode?: (text: string) => string;
  /** All of it, in place of what fits a screen. */
  readonly verbose?: boolean;
}

const CODES = { bold: '1', dim: '2', red: '31', green: '32', yellow: '33' } as const;
export type Style = keyof typeof CODES;

export interface Writer {
  readonly encode: (text: string) => string;
  readonly paint: (style: Style, text: string) => string;
}

export function createWriter(options: TextOptions = {}): Writer {
  return {
    encode: options.encode ?? forTerminal,
    paint: (style, text) => (options.color ? `\u001b[${CODES[style]}m${text}\u001b[0m` : text),
  };
}

export { formatNumber as number } from '../model/format.ts';

/** The first `max`, and how many more there are. */
export function capped<T>(items: readonly T[], max: number): { shown: readonly T[]; more: number } {
  return { shown: items.slice(0, max), more: Math.max(0, items.length - max) };
}
