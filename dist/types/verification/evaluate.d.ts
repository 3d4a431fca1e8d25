import type { Findings } from './findings.ts';
import type { Check, Integrity, Verdict } from './verdict.ts';
/**
 * The verdict (design, section 3): every check, and what follows from them.
 *
 * 1. model.sig: OMS 8.1 to 8.3
 * 2. the files against it: OMS 8.4 and 8.5
 * 3. the manifest, which binds names and chunks
 * 4. claims: whose count, whether they agree with their certificates and with each other; for a chunk proof, whether they vouch
 *    for the manifest's chunk hashes
 * 5. the fields, each as trustworthy as its evidence, and the levels that they carry
 */
export declare function evaluate(findings: Findings): Verdict;
/** One failed check outweighs undecided ones, at any depth; a verdict over nothing is a failure. */
export declare function resultOf(checks: readonly Check[], integrity: Integrity): Verdict['result'];
