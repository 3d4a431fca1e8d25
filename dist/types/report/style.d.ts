/** How text is made for a stream. */
export interface TextOptions {
    /** ANSI colours; only for a terminal. */
    readonly color?: boolean;
    /** Encoder of values from outside; {@link forTerminal} unless told. */
    readonly encode?: (text: string) => string;
    /** All of it, in place of what fits a screen. */
    readonly verbose?: boolean;
}
declare const CODES: {
    readonly bold: '1';
    readonly dim: '2';
    readonly red: '31';
    readonly green: '32';
    readonly yellow: '33';
};
export type Style = keyof typeof CODES;
export interface Writer {
    readonly encode: (text: string) => string;
    readonly paint: (style: Style, text: string) => string;
}
export declare function createWriter(options?: TextOptions): Writer;
export { formatNumber as number } from '../model/format.ts';
/** The first `max`, and how many more there are. */
export declare function capped<T>(items: readonly T[], max: number): {
    shown: readonly T[];
    more: number;
};
