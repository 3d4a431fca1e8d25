import { Document, Scalar, visit } from 'yaml';
import { HIDDEN, hasHidden } from '../model/hidden-text.ts';
import { allPass } from '../verification/checks.ts';
import { GITHUB_ISSUER } from '../verification/signatures/identity.ts';
import type { SignerIdentity } from '../verification/verdict.ts';
import type { Facts, Run } from './facts.ts';
import { formatsOf, hasPickle, sizeFor } from './keys/files.ts';
import { BASE_MODELS, DATASETS, type InputKind, inputsOf } from './keys/input-kinds.ts';
import { checkInputs } from './keys/inputs.ts';
import { checkProvenance, levelOf } from './keys/provenance.ts';
import type { Artifact, FileDemands, Policy, SignerRule } from './policy.ts';

/**
 * The tightest policy that a verified model meets and a model that is trained again can meet too: what changes from run to
 * run (root, commit, kernel) is not in it, and neither are metrics, of which nobody has said which way is better.
 * @param pem of the key or certificate chain that it was verified with
 */
export function tightestPolicy(facts: Facts, pem?: string): Policy {
  const { verdict, runs, evaluations } = facts;
  if (verdict.signer === undefined) throw new RangeError('a policy needs a signer');
  const run = runs.at(-1);
  const results = [...new Set(evaluations.map(({ result }) => result.result))].filter((one) => one !== 'FAILED');
  return {
    version: 1,
    signers: [ruleFor(verdict.signer, pem)],
    ...(verdict.signedAt && { time: { trusted: true as const } }),
    ...(facts.findings.signature.logged && { log: 'required' as const }),
    ...(run && ofRun(run)),
    ...(results.length > 0 && { evaluation: { results } }),
    files: ofFiles(facts),
  };
}

/** As text, with what a person should know about it. Names come from outside: what does not show in one is written as an escape. */
export function policyText(policy: Policy): string {
  const document = new Document(policy, { aliasDuplicateObjects: false });
  visit(document, {
    Scalar: (_, scalar) => {
      if (typeof scalar.value === 'string' && hasHidden(scalar.value.replaceAll('\n', '')))
        scalar.type = Scalar.QUOTE_DOUBLE;
    },
  });
  const text = document.toString({ lineWidth: 0 });
  return `${HEAD}${text.replaceAll(HIDDEN, (found) => (found === '\n' ? found : escaped(found)))}`;
}

/** As YAML has it between double quotes (1.2, section 5.7). */
const escaped = (text: string): string =>
  text
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');

const HEAD = `# yaml-language-server: $schema=https://raw.githubusercontent.com/attest-model/attest-model/main/docs/model-policy.schema.json
# The tightest policy that the model meets. Loosen what may change from one training to the next, and add bounds for
# metrics (evaluation.metrics) and what keeps older models out (expect).
`;

/** `https://HOST/OWNER/NAME/.github/workflows/FILE@REF` */
const WORKFLOW =
  /^(https:\/\/[^/@]+\/[^/@]+\/[^/@]+)\/(\.github\/workflows\/[^/@]+\.ya?ml)@(refs\/(?:heads|tags)\/[^\s*?[\\^~:]+)$/;

function ruleFor(signer: SignerIdentity, pem = ''): SignerRule {
  switch (signer.method) {
    case 'key':
      return { key: pem };
    case 'certificate':
      return { 'certificate-chain': pem };
    case 'sigstore': {
      const { san, issuer, sourceRepository: source } = signer;
      const [, repository, path, ref] = WORKFLOW.exec(san) ?? [];
      const known = repository?.startsWith('https://github.com/') && issuer === GITHUB_ISSUER;
      return {
        ...(repository && path && ref ? { workflow: { repository: short(repository), path, ref } } : { identity: san }),
        ...(!known && { issuer }),
        ...(source !== undefined && source !== repository && { 'source-repository': short(source) }),
      };
    }
  }
}

const short = (uri: string): string => uri.replace(/^https:\/\/github\.com\/(?=[A-Za-z0-9_.-]+\/[A-Za-z0-9_.-]+$)/, '');

function ofRun(run: Run): Partial<Policy> {
  const { sourceRepositoryUri: repository, sourceRepositoryRef: ref, buildTrigger, runnerEnvironment } = run.certified;
  const clean = allPass(checkProvenance({ clean: true }, run));
  const signed = allPass(checkProvenance({ 'signed-commit': true }, run));
  const isBranchOrTag = ref !== undefined && /^refs\/(heads|tags)\//.test(ref);
  const isKnownRunner = runnerEnvironment === 'github-hosted' || runnerEnvironment === 'self-hosted';
  const environment = environmentOf(run);
  return {
    provenance: {
      level: levelOf(run),
      ...(repository !== undefined && { repositories: [short(repository)] }),
      ...(isBranchOrTag && { refs: [ref] }),
      ...(buildTrigger !== undefined && { events: [buildTrigger] }),
      ...(clean && { clean: true as const }),
      ...(signed && { 'signed-commit': true as const }),
    },
    ...(isKnownRunner && { runners: [runnerEnvironment] }),
    ...ofInputs(DATASETS, run),
    ...ofInputs(BASE_MODELS, run),
    ...(environment && { environment }),
  };
}

function ofInputs(kind: InputKind, run: Run): Pick<Policy, InputKind['id']> {
  const listed = inputsOf(run, kind);
  if (listed.length === 0) return {};
  const allowed = listed.flatMap(({ name, digest: { sha256, gitCommit } }): Artifact[] => {
    if (sha256 !== undefined) return [{ name, sha256 }];
    return gitCommit === undefined ? [] : [{ name, 'git-commit': gitCommit }];
  });
  const demands = {
    required: listed.map(({ name }) => name),
    ...(allowed.length === listed.length && { allowed }),
    ...(allPass(checkInputs(kind, { computed: true }, run)) && { computed: true as const }),
  };
  return { [kind.id]: demands };
}

/** Those that decide what a training computes; a kernel or a processor changes under one's feet. */
const FACTS = /^(arch|gpu|cuda|rocm|python|torch|tensorflow|jax|transformers|numpy)$/;

function environmentOf({ provenance: { byproducts } }: Run): Policy['environment'] {
  const record = byproducts.find(({ name }) => name === 'environment');
  if (record === undefined) return undefined;
  const facts = Object.entries(record.annotations ?? {}).flatMap(([name, value]) =>
    FACTS.test(name) && (typeof value === 'string' || typeof value === 'number')
      ? [[name, [value]] as [string, (string | number)[]]]
      : [],
  );
  return { 'of-training': true, ...(facts.length > 0 && { facts: Object.fromEntries(facts) }) };
}

function ofFiles({ findings }: Facts): FileDemands {
  const files = findings.files?.onDisk ?? [];
  const total = files.reduce((sum, { size }) => sum + size, 0);
  return {
    ...(!hasPickle(files) && findings.files?.sniffed?.length === 0 && { pickle: false as const }),
    ...formatsOf(files),
    'max-total-size': sizeFor(total),
  };
}
