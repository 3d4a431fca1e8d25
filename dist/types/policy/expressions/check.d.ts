/**
 * Why a text is no rule, or undefined: it does not parse, names something that no rule has, calls what there is not, or with what
 * it does not take, or comes out as neither true nor false. The interpreter has no such check of its own.
 */
export declare function expressionFault(text: string): string | undefined;
