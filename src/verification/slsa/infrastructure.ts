import type { AssessedRun, SlsaFinding } from './assessment.ts';
import { inClaims, met, noEvidence, ofRun } from './findings.ts';
import type { SlsaRow } from './rows.ts';

/** Where it was trained. No authority that we know of certifies more of it than the kind of runner. */
export const infrastructureRows: readonly SlsaRow[] = [
  {
    level: 3,
    id: 'dedicated-infrastructure',
    title: 'The training ran on infrastructure of its own',
    assess: ofRun(assessDedicated),
  },
  {
    level: 3,
    id: 'no-shared-gpu-memory',
    title: 'No GPU memory was shared with other tenants',
    assess: ofRun(assessGpu),
  },
  {
    level: 3,
    id: 'restricted-egress',
    title: 'The network was restricted to what the training needs',
    assess: ofRun(() =>
      noEvidence({
        guidance: 'No certificate says it, and a job’s own word proves nothing: it is for the platform to attest.',
      }),
    ),
  },
  {
    level: 3,
    id: 'no-interactive-access',
    title: 'Nobody had interactive access to the training',
    assess: ofRun(() =>
      noEvidence({
        guidance: 'No certificate says it: a hosted runner too can be made to open a shell by its own workflow.',
      }),
    ),
  },
];

/** A hosted runner is a virtual machine of its own for each job; that this job trained, and not another, is its own word. */
function assessDedicated(run: AssessedRun): SlsaFinding {
  const { signer } = run.claim;
  const runner = signer.method === 'sigstore' ? signer.extensions['runnerEnvironment'] : undefined;
  const trainedHere = run.provenance.byproducts.some(({ name }) => name === 'environment');
  const evidence = `certificate, OID .11; ${inClaims(run, 'environment')}`;
  if (run.buildLevel >= 2 && trainedHere) {
    return met('stated', { found: 'a GitHub-hosted runner: a virtual machine for this job alone', evidence });
  }
  return noEvidence({
    ...(runner !== undefined && { found: runner, evidence }),
    guidance: 'Only the certificate of a job on a hosted runner says it, of a job that trained and attested.',
  });
}

function assessGpu(run: AssessedRun): SlsaFinding {
  const gpu = run.provenance.byproducts.find(({ name }) => name === 'environment')?.annotations?.['gpu'];
  return noEvidence({
    ...(typeof gpu === 'string' && { found: `${gpu}, as the job states`, evidence: inClaims(run, 'environment') }),
    guidance: 'It is for the platform to attest: a record of the machine does not say who else uses its GPUs.',
  });
}
