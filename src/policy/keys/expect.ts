import * as z from 'zod';
import type { Check, Verdict } from '../../verification/verdict.ts';
import { checkOf } from '../demand.ts';
import { extensionsOf } from '../facts.ts';
import type { Expectation } from '../policy.ts';
import { checkPrevious, type Previous } from '../state.ts';
import { commit, NOT_EMPTY, notEmpty, sha256, text, yes } from '../values.ts';

/** What keeps an older model of the same signer out. */
export const expectation = z
  .strictObject({
    root: sha256.exactOptional(),
    commit: commit.exactOptional(),
    tag: text.regex(/^[^\s*?[\\^~:]+$/, 'the name of one tag, such as v1.2.0').exactOptional(),
    'signed-after': text
      .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, 'a time in UTC, in quotes: "2026-01-31T12:00:00Z"')
      .refine((value) => !Number.isNaN(Date.parse(value)), 'no such time')
      .exactOptional(),
    /** Not older than the one that was accepted last, as the state file says that whoever verifies keeps. */
    previous: yes.exactOptional(),
  })
  .superRefine(notEmpty)
  .meta(NOT_EMPTY);

export function checkExpectation(expected: Expectation, verdict: Verdict, previous?: Previous): Check[] {
  const { model, signer, signedAt, integrity } = verdict;
  const { sourceRepositoryDigest, sourceRepositoryRef } = extensionsOf(signer);
  const { root, commit: wanted, tag, 'signed-after': after } = expected;
  return [
    ...(root
      ? [
          checkOf({
            ...about('root', 'root digest', root, model.root, 'signature'),
            // Whole-file digests, which a root is made of, were not recomputed.
            met: model.root === root ? integrity === 'files' || 'unknown' : model.root === undefined && 'unknown',
          }),
        ]
      : []),
    ...(wanted ? [checkOf(about('commit', 'commit', wanted, sourceRepositoryDigest, 'certificate, OID .13'))] : []),
    ...(tag ? [checkOf(about('tag', 'tag', `refs/tags/${tag}`, sourceRepositoryRef, 'certificate, OID .14'))] : []),
    ...(after
      ? [
          checkOf({
            ...about('signed-after', 'time of signing', `after ${after}`, signedAt, 'log or timestamp authority'),
            met: signedAt === undefined ? 'unknown' : Date.parse(signedAt) > Date.parse(after),
          }),
        ]
      : []),
    ...(expected.previous ? [checkPrevious(previous, verdict)] : []),
  ];
}

/** Where nothing says it, it may be so: that is undecided. */
const about = (id: string, noun: string, expected: string, found: string | undefined, evidence: string) => ({
  id: `expect.${id}`,
  title: `The model has the expected ${noun}`,
  expected,
  found,
  evidence,
  guidance:
    found === undefined
      ? 'Nothing that was verified says it: keys and certificates of one’s own name no commit or tag, and their signatures no time; identities of persons name no commit or tag either. Expect the root digest (--expect-root, expect.root), or have the model signed in a workflow.'
      : 'This is another model than the expected one, perhaps an older one: get the right one, or expect this one.',
  met: found === undefined ? ('unknown' as const) : found === expected,
});

export function explainExpectation({
  root,
  commit: wanted,
  tag,
  'signed-after': after,
  previous,
}: Expectation): string[] {
  return [
    ...(root ? [`Its root digest is ${root}.`] : []),
    ...(wanted ? [`It was signed in a run on commit ${wanted}.`] : []),
    ...(tag ? [`It was signed in a run on tag ${tag}.`] : []),
    ...(after ? [`It was signed after ${after}.`] : []),
    ...(previous ? ['It is not older than the model that was accepted last (--state FILE).'] : []),
  ];
}
