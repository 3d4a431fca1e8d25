import { verifyByPolicy } from '../../policy/trust.ts';
import { fail, pass, undecided } from '../../verification/checks.ts';
import { MAX_BUNDLE_BYTES } from '../../verification/signatures/bundle.ts';
import { describeSigner, isSameSigner } from '../../verification/signatures/vouch.ts';
import type { Check, SignerIdentity, Verdict } from '../../verification/verdict.ts';
import type { Examination } from '../../verify.ts';
import type { Leaf } from '../git/tree.ts';
import type { BasePolicy } from '../policies.ts';
import type { GateRequest } from '../request.ts';
import type { Scene } from '../scene.ts';
import { evidenceAt, isSignedAnew, linesIn } from './evidence.ts';
import { examineFiles } from './examine-files.ts';
import type { TouchedModel } from './touched.ts';

/**
 * What becomes of a model's claims where its signature is another one. Claims are believed to whom the model is signed by: a second
 * signer, whom the policy allows as well, would drop what the first one has said, such as an evaluation that failed.
 */
export async function checkFormerSigner(
  model: TouchedModel,
  policy: BasePolicy,
  examined: Examination,
  scene: Scene,
  request: GateRequest,
): Promise<Check[]> {
  const { before, after } = await evidenceAt('model.sig', model, scene);
  const former = before && before.oid !== after?.oid && (await formerSigner(before, policy, scene, request));
  const { signer } = examined.verdict;
  return [
    ...(former && signer && !isSameSigner(former, signer) ? [changed(former, signer, model.folder)] : []),
    ...(await checkDropped(model, policy, examined, scene, request)),
  ];
}

/** Undefined where nobody was, or whom the policy does not allow. */
async function formerSigner(
  { oid }: Leaf,
  { trust }: BasePolicy,
  { objects }: Scene,
  { now = new Date() }: GateRequest,
): Promise<SignerIdentity | undefined> {
  const found = await objects.read(oid, 'blob', MAX_BUNDLE_BYTES);
  if (found === undefined || !('bytes' in found)) return undefined;
  const { signature } = verifyByPolicy(found.bytes, trust, now);
  return signature.oms && signature.signer;
}

const changed = (former: SignerIdentity, signer: SignerIdentity, folder: string): Check =>
  pass('gate.signer', 'The model has another signer than before, whom the policy allows as well', {
    expected: describeSigner(former),
    found: describeSigner(signer),
    evidence: `${folder}/model.sig`,
  });

/** Of the same files, what counted before and does not count any more; lines that are gone are told elsewhere. */
async function checkDropped(
  model: TouchedModel,
  policy: BasePolicy,
  { findings, verdict }: Examination,
  scene: Scene,
  request: GateRequest,
): Promise<Check[]> {
  const { trees, sinceTree } = scene;
  const { before: claims, after: now } = await evidenceAt('claims.jsonl', model, scene);
  if (!sinceTree || !claims || !now || (await isSignedAnew(model, scene))) return [];
  const former = await examineFiles(await trees.below(sinceTree, model.former), policy, scene, request);
  if (!('verdict' in former)) return former.outcome === 'undecided' ? [former] : [];
  const counting = new Set(findings.claims?.accepted.map(({ payload }) => payload));
  const [lines, after] = [await linesIn(claims, scene), await linesIn(now, scene)];
  if (!wasJudged(former)) {
    const idle = idleLines(
      verdict,
      [...after].flatMap(([sha256, line]) => (lines.has(sha256) ? line : [])),
    );
    return idle.length > 0 ? [unknown(idle, model.folder)] : [];
  }
  const kept = new Set([...lines].flatMap(([sha256, line]) => (after.has(sha256) ? line : [])));
  const dropped = (former.findings.claims?.accepted ?? [])
    .filter(({ payload, line }) => !counting.has(payload) && kept.has(line))
    .map(({ line }) => line);
  if (dropped.length === 0) return [];
  return [
    fail('gate.evidence', 'The change takes no evidence away', {
      expected: 'all claims that counted, for as long as the files are the same',
      found: `counts no more: line ${dropped.slice(0, 10).join(', ')}, as it was before the change`,
      evidence: `${model.folder}/claims.jsonl`,
      guidance:
        'Leave model.sig and the manifest as they were. A further signature goes to the claims (sign --add); whose claims count besides those of the model’s signer is for claims: of the policy to say.',
    }),
  ];
}

/** Of a model that was refused by its signature or files, claims were not looked at. */
const wasJudged = ({ verdict }: Examination): boolean =>
  verdict.checks.some(({ id, outcome }) => id === 'files.match' && outcome === 'pass');

/** Of these lines those that are statements, and do not count; `0` where some are not told apart. */
const idleLines = ({ claims }: Verdict, lines: readonly number[]): number[] =>
  claims.ignored
    .filter(({ kind, line }) => kind === undefined && (line === 0 || lines.includes(line)))
    .map(({ line }) => line);

const unknown = (lines: readonly number[], folder: string): Check =>
  undecided('gate.evidence', 'The change takes no evidence away', {
    expected: 'all claims that counted, for as long as the files are the same',
    found: `the model as it was before is refused now. Of its claims, line ${lines.slice(0, 10).join(', ')}: counts no more, and may have counted then`,
    evidence: `${folder}/claims.jsonl`,
    guidance:
      'Look at those lines, and have who may bypass the gate merge the new signature; or train the model anew, which brings its own claims.',
  });
