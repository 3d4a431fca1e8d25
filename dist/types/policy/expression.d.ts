import type { Check } from '../verification/verdict.ts';
import type { Facts, Run } from './facts.ts';
import type { Rule } from './policy.ts';
/** Why a text is no CEL expression, or undefined. What it names is looked up when there are facts. */
export declare function expressionFault(text: string): string | undefined;
/** Rules of one's own (https://cel.dev), asked of one run. One that does not come out as true or false is undecided. */
export declare function checkRules(rules: readonly Rule[], facts: Facts, run: Run): Check[];
