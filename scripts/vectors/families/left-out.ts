import type { ModelOptions, SignedModel } from '../../../__tests__/verification/signed-model.ts';
import { ACCEPTED, refusedBy, type Vector } from '../vector.ts';

const ignoring = (...ignorePaths: string[]): ModelOptions => ({ ignorePaths });
const plugin = (model: SignedModel) => model.write('plugins/x.py', 'import os');
const HIDDEN = refusedBy('files.ignored', 'plugins');

export const leftOut: readonly Vector[] = [
  {
    name: 'ignored-by-the-signer',
    attack: 'the signer left a folder out (`ignore_paths`), and code lies in it: its content can be exchanged at will.',
    why: 'The signer’s word alone hides nothing: what he left out and is there is refused.',
    expect: HIDDEN,
    model: ignoring('plugins'),
    change: plugin,
  },
  {
    name: 'ignored-and-allowed',
    attack: 'the same, and the verifier allows that path.',
    why: 'He decides, and the verdict names what was left aside.',
    expect: ACCEPTED,
    model: ignoring('plugins'),
    options: ['--allow-ignored', 'plugins'],
    change: plugin,
  },
  {
    name: 'ignored-other-allowed',
    attack: 'the verifier allows another path that begins alike.',
    why: 'Paths are compared by whole segments.',
    expect: HIDDEN,
    model: ignoring('plugins'),
    options: ['--allow-ignored', 'plug'],
    change: plugin,
  },
  {
    name: 'ignored-star',
    attack: 'the signature ignores `*`, in the hope that a verifier reads it as a pattern.',
    why: 'Ignored paths are literal: the added file is simply not signed.',
    expect: refusedBy('files.match', '1 added'),
    model: ignoring('*', '**/*'),
    change: plugin,
  },
  {
    name: 'ignored-root',
    attack: 'the signature ignores `.`, the whole model.',
    why: 'No path ignores the model itself: signed files are compared and others refused.',
    expect: refusedBy('files.match', '1 added'),
    model: ignoring('.', './'),
    change: plugin,
  },
  {
    name: 'ignored-yet-signed',
    attack: 'the signature lists a file and ignores its folder, and the file is changed.',
    why: 'A signed file is compared wherever it lies.',
    expect: refusedBy('files.match', '1 changed', 'weights/a.bin'),
    model: ignoring('weights'),
    change: (model) => model.write('weights/a.bin', 'aaab'),
  },
  {
    name: 'download-cache',
    attack: 'a download left `.cache/huggingface` in the model.',
    why: 'It is known, holds no weights that a loader reads, and the verdict lists it.',
    expect: ACCEPTED,
    atRunTime: [{ write: './model/.cache/huggingface/download/x.metadata', content: 'x' }],
  },
  {
    name: 'download-cache-is-a-link',
    attack: '`.cache/huggingface` is a link to somewhere else.',
    why: 'A download leaves a folder there; a link leads to what nobody looked at.',
    expect: refusedBy('files.ignored', '.cache/huggingface'),
    atRunTime: [{ folder: './model/.cache' }, { symlink: './model/.cache/huggingface', to: '../weights' }],
  },
  {
    name: 'cache-of-another-name',
    attack: 'code lies in `.cache`, but not in the folder that downloads leave.',
    why: 'Only `.cache/huggingface` is left aside.',
    expect: refusedBy('files.match', '1 added'),
    atRunTime: [{ write: './model/.cache/huggingface.py', content: 'x' }],
  },
];
