import { shellQuote } from '../../model/shell-quote.ts';
import { fail, pass } from '../checks.ts';
import type { Check } from '../verdict.ts';
import type { ActualModel } from './files.ts';
import { enumerate } from './files-check.ts';
import type { IgnorePlan, Standing } from './ignored.ts';

/** What is on disk besides the signed files, by what the verifier decided about it. */
export interface Others {
  /** Neither signed nor ignored by anybody. */
  readonly added: ReadonlySet<string>;
  /** Ignored by the signer alone: what a verifier must not overlook. */
  readonly hidden: readonly string[];
  /** Left aside with the verifier's leave; named, so that nobody takes it for verified. */
  readonly aside: readonly string[];
}

export function sortOthers(signed: ReadonlySet<string>, actual: ActualModel, plan: IgnorePlan): Others {
  const skipped = judge(
    actual.ignored.filter(({ reason }) => reason === 'listed'),
    plan,
  );
  const unsigned = judge(
    actual.files.filter(({ path }) => !signed.has(path)),
    plan,
  );
  return {
    added: new Set(pathsOf(unsigned, 'unsigned')),
    // What the scan skipped without leave is no better than what the signer hid.
    hidden: [...pathsOf(skipped, 'hidden', 'unsigned'), ...pathsOf(unsigned, 'hidden')],
    aside: [...defaultsIn(actual), ...pathsOf([...skipped, ...unsigned], 'own', 'listed', 'allowed')],
  };
}

export function checkHidden({ hidden, aside }: Others): Check {
  const title = 'Nothing lies in the model that the signer chose not to sign';
  if (hidden.length === 0)
    return pass('files.ignored', title, aside.length > 0 ? { found: `left aside: ${enumerate(aside)}` } : {});
  return fail('files.ignored', title, {
    expected: 'none of the paths that the signer ignored',
    found: enumerate(hidden),
    evidence: 'ignore_paths of the signature',
    guidance: `Remove them, or accept what is not signed by naming it: ${hidden
      .slice(0, 3)
      .map((path) => `--allow-ignored ${shellQuote(path)}`)
      .join(' ')}`,
  });
}

interface Judged {
  readonly path: string;
  readonly standing: Standing;
}

function judge(found: readonly { readonly path: string; readonly kind?: string }[], plan: IgnorePlan): Judged[] {
  return found.map(({ path, kind }) => {
    const standing = plan.judge(path);
    // A download leaves a folder there. A link in its place leads to what nobody looked at.
    return { path, standing: standing === 'listed' && kind === 'other' ? 'hidden' : standing };
  });
}

function pathsOf(found: readonly Judged[], ...standings: readonly Standing[]): string[] {
  return found.filter(({ standing }) => standings.includes(standing)).map(({ path }) => path);
}

/** Left aside as OMS 6.2.1 has it. */
function defaultsIn({ ignored }: ActualModel): string[] {
  return ignored.filter(({ reason }) => reason === 'default').map(({ path }) => path);
}
