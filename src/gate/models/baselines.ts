import { join } from 'node:path';
import type { Baseline } from '../../policy/keys/no-worse.ts';
import { undecided } from '../../verification/checks.ts';
import type { Check } from '../../verification/verdict.ts';
import type { ExportedModel } from '../export.ts';
import { isSigned } from '../git/tree.ts';
import type { BasePolicy } from '../policies.ts';
import type { GateRequest } from '../request.ts';
import type { Scene } from '../scene.ts';
import { type LastAccepted, lastAccepted } from './last-accepted.ts';

/** The models that one may take the place of, where the policy compares with them. */
export interface Baselines {
  /** File with the state of the newest, where the policy asks for `expect: { previous: true }`; it is missing where there is none. */
  readonly state?: string;
  readonly accepted: readonly Baseline[];
  /** Which they are, or that nobody could tell: then nothing says that the change is no worse, or newer. */
  readonly checks: readonly Check[];
}

/** A change that takes out more is no rename. */
const MAX_DISPLACED = 50;

/** Looks for them, each once however many models the change brings. */
export class BaselineFinder {
  readonly #scene: Scene;
  readonly #request: GateRequest;
  /** Folders of models that the change takes out of their places: any of them may be what a new model takes the place of. */
  readonly #displaced: readonly string[];
  readonly #known = new Map<string, Promise<LastAccepted>>();

  constructor(scene: Scene, request: GateRequest, displaced: readonly string[]) {
    this.#scene = scene;
    this.#request = request;
    this.#displaced = displaced;
  }

  /**
   * A change that brings back an older model, or a worse one, which its signer has signed once, is as good as any other by its
   * signature.
   * @param folders its own, and those where it was before, if it was moved
   * @throws AttestModelError as `exportModel` and `examine` do
   */
  async find(
    [folder, ...formers]: readonly [string, ...string[]],
    { scratch }: ExportedModel,
    policy: BasePolicy,
  ): Promise<Baselines | undefined> {
    const { expect, gate } = policy.trust.parsed.policy;
    if (this.#scene.change.kind === 'state' || (expect?.previous ?? gate?.['no-worse']) === undefined) return undefined;
    const isThere = isSigned(await this.#scene.trees.below(this.#scene.baseTree, folder));
    const others = new Set(isThere ? formers : this.#displaced);
    others.delete(folder);
    if (others.size > MAX_DISPLACED) return { accepted: [], checks: [tooMany(others.size)] };
    const accepted: Baseline[] = [];
    const checks: Check[] = [];
    for (const one of [folder, ...others]) {
      const last = await this.#last(one, policy);
      if (last.accepted) accepted.push({ ...last.accepted, where: whereOf(one, last.accepted.at, one === folder) });
      checks.push(last.check);
    }
    return { ...(expect?.previous && { state: await saveStates(scratch, policy, accepted) }), accepted, checks };
  }

  #last(folder: string, policy: BasePolicy): Promise<LastAccepted> {
    const key = JSON.stringify([policy.path, folder]);
    const known = this.#known.get(key) ?? lastAccepted(folder, policy, this.#scene, this.#request);
    this.#known.set(key, known);
    return known;
  }
}

const whereOf = (folder: string, at: string, isOwn: boolean): string =>
  `${isOwn ? 'the model before it' : `${folder}, which the change takes out or replaces`} (commit ${at})`;

/** The newest stays. */
async function saveStates(scratch: string, policy: BasePolicy, accepted: readonly Baseline[]): Promise<string> {
  const { saveState } = await import('../../verify/state.ts');
  const path = join(scratch, `${policy.sha256}.json`);
  for (const { verdict } of accepted) await saveState(path, verdict);
  return path;
}

const tooMany = (count: number): Check =>
  undecided('gate.baseline', 'It is known which model was there before', {
    expected: `at most ${MAX_DISPLACED} models that the change takes out or replaces, to compare a new one with`,
    found: `${count}`,
    guidance: 'Take them out in a change of their own, and bring new models in another one.',
  });
