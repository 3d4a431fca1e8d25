import { relative } from 'node:path';
import { error as annotate } from '@actions/core';
import { forLog } from '../report/encode.ts';
import { type FileFault, MAX_ANNOTATIONS } from '../report/gate-annotations.ts';
import type { GateOutcome } from '../verification/gate-result.ts';
import type { SignerIdentity } from '../verification/verdict.ts';

/** What a step of `verify/` tells, whether it was about one model or about a change. */
export interface Judged {
  readonly result: GateOutcome;
  /** For verdict-path. */
  readonly document: unknown;
  readonly signer?: SignerIdentity | undefined;
  /** Root of the files that are there, where it was recomputed. */
  readonly modelDigest?: string | undefined;
  /** Of the summary that was signed. */
  readonly vsaPath?: string | undefined;
  /** For the log, encoded. */
  readonly text: string;
  /** For the job's page, and the comment. */
  readonly page: string;
  readonly faults: readonly FileFault[];
  /** The step's own error, encoded for the log. */
  readonly failure?: string | undefined;
}

export function signerOutput(signer: SignerIdentity | undefined): string {
  switch (signer?.method) {
    case undefined:
      return '';
    case 'sigstore':
      return signer.san;
    case 'key':
      return `key:${signer.hint}`;
    case 'certificate':
      return signer.subject;
  }
}

/** GitHub shows an annotation at its file where the change touches that. */
export function annotateFaults(faults: readonly FileFault[]): void {
  for (const { file, title, message } of faults.slice(0, MAX_ANNOTATIONS)) {
    annotate(forLog(message), { ...(file !== undefined && { file: forLog(file) }), title: forLog(title) });
  }
}

/** Folder of a model as annotations and reports name it. */
export const inWorkspace = (path: string, workspace: string | undefined): string =>
  relative(workspace || process.cwd(), path);
