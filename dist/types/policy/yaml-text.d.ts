export interface Fault {
    /** 1-based. */
    readonly line: number;
    readonly column: number;
    readonly message: string;
}
/** A YAML document as plain values, and where in the text each of them is. */
export interface YamlText {
    readonly value: unknown;
    /** Of the value at a path; with `key`, of that key in the mapping there. What is missing is where its parent is. */
    where(path: readonly PropertyKey[], key?: string): {
        readonly line: number;
        readonly column: number;
    };
}
type Read = {
    readonly ok: true;
    readonly text: YamlText;
}
/** With a text where only keys are there twice: what else is wrong can be told, too. */
 | {
    readonly ok: false;
    readonly faults: readonly Fault[];
    readonly text?: YamlText;
};
/**
 * One YAML document, read as if a stranger had written it: limits come before the parser, and nothing that makes a text mean
 * something else than it shows is taken (anchors, tags, duplicate keys, hidden characters).
 */
export declare function readYaml(bytes: Uint8Array, maxBytes?: number): Read;
export {};
