import type { Verdict } from './verdict.ts';

/** 0 accepted, 1 refused, 2 not decided; one failed check outweighs undecided ones. */
export function exitCodeOf(verdict: Pick<Verdict, 'result'>): 0 | 1 | 2 {
  switch (verdict.result) {
    case 'passed':
      return 0;
    case 'failed':
      return 1;
    case 'undecided':
      return 2;
  }
}
