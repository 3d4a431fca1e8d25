import { celEnv, isCelError, parse, plan } from '@bufbuild/cel';
import { messageOf } from '../../errors.ts';
import { metricsOf } from '../../statement/describe.ts';
import type { NamedDependency } from '../../statement/provenance.ts';
import type { Check } from '../../verification/verdict.ts';
import { checkOf } from '../demand.ts';
import type { Evaluation, Facts, Run } from '../facts.ts';
import { BASE_MODELS, DATASETS, inputsOf } from '../keys/input-kinds.ts';
import { levelOf } from '../keys/provenance.ts';
import type { Rule } from '../policy.ts';

/** What CEL is given. Integers of ours are `int`; numbers of payloads are `double`, and CEL compares the two as numbers. */
type Value = string | number | bigint | boolean | null | readonly Value[] | ReadonlyMap<string, Value>;

/** Rules of one's own (https://cel.dev), asked of one run. One that does not come out as true or false is undecided. */
export function checkRules(rules: readonly Rule[], facts: Facts, run: Run): Check[] {
  const variables = variablesOf(facts, run);
  return rules.map(({ name, expression }) => {
    const result = evaluate(expression, variables);
    return checkOf({
      id: `rules.${name}`,
      title: `The policy's own rule holds: ${name}`,
      expected: expression,
      found: String(result),
      evidence: `claims, line ${run.line}; certificate; files`,
      guidance:
        typeof result === 'boolean'
          ? 'The model does not meet this rule of the policy.'
          : 'The rule has no result for this model: it asks for something that is not there (has() tells), or is wrong.',
      met: typeof result === 'boolean' ? result : 'unknown',
    });
  });
}

/** True, false, or why there is neither. */
function evaluate(expression: string, variables: Readonly<Record<string, Value>>): boolean | string {
  try {
    const result = plan(celEnv(), parse(expression))(variables as never);
    if (isCelError(result)) return result.message;
    return typeof result === 'boolean' ? result : 'a result that is neither true nor false';
  } catch (error) {
    return messageOf(error);
  }
}

/** As docs/policy.md lists them. Maps, since keys of payloads are anyone's. */
function variablesOf({ verdict, findings, evaluations, now }: Facts, run: Run): Readonly<Record<string, Value>> {
  const { model, signer, signedAt } = verdict;
  const { provenance, certified } = run;
  const [environment, ...others] = provenance.byproducts.filter(({ name }) => name === 'environment');
  return {
    model: mapOf({
      root: model.root,
      manifest: model.manifestDigest,
      files: int(model.files),
      bytes: int(model.bytes),
    }),
    files: (findings.files?.onDisk ?? []).map(({ path, size }) => mapOf({ path, size: BigInt(size) })),
    signer: mapOf(
      signer?.method === 'sigstore'
        ? { identity: signer.san, issuer: signer.issuer, sourceRepository: signer.sourceRepository }
        : {},
    ),
    ...(signedAt !== undefined && { signedAt }),
    now: now.toISOString(),
    evaluations: evaluations.flatMap(evaluationsIn),
    run: mapOf({
      level: BigInt(levelOf(run)),
      builder: provenance.builderId,
      buildType: provenance.buildType,
      invocation: provenance.invocationId,
      certificate: mapOf(certified),
      code: provenance.inputs.filter(({ role }) => role === 'code').map(inputOf),
      datasets: inputsOf(run, DATASETS).map(inputOf),
      baseModels: inputsOf(run, BASE_MODELS).map(inputOf),
      configs: provenance.inputs.filter(({ role }) => role === 'config').map(inputOf),
      // Of two records nobody could tell which one a rule has read.
      environment: mapOf((others.length === 0 && environment?.annotations) || {}),
    }),
  };
}

/** One for each file of results: of a metric that two of them have, none hides the other. */
const evaluationsIn = ({ result: { result, configuration } }: Evaluation): Value[] =>
  configuration.map(({ name, annotations }) => mapOf({ result, name, metrics: mapOf(metricsOf(annotations)) }));

const int = (value: number | undefined): bigint | undefined => (value === undefined ? undefined : BigInt(value));

const inputOf = ({ role, name, uri, digest, annotations }: NamedDependency): Value =>
  mapOf({ role, name, uri, digest: mapOf(digest), annotations: mapOf(annotations) });

/** What is undefined is left out: `has()` tells. */
function mapOf(values: Readonly<Record<string, unknown>>): ReadonlyMap<string, Value> {
  return new Map(
    Object.entries(values).flatMap(([key, value]) => (value === undefined ? [] : [[key, toValue(value)] as const])),
  );
}

function toValue(value: unknown): Value {
  if (value === null || typeof value !== 'object') return value as Value;
  if (value instanceof Map) return value;
  return Array.isArray(value) ? value.map(toValue) : mapOf(value as Readonly<Record<string, unknown>>);
}
