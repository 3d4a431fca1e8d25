/** Why a mutant is let live. The first rule that fits is the reason; what none fits is listed as not looked at. */
export interface Reason {
  /** Below src/verification, without `.ts`; all files where it is left out. */
  readonly files?: readonly string[];
  readonly original?: RegExp;
  readonly replacement?: RegExp;
  readonly mutator?: RegExp;
  readonly reason: string;
}
