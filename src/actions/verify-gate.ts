import { githubContext } from '../evidence/github.ts';
import type { Undecided } from '../gate/undecided.ts';
import { gate } from '../gate.ts';
import { forLog } from '../report/encode.ts';
import { gateFaults } from '../report/gate-annotations.ts';
import { gateDocument } from '../report/gate-document.ts';
import { gateSummary } from '../report/gate-summary.ts';
import { gateText } from '../report/gate-text.ts';
import { RESULT_TEXT, unmetChecks } from '../report/verdict-text.ts';
import type { GateResult } from '../verification/gate-result.ts';
import { readEvent } from './event.ts';
import { engineFrom } from './hashing.ts';
import { createReporter, type Host } from './host.ts';
import { apiOf, type InputFiles } from './input-files.ts';
import type { Judged } from './judged.ts';
import { trustSpec } from './trust.ts';
import type { GateInputs } from './verify-inputs.ts';
import { recomputedRoot } from './verify-model.ts';

/** The models that a change touches. @throws Undecided; AttestModelError as `gate` */
export async function judgeChange(inputs: GateInputs, files: InputFiles, host: Host): Promise<Judged> {
  const { env, signal } = host;
  const event = await readEvent(host);
  const progress = await createReporter(host);
  return gateJudged(
    await gate({
      repository: env['GITHUB_WORKSPACE'] || process.cwd(),
      ...(inputs.policies.length > 0 && { policies: inputs.policies }),
      event,
      ...apiOf(host, inputs.githubToken),
      trust: await trustSpec(inputs, files),
      engine: await engineFrom('auto', progress),
      ...{ env, now: host.now(), progress, signal },
    }),
  );
}

/** What the step tells of a gate. With several models, whose signer and digest it would be is for the document to say. */
export function gateJudged(result: GateResult): Judged {
  const [only, ...more] = result.models;
  const verdict = more.length === 0 ? only?.verdicts[0]?.verdict : undefined;
  return {
    result: result.result,
    document: gateDocument(result),
    signer: verdict?.signer,
    modelDigest: verdict && recomputedRoot(verdict),
    text: gateText(result, { encode: forLog }),
    page: gateSummary(result),
    faults: gateFaults(result),
    failure: failureOf(result),
  };
}

/** Nothing of a change was looked at, and why. */
export function undecidedJudged({ check }: Undecided, { env }: Host): Judged {
  const event = githubContext(env)?.eventName ?? 'verify';
  return gateJudged({ result: 'undecided', event, policies: [], models: [], checks: [check] });
}

function failureOf({ result, checks, models }: GateResult): string | undefined {
  if (result === 'passed' || result === 'no-models') return undefined;
  const unmet = unmetChecks(checks).map(({ title }) => forLog(title));
  const named = models
    .filter((model) => model.result === 'failed' || model.result === 'undecided')
    .map((model) => `${forLog(model.path)} ${model.result}`);
  const most = [...unmet, ...named].slice(0, 20);
  return `The change: ${RESULT_TEXT[result]}. Not met: ${most.join('; ')}`;
}
