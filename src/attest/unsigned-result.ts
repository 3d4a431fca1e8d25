import { join } from 'node:path';
import { AttestModelError } from '../errors.ts';
import { shellQuote } from '../model/shell-quote.ts';
import { commandToContinue } from '../publish/command.ts';
import { finishCommand } from '../report/attest-text.ts';
import type { StatementName } from '../statement/statements.ts';
import { releaseOf } from './release.ts';
import { type AttestResult, commonResult, type Made } from './result.ts';

/** Nothing was lost: what there is to sign lies in `unsignedDir`, and one command finishes it. */
export function unsignedResult(made: Made, failure: AttestModelError | undefined): AttestResult {
  const { request, paths } = made;
  const has = (statement: StatementName): boolean => made.signed.some(({ name }) => name === statement);
  const words = [
    ...(request.finishWith ?? []),
    ...(request.signature === undefined ? [] : ['--signature', request.signature]),
    ...(request.ignore ?? []).flatMap((glob) => ['--ignore', glob]),
    ...(request.parts ?? []).flatMap((part) => ['--part', part]),
    ...(request.chunks === false ? ['--no-chunks'] : []),
    ...(request.allowSymlinks ? ['--allow-symlinks'] : []),
  ];
  const finish = [finishCommand(request.model, paths.unsigned), ...words.map(shellQuote)].join(' ');
  const told =
    failure &&
    new AttestModelError(failure.code, `signing failed: ${failure.message}`, {
      cause: failure,
      guidance: [
        ...(failure.guidance === undefined ? [] : [failure.guidance]),
        `Manifest and unsigned statements are in ${paths.unsigned}. To finish:\n\n    ${finish}${publishing(made)}`,
      ].join('\n'),
      details: { ...failure.details, unsignedDir: paths.unsigned, finish },
    });
  if (told && request.onSignFailure !== 'return') throw told;
  return {
    ...commonResult(made, undefined),
    signed: false,
    unsignedReason: told?.message ?? request.unsignedReason ?? 'signing was not asked for',
    ...(told && { failure: told }),
    // What was signed before the failure is on disk, and gone from the folder of the unsigned.
    ...(has('model.sig.json') && { signaturePath: paths.signature }),
    ...(has('provenance.json') && { claimsPath: paths.claims }),
    provenancePath: has('provenance.json') ? paths.claims : join(paths.unsigned, 'provenance.json'),
    unsignedDir: paths.unsigned,
  };
}

/** What a signature would have been put on. */
function publishing({ request, paths, name, progress }: Made): string {
  const release = releaseOf(request, paths, name, progress);
  return release === undefined ? '' : `\n    ${commandToContinue(release)}`;
}
