import * as z from 'zod';
import type { Check } from '../../verification/verdict.ts';
import { allOf, checkOf } from '../demand.ts';
import type { Facts } from '../facts.ts';

/** Whether the signature stands in a transparency log, that everybody can read. */
export const log = z.enum(['required', 'none']);

type Log = z.infer<typeof log>;

/**
 * By what was verified, not by what is in a bundle: anyone can take an entry out of it, or put one in. So `none` asks for an
 * instance that keeps no log, where there is nothing to take out.
 */
export function checkLog(wanted: Log, facts: Facts): Check[] {
  return [wanted === 'required' ? checkLogged(facts) : checkPrivate(facts)];
}

function checkLogged({ findings: { signature } }: Facts): Check {
  return checkOf({
    id: 'log.required',
    title: 'A transparency log recorded the signature',
    expected: 'an entry that verifies, of a log of the trusted root',
    found: signature.logged ? 'an entry that verifies' : undefined,
    evidence: 'signature, log entry',
    guidance: 'Sign with an identity, by an instance that has a log (public-good). With a key, no entry is verified.',
    met: signature.logged === true,
  });
}

/** Of the signature and of all claims that count: each of them has the name of who signed. */
function checkPrivate({ findings: { signature, claims } }: Facts): Check {
  const exposed = [
    ...(signature.exposed ?? []).map((how) => `model.sig: ${how}`),
    ...(claims?.accepted ?? []).flatMap(({ line, exposed: hows = [] }) =>
      hows.map((how) => `claims, line ${line}: ${how}`),
    ),
  ];
  return checkOf({
    id: 'log.none',
    title: 'No transparency log recorded signature or claims',
    expected: 'an instance without logs, or a key or certificate without log entries',
    found: allOf(exposed) ?? 'no log',
    evidence: 'trusted root; bundles',
    guidance:
      'What a log has recorded stays there. Sign private models with an instance that has none (github), or with a key.',
    met: exposed.length === 0,
  });
}

export const explainLog = (wanted: Log): string =>
  wanted === 'required'
    ? 'A transparency log recorded the signature.'
    : 'No transparency log recorded the signature, or a claim that counts.';
