import * as z from 'zod';
import { builderIdOf } from '../../statement/builder.ts';
import { type BuildLevel, buildLevelOf } from '../../verification/slsa/build-level.ts';
import type { Check } from '../../verification/verdict.ts';
import { anyOf, checkOf, type Demand } from '../demand.ts';
import type { InputEvidence, Run } from '../facts.ts';
import { matchesRef } from '../pattern.ts';
import type { BuilderRule, ProvenanceDemands } from '../policy.ts';
import { exactlyOne, listOf, NOT_EMPTY, notEmpty, oneOf, refPattern, repository, text, uriOf, yes } from '../values.ts';
import { reviewDemand } from './review.ts';
import { describeRule, describeWorkflow, isWorkflow, signer, workflow } from './signers.ts';

const builder = z
  .strictObject({ workflow: workflow.exactOptional(), id: text.exactOptional() })
  .superRefine(exactlyOne(['workflow', 'id']))
  .meta(oneOf(['workflow', 'id']));

export const provenance = z
  .strictObject({
    /** SLSA Build level, as the verifier derives it: the evidence for 3 is not made yet. */
    level: z.union([z.literal(1), z.literal(2)], 'expected 1 or 2').exactOptional(),
    builders: listOf(builder).exactOptional(),
    repositories: listOf(repository).exactOptional(),
    refs: listOf(refPattern).exactOptional(),
    events: listOf(text.regex(/^[a-z_]+$/, 'an event as in on:, such as push or workflow_dispatch')).exactOptional(),
    /** Two people agreed to the commit that the certificate names, as one of these says. */
    reviewed: listOf(signer).exactOptional(),
    /** Nothing in the checkout differed from its commit. */
    clean: yes.exactOptional(),
    /** The trained checkout is the commit that the certificate names. */
    'signed-commit': yes.exactOptional(),
  })
  .superRefine(notEmpty)
  .meta(NOT_EMPTY);

/** Demands on one run. Where the certificate authority has something to say, its word is taken and not the job's. */
export function checkProvenance(demands: ProvenanceDemands, run: Run, evidence?: InputEvidence): Check[] {
  return [
    ...about(demands.level, (level) => checkLevel(level, run)),
    ...about(demands.builders, (builders) => checkBuilder(builders, run)),
    ...about(demands.repositories, (list) => {
      const wanted = list.map(uriOf);
      const found = run.certified.sourceRepositoryUri;
      return certified('repository', 'The run was of an allowed repository', wanted, found, '.12', (one) =>
        wanted.includes(one),
      );
    }),
    ...about(demands.refs, (patterns) => {
      const found = run.certified.sourceRepositoryRef;
      const isAllowed = (ref: string) => patterns.some((pattern) => matchesRef(pattern, ref));
      return certified('ref', 'The run was on an allowed branch or tag', patterns, found, '.14', isAllowed);
    }),
    ...about(demands.events, (events) => {
      const found = run.certified.buildTrigger;
      return certified('event', 'An allowed event started the run', events, found, '.20', (one) =>
        events.includes(one),
      );
    }),
    ...about(demands.reviewed, (rules) => reviewDemand(rules, run, evidence)),
    ...about(demands.clean, () => checkClean(run)),
    ...about(demands['signed-commit'], () => checkCommit(run)),
  ].map(checkOf);
}

const about = <T>(demand: T | undefined, check: (demand: T) => Demand): Demand[] =>
  demand === undefined ? [] : [check(demand)];

/** Something that the certificate says about the run, and a key cannot. */
function certified(
  id: string,
  title: string,
  wanted: readonly string[],
  found: string | undefined,
  oid: string,
  isAllowed: (found: string) => boolean,
): Demand {
  return {
    id: `provenance.${id}`,
    title,
    expected: anyOf(wanted),
    found,
    evidence: `certificate, OID ${oid}`,
    guidance:
      found === undefined
        ? 'Only the certificate of a workflow’s identity says it: a model signed with a key cannot meet this demand.'
        : 'Train the model where the policy allows it, or have the policy changed by who answers for it.',
    met: found !== undefined && isAllowed(found),
  };
}

