import type { CelType } from '@bufbuild/cel';
/** What is known of a value before there are facts. `dyn`: nothing, as of annotations, which are anyone's. */
export type Type = 'dyn' | {
    readonly kind: 'scalar';
    readonly name: string;
} | {
    readonly kind: 'object';
    readonly name: string;
} | {
    readonly kind: 'list';
    readonly each: Type;
}
/** Any keys. */
 | {
    readonly kind: 'map';
    readonly values: Type;
}
/** These keys and no others. */
 | {
    readonly kind: 'record';
    readonly fields: Readonly<Record<string, Type>>;
};
export declare const TEXT: Type;
export declare const INT: Type;
export declare const BOOL: Type;
/** Of what a rule may name: `variablesOf` gives the values, docs/policy.md lists them. */
export declare const VARIABLES: Readonly<Record<string, Type>>;
/** Of what a function of the interpreter gives. */
export declare function typeOf(type: CelType): Type;
/** Whether a function that wants one takes the other. */
export declare function takes(wanted: CelType, given: Type): boolean;
export declare const nameOf: (type: Type) => string;
