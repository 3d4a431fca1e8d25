import { isHashed, MODEL_ROLES } from '../../statement/dependencies.ts';
import { describeInput } from '../../statement/describe.ts';
import type { NamedDependency } from '../../statement/provenance.ts';
import { allPass } from '../checks.ts';
import type { Check } from '../verdict.ts';
import type { AssessedRun, SlsaFacts, SlsaFinding } from './assessment.ts';
import { inClaims, listed, met, noEvidence, notMet, ofRun } from './findings.ts';
import type { SlsaRow } from './rows.ts';

const DATA = ['dataset'];

/** What the model was made from: named, hashed, certified, attested, reviewed. */
export const inputRows: readonly SlsaRow[] = [
  {
    level: 1,
    id: 'code-versioned',
    title: 'Training code is in version control',
    assess: ofRun(assessCode),
  },
  {
    level: 1,
    id: 'data-checksummed',
    title: 'Training data is versioned and checksummed',
    assess: ofRun((run) => assessPinned(run, DATA, 'dataset')),
  },
  {
    level: 1,
    id: 'hyperparameters-versioned',
    title: 'Hyperparameters are versioned',
    assess: ofRun(assessConfigs),
  },
  {
    level: 1,
    id: 'base-models-pinned',
    title: 'Base models are pinned',
    assess: ofRun((run) => assessPinned(run, MODEL_ROLES, 'base-model')),
  },
  {
    level: 2,
    id: 'code-certified',
    title: 'Training code is the commit that the certificate names, unchanged',
    assess: ofRun(assessCertifiedCode),
  },
  {
    level: 2,
    id: 'inputs-hashed',
    title: 'Training data and base models were hashed in the run, not named by digest',
    assess: ofRun(assessHashed),
  },
  {
    level: 3,
    id: 'inputs-attested',
    title: 'Training data and base models have attestations of their own',
    assess: ofRun(assessAttested),
  },
  {
    level: 4,
    id: 'two-person-review',
    title: 'Two persons reviewed code and configuration',
    assess: ofRun(assessReview),
  },
  {
    level: 4,
    id: 'deterministic-training',
    title: 'The training is deterministic: another run makes the same model',
    assess: ofRun(() =>
      noEvidence({ guidance: 'No evidence is made yet: train anew elsewhere, and compare the root digests.' }),
    ),
  },
];

const inputsOf = ({ provenance: { inputs } }: AssessedRun, roles: readonly string[]): NamedDependency[] =>
  inputs.filter(({ role }) => roles.includes(role));

const isPinned = ({ digest }: NamedDependency): boolean =>
  digest['sha256'] !== undefined || digest['gitCommit'] !== undefined;

const describe = (inputs: readonly NamedDependency[]): string => listed(inputs.map(describeInput));

function assessCode(run: AssessedRun): SlsaFinding {
  const code = inputsOf(run, ['code']);
  const evidence = inClaims(run, 'code:…');
  const guidance = 'Attest from a clean git checkout of the code that trained (--code).';
  if (code.length === 0) return noEvidence({ found: 'no checkout is named', guidance });
  const loose = code.filter(({ digest, annotations }) => !digest['gitCommit'] || annotations['dirty'] === true);
  if (loose.length > 0) return notMet('stated', { found: describe(loose), evidence, guidance });
  const unknown = code.filter(({ annotations }) => annotations['dirty'] !== false);
  if (unknown.length > 0) return noEvidence({ found: describe(unknown), evidence, guidance });
  return met(run.certified.code === undefined ? 'stated' : 'verified', { found: describe(code), evidence });
}

function assessCertifiedCode(run: AssessedRun): SlsaFinding {
  const { signer } = run.claim;
  const certified = run.certified.code;
  const evidence = `${inClaims(run, 'code:…')}; certificate, OID .12 .13`;
  if (certified !== undefined) return met('verified', { found: certified, evidence });
  const commit = signer.method === 'sigstore' ? signer.extensions['sourceRepositoryDigest'] : undefined;
  const code = inputsOf(run, ['code']);
  const guidance = 'Train with the checkout of the workflow run’s own commit, with nothing changed and no other code.';
  if (commit === undefined || code.length === 0) return noEvidence({ guidance });
  return notMet('verified', { found: `${describe(code)}; certified is ${commit}`, evidence, guidance });
}

