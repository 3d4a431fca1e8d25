import { count } from '../../model/format.ts';
import type { AssessedRun, SlsaFacts, SlsaFinding } from './assessment.ts';
import { inClaims, met, noEvidence, notMet, ofRun } from './findings.ts';
import type { SlsaRow } from './rows.ts';

/** Provenance and other records: what there is, who vouches for it, and that it is about this model. */
export const recordRows: readonly SlsaRow[] = [
  {
    level: 1,
    id: 'provenance-exists',
    title: 'Provenance exists (SLSA Build L1)',
    assess: ofRun((run) => met('verified', { found: 'signed provenance', evidence: inClaims(run, 'signature') })),
  },
  { level: 1, id: 'attestation-bound', title: 'The attestation is bound to the model', assess: ofRun(assessBound) },
  {
    level: 2,
    id: 'hosted-platform',
    title: 'A hosted platform generated and signed the provenance (SLSA Build L2)',
    assess: ofRun(assessPlatform),
  },
  {
    level: 2,
    id: 'environment-record',
    title: 'The record of the training environment is signed',
    assess: ofRun(assessEnvironment),
  },
  {
    level: 3,
    id: 'unforgeable-provenance',
    title: 'The training code cannot forge the provenance (SLSA Build L3)',
    assess: ofRun(() =>
      noEvidence({
        found: 'what the job states of itself is its own word',
        guidance: 'It needs a signing workflow that training code cannot reach. Evidence for it is not made yet.',
      }),
    ),
  },
  {
    level: 3,
    id: 'signature-logged',
    title: 'The signature of the provenance stands in a tamper-evident log',
    assess: ofRun(assessLogged),
  },
  {
    level: 3,
    id: 'tamper-evident-log',
    title: 'The training wrote a tamper-evident log',
    assess: ofRun(assessLog),
  },
];

function assessBound(run: AssessedRun, { findings: { files, integrity } }: SlsaFacts): SlsaFinding {
  const evidence = inClaims(run, 'both subjects: root and manifest');
  if (files === undefined)
    return noEvidence({ found: 'no file was looked at', guidance: 'Verify the model: something failed before.' });
  if (!files.match) {
    const guidance = 'The files are not those that the provenance is about: get them anew.';
    return notMet('verified', { found: count(files.differences.length, 'difference'), evidence, guidance });
  }
  const how = integrity === 'chunks' ? 'compared by chunks; whole-file digest not recomputed' : 'recomputed';
  return met('verified', { found: `${count(files.count, 'file')}, ${how}`, evidence });
}

function assessPlatform(run: AssessedRun): SlsaFinding {
  const { signer } = run.claim;
  const guidance = 'Attest in a GitHub workflow on a hosted runner, with its identity.';
  if (signer.method !== 'sigstore') {
    return notMet('verified', {
      found: `signed with a ${signer.method}`,
      evidence: inClaims(run, 'signature'),
      guidance,
    });
  }
  const evidence = `${inClaims(run, 'builder, workflow, invocation')}; certificate, OID .11 .12 .14 .18 .21`;
  if (run.buildLevel >= 2) {
    const found = 'a GitHub-hosted runner; the provenance says what its certificate says';
    return met('verified', { found, evidence });
  }
  const found = signer.extensions['runnerEnvironment'] ?? 'an identity that is no workflow on a runner';
  return notMet('verified', { found, evidence, guidance });
}

function assessEnvironment(run: AssessedRun): SlsaFinding {
  const records = run.provenance.byproducts.map(({ name }) => name);
  const evidence = inClaims(run, 'environment');
  if (records.includes('environment')) {
    return met('stated', { found: 'a record made in the training job', evidence });
  }
  return noEvidence({
    ...(records.includes('environment-of-attesting-host') && {
      found: 'a record of the attesting host only',
      evidence,
    }),
    guidance: 'Attest in the training job, so that the machine that trains is the one that is measured.',
  });
}

/** Without one, a signature made with a stolen identity is seen by nobody. */
function assessLogged(run: AssessedRun): SlsaFinding {
  if (run.claim.logged) {
    return met('verified', { found: 'an entry of a log that is trusted', evidence: inClaims(run, 'transparency log') });
  }
  return noEvidence({
    guidance: 'Sign with an identity, on an instance that keeps a log: public-good, or one of your own.',
  });
}

function assessLog({ provenance }: AssessedRun): SlsaFinding {
  return noEvidence({
    ...(provenance.byproducts.some(({ name }) => name === 'training-log') && {
      found: 'training-log, which is not verified yet',
    }),
    guidance: 'Evidence for it is not made yet: a log with heads that are known outside of the job.',
  });
}
