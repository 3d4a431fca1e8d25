import { readFileSync } from 'node:fs';
import type { Step } from './action-file.ts';
import type { JobResult } from './mini-runner.ts';
import { ACTION, REPOSITORY } from './world.ts';

export const REF = '0123456789abcdef0123456789abcdef01234567';
export const TRAIN: Step = { id: 'train', run: 'node train.mjs' };
export const TAMPER: Step = { run: 'printf x | dd of=out/model/weights.bin bs=1 seek=4 conv=notrunc status=none' };
export const SAN = `https://github.com/${REPOSITORY}/.github/workflows/release.yml@refs/heads/main`;

export const from = (step: string, output: string): string => `\${{ steps.${step}.outputs.${output} }}`;
export const root = (inputs: Record<string, string> = {}): Step => ({
  id: 'model',
  uses: `${ACTION}@${REF}`,
  with: { path: 'out/model', sigstore: 'trust.json', ...inputs },
});
export const attest = (inputs: Record<string, string> = {}): Step => ({
  ...root(inputs),
  uses: `${ACTION}/attest@${REF}`,
});
export const verify = (inputs: Record<string, string> = {}): Step => ({
  id: 'verify',
  uses: `${ACTION}/verify@${REF}`,
  with: {
    path: 'out/model',
    identity: from('model', 'identity'),
    issuer: from('model', 'issuer'),
    'source-repository': from('model', 'source-repository'),
    sigstore: 'trust.json',
    ...inputs,
  },
});

export const annotations = ({ commands }: JobResult, kind: string): string[] =>
  commands.filter(({ name }) => name === kind).map(({ message }) => message);
export const outputs = ({ steps }: JobResult, id = 'model') => steps[id]?.outputs ?? {};
export const lines = (text: string): number => text.trimEnd().split('\n').length;
/** predicateType of each line. */
export const claims = (file: string): string[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(Buffer.from(JSON.parse(line).dsseEnvelope.payload, 'base64').toString()))
    .map(({ predicateType }: { predicateType: string }) => predicateType);
