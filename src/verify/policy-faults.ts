import { AttestModelError, messageOf } from '../errors.ts';
import { type Fault, parseDenyList, parsePolicy } from '../policy/parse.ts';
import type { NestedPolicy, Policy } from '../policy/policy.ts';
import { readYaml } from '../policy/yaml-text.ts';
import { parseTrustedRoots } from '../sigstore/trusted-root.ts';
import { DISK, fileBeside, MAX_DEPTH, type PolicyFiles } from './policy-tree.ts';

/** Where a text is at fault. */
export interface PolicyFault extends Fault {
  /** The policy, or a file that it names. */
  readonly file: string;
}

/**
 * Every fault of a policy and of the files that it names: where one of these cannot be read at all, at the place that names it.
 * @throws AttestModelError NOT_FOUND, UNREADABLE, UNSAFE_PATH, INVALID_INPUT, of the policy itself alone
 */
export async function policyFaults(
  file: string,
  files: PolicyFiles = DISK,
  above: readonly string[] = [],
): Promise<PolicyFault[]> {
  const bytes = await files.read(file);
  const parsed = await parsePolicy(bytes);
  if (!parsed.ok) return parsed.faults.map((fault) => ({ file, ...fault }));
  const read = readYaml(bytes);
  const faults: PolicyFault[] = [];
  for (const { name, path, look } of namedIn(parsed.policy)) {
    try {
      faults.push(...(await look(fileBeside(file, name), files, [...above, file])));
    } catch (error) {
      if (!(error instanceof AttestModelError)) throw error;
      const at = read.ok ? read.text.where(path) : { line: 1, column: 1 };
      faults.push({ file, ...at, message: messageOf(error) });
    }
  }
  return faults;
}

interface Named {
  readonly name: string;
  /** Of the key that names it. */
  readonly path: readonly PropertyKey[];
  readonly look: (file: string, files: PolicyFiles, above: readonly string[]) => Promise<PolicyFault[]>;
}

/** Also by policies for base models that are written out. */
function namedIn(policy: Policy | NestedPolicy, path: readonly PropertyKey[] = []): Named[] {
  const roots = 'roots' in policy && typeof policy.roots === 'object' ? [policy.roots.file] : [];
  const rules = policy['base-models']?.rules ?? [];
  return [
    ...roots.map((name) => ({ name, path: [...path, 'roots', 'file'], look: lookAtRoots })),
    ...(policy.deny?.from ?? []).map((name, i) => ({ name, path: [...path, 'deny', 'from', i], look: lookAtList })),
    ...rules.flatMap(({ file, policy: inline }, i) => {
      const rule = [...path, 'base-models', 'rules', i];
      if (inline) return namedIn(inline, [...rule, 'policy']);
      return file === undefined ? [] : [{ name: file, path: [...rule, 'file'], look: lookAtPolicy }];
    }),
  ];
}

const lookAtRoots: Named['look'] = async (file, files) => {
  await parseTrustedRoots(await files.read(file), file, true);
  return [];
};

const lookAtList: Named['look'] = async (file, files) => {
  const parsed = parseDenyList(await files.read(file));
  return parsed.ok ? [] : parsed.faults.map((fault) => ({ file, ...fault }));
};

const lookAtPolicy: Named['look'] = (file, files, above) => {
  if (!above.includes(file) && above.length < MAX_DEPTH) return policyFaults(file, files, above);
  throw new AttestModelError('INVALID_INPUT', `policies name each other: ${[...above, file].join(' -> ')}`);
};
