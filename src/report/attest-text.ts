import { shellPath } from '../model/shell-quote.ts';
import type { Field } from '../verification/verdict.ts';
import { fieldsText } from './fields-table.ts';
import { type ShownSigner, signerRows } from './signer-text.ts';
import { createWriter, type TextOptions } from './style.ts';
import { sizeText } from './verdict-facts.ts';
import type { VerifyCommand } from './verify-commands.ts';

/** What `attest` made, as far as it is shown. */
export interface AttestOutcome {
  readonly name: string;
  /** OMS root, hex. */
  readonly modelDigest: string;
  readonly manifestDigest: string;
  readonly files: number;
  readonly bytes: number;
  readonly manifestPath: string;
  readonly signed: boolean;
  readonly unsignedReason?: string;
  readonly signaturePath?: string;
  readonly claimsPath?: string;
  readonly unsignedDir?: string;
  readonly signer?: ShownSigner;
  readonly fields: readonly Field[];
  readonly warnings: readonly string[];
  readonly attestationUrl?: string;
  readonly releaseUrl?: string;
}

/** What `attest` made, for a person. */
export function attestText(
  result: AttestOutcome,
  commands: readonly VerifyCommand[],
  options: TextOptions = {},
): string {
  const { encode, paint } = createWriter(options);
  const head = result.signed
    ? paint('green', `${encode(result.name)}: signed`)
    : paint('yellow', `${encode(result.name)}: NOT SIGNED`);
  const rows: [string, string | undefined][] = [
    ['files', sizeText(result)],
    ['root digest', `sha256:${result.modelDigest}`],
    ['manifest digest', `sha256:${result.manifestDigest}`],
    ...(result.signer && result.signed ? signerRows(result.signer) : []),
    ['signature', result.signaturePath],
    ['claims', result.claimsPath],
    ['manifest', result.manifestPath],
    ['unsigned', result.unsignedDir],
    ['attestation', result.attestationUrl],
    ['release', result.releaseUrl],
  ];
  const facts = rows.flatMap(([label, value]) =>
    value === undefined ? [] : [`  ${label.padEnd(18)}${encode(value)}`],
  );
  const reason =
    result.unsignedReason === undefined ? [] : [`  ${'reason'.padEnd(18)}${encode(result.unsignedReason)}`];
  const sections = [
    [head, ...reason, ...facts],
    fieldsText(result.fields, options),
    ...commandSections(commands, encode),
  ];
  return `${sections
    .filter((lines) => lines.length)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

/** What makes a file that the others read comes first, and is not one of them. */
function commandSections(commands: readonly VerifyCommand[], encode: (text: string) => string): string[][] {
  const line = ({ command }: VerifyCommand) => `  ${encode(command)}`;
  const verifying = commands.filter(({ makes }) => makes === undefined);
  return [
    ...commands.flatMap((entry) =>
      entry.makes === undefined ? [] : [[`Make ${encode(entry.makes)} for those who verify:`, line(entry)]],
    ),
    verifying.length ? ['Verify with one of:', ...verifying.map(line)] : [],
  ];
}

/** Finishes what a run without a signature has left. */
export function finishCommand(model: string, unsignedDir: string): string {
  return `attest-model sign ${shellPath(model)} --unsigned ${shellPath(unsignedDir)}`;
}
