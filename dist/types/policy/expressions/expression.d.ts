import type { Check } from '../../verification/verdict.ts';
import type { Facts, Run } from '../facts.ts';
import type { Rule } from '../policy.ts';
/** Rules of one's own (https://cel.dev), asked of one run. One that does not come out as true or false is undecided. */
export declare function checkRules(rules: readonly Rule[], facts: Facts, run: Run): Check[];