/** That none is named is no evidence that there was none. */
function assessPinned(run: AssessedRun, roles: readonly string[], option: string): SlsaFinding {
  const inputs = inputsOf(run, roles);
  const evidence = inClaims(run, `${roles.map((role) => `${role}:…`).join(' ')}`);
  const guidance = `Name each when attesting (--${option}); that there is none cannot be attested.`;
  if (inputs.length === 0) return noEvidence({ found: 'none is named', guidance });
  const loose = inputs.filter((input) => !isPinned(input));
  return loose.length > 0
    ? notMet('stated', { found: describe(loose), evidence, guidance })
    : met('stated', { found: describe(inputs), evidence });
}

function assessConfigs(run: AssessedRun): SlsaFinding {
  const configs = inputsOf(run, ['config']);
  const evidence = inClaims(run, 'config:…');
  if (configs.length === 0)
    return noEvidence({ found: 'none is named', guidance: 'Name the files that hold them when attesting (--config).' });
  const loose = configs.filter(({ annotations }) => annotations['inCommit'] !== true);
  const guidance = 'Commit these files before training.';
  return loose.length > 0
    ? notMet('stated', { found: describe(loose), evidence, guidance })
    : met('stated', { found: describe(configs), evidence });
}

function assessHashed(run: AssessedRun): SlsaFinding {
  const inputs = inputsOf(run, [...DATA, ...MODEL_ROLES]);
  const evidence = inClaims(run, 'dataset:… base-model:…');
  const guidance = 'Give attest the path of each, not its digest, and do not trust file times.';
  if (inputs.length === 0) return noEvidence({ found: 'none is named', guidance });
  const named = inputs.filter((input) => !isHashed(input));
  return named.length > 0
    ? notMet('stated', { found: describe(named), evidence, guidance })
    : met('stated', { found: describe(inputs), evidence });
}

/** Checks of a policy that verified what somebody else signed about an input. */
const OF_DATA = ['policy.datasets.signed'];
const OF_MODELS = ['policy.base-models.rules', 'policy.base-models.signed'];

function assessAttested(run: AssessedRun, { checks }: SlsaFacts): SlsaFinding {
  const needed = [
    ...(inputsOf(run, DATA).length > 0 ? [OF_DATA] : []),
    ...(inputsOf(run, MODEL_ROLES).length > 0 ? [OF_MODELS] : []),
  ];
  const verified = needed.flatMap((ids) => ids.find((id) => passes(checks, id, run)) ?? []);
  if (needed.length > 0 && verified.length === needed.length)
    return met('verified', { found: 'each was verified under the policy', evidence: verified.join(', ') });
  return noEvidence({
    found:
      needed.length === 0 ? 'none is named' : 'digests that the job states; nobody else’s word on them was verified',
    guidance: 'Have datasets and base models signed by who made them, and verify with a policy that demands it.',
  });
}

/** Of this run: another one that met the demand says nothing of what this one was made from. */
const passes = (checks: readonly Check[], wanted: string, { claim }: AssessedRun): boolean =>
  allPass(checks.filter(({ id, line }) => id === wanted && line === claim.line));

const REVIEWED = 'policy.provenance.reviewed';

/** A review is of the commit that the certificate names: it is one of what was trained with where all of that is in it. */
function assessReview(run: AssessedRun, { checks }: SlsaFacts): SlsaFinding {
  if (!passes(checks, REVIEWED, run))
    return noEvidence({
      guidance:
        'Have the source control system sign that two persons agreed (a Source VSA), and verify with a policy that demands it (provenance.reviewed).',
    });
  const found = `${run.certified.code ?? 'the certified commit'}, by a Source VSA that was verified under the policy`;
  const configs = inputsOf(run, ['config']);
  const loose = configs.filter(({ annotations }) => annotations['inCommit'] !== true);
  if (run.certified.code === undefined || loose.length > 0)
    return noEvidence({
      found,
      evidence: REVIEWED,
      guidance:
        'Train with that commit alone, unchanged, and with configuration that is in it: else more than it was used.',
    });
  return met(configs.length > 0 ? 'stated' : 'verified', { found, evidence: REVIEWED });
}
