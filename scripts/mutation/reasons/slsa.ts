import type { Reason } from './reason.ts';

export const SLSA: readonly Reason[] = [
  {
    files: ['slsa/build-level'],
    original: /^buildType === GITHUB_BUILD_TYPE$/,
    reason:
      'Implied by the rest: only of GitHub’s build type are all parts that name a run compared. A second bar, for the day on which those of another one are.',
  },
  {
    files: ['slsa/assessment'],
    original: /^(one\.basis === 'stated'|'verified')$/,
    reason:
      'Cannot be told apart yet: of each level one requirement at least is met by the job’s word alone, so the basis of a level is always `stated`.',
  },
];