/** @see buildLevelOf */
export const levelOf = ({ claim, provenance: of }: Run): BuildLevel => buildLevelOf(claim, of);

function checkLevel(level: number, run: Run): Demand {
  const found = levelOf(run);
  return {
    id: 'provenance.level',
    title: 'The provenance is of the demanded SLSA Build level',
    expected: `SLSA Build L${level} or higher`,
    found: `SLSA Build L${found}`,
    evidence: `claims, line ${run.line}, and its certificate`,
    guidance: 'L2 needs the identity of a GitHub workflow on a hosted runner, and provenance that agrees with it.',
    met: found >= level,
  };
}

function checkBuilder(builders: readonly BuilderRule[], { line, claim, provenance: of }: Run): Demand {
  const { builderId } = of;
  const isAllowed = builders.some(({ workflow: rule, id }) => (rule ? isWorkflow(rule, builderId) : id === builderId));
  return {
    id: 'provenance.builder',
    title: 'An allowed builder made the model',
    expected: anyOf(builders.map(({ workflow: rule, id = '' }) => (rule ? describeWorkflow(rule) : id))),
    found: builderId,
    evidence: `claims, line ${line}, runDetails.builder.id`,
    guidance: 'Build the model with a builder that the policy lists, or have the policy changed by who answers for it.',
    // Payloads are free to name any builder: the one that signed is meant.
    met: isAllowed && builderId === builderIdOf(claim.signer),
  };
}

const codeOf = ({ provenance: { inputs } }: Run) => inputs.filter(({ role }) => role === 'code');

function checkClean(run: Run): Demand {
  const code = codeOf(run);
  const dirty = code.filter(({ annotations }) => annotations['dirty'] !== false);
  return {
    id: 'provenance.clean',
    title: 'The model was trained with code as it was committed',
    expected: 'no file that differs from the commit',
    found: code.length === 0 ? 'no code' : `${code.length - dirty.length} of ${code.length} checkouts clean`,
    evidence: `claims, line ${run.line}, code:…; stated by the job`,
    guidance: 'Commit what was changed, and train from that commit.',
    met: code.length > 0 && dirty.length === 0,
  };
}

function checkCommit(run: Run): Demand {
  const { sourceRepositoryUri: source, sourceRepositoryDigest: commit } = run.certified;
  const code = codeOf(run);
  const isSource = (uri = ''): boolean => uri === `git+${source}` || uri.startsWith(`git+${source}@`);
  return {
    id: 'provenance.signed-commit',
    title: 'The model was trained with the commit that the certificate names',
    expected: commit === undefined ? 'a commit in the certificate' : `${source} ${commit}`,
    found: code.map(({ uri = 'no repository', digest }) => `${uri} ${digest['gitCommit']}`).join(', ') || undefined,
    evidence: `claims, line ${run.line}, code:…; certificate, OID .12; certificate, OID .13`,
    guidance: 'Train with the checkout of the run’s own commit, and with no other code.',
    met:
      commit !== undefined &&
      code.length > 0 &&
      code.every(({ uri, digest }) => isSource(uri) && digest['gitCommit'] === commit),
  };
}

export function explainProvenance(demands: ProvenanceDemands): string[] {
  const { level, builders, repositories, refs, events, reviewed, clean, 'signed-commit': signed } = demands;
  return [
    ...(level ? [`Provenance of at least SLSA Build L${level} is there.`] : []),
    ...(builders
      ? [
          `It was built by ${anyOf(builders.map((one) => (one.workflow ? describeWorkflow(one.workflow) : (one.id ?? ''))))}.`,
        ]
      : []),
    ...(repositories ? [`The run was of ${anyOf(repositories.map(uriOf))}.`] : []),
    ...(refs ? [`The run was on ${anyOf(refs)}.`] : []),
    ...(events ? [`The run was started by ${anyOf(events)}.`] : []),
    ...(reviewed
      ? [
          `Two people agreed to the commit that it was signed for, as one of these says: ${reviewed.map(describeRule).join('; ')}.`,
        ]
      : []),
    ...(clean ? ['The job states that no file of its checkout differed from the commit.'] : []),
    ...(signed ? ['The code that was trained with is the commit that the certificate names.'] : []),
  ];
}
