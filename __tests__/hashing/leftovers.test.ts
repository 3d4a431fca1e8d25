import { expect, test } from '@jest/globals';
import { hashFolder } from '../../src/hashing/hashed-folder.ts';
import { findLeftovers } from '../../src/hashing/leftovers.ts';
import { temporaryFolder } from '../helpers/models.ts';

const find = (sizes: Record<string, number>) =>
  findLeftovers(Object.entries(sizes).map(([path, size]) => ({ path, size })));

test('folders of training state, as a whole, largest first', () => {
  expect(
    find({
      'checkpoint-500/model.safetensors': 100,
      'checkpoint-500/optimizer.pt': 200,
      'checkpoint-1000/global_step1000/x.pt': 700,
      'wandb/run/log': 3,
      'runs/events.out.tfevents.1': 4,
      'sub/checkpoint-5/x': 5,
      'model.safetensors': 1000,
    }),
  ).toEqual([
    { path: 'checkpoint-1000', bytes: 700, files: 1 },
    { path: 'checkpoint-500', bytes: 300, files: 2 },
    { path: 'sub/checkpoint-5', bytes: 5, files: 1 },
    { path: 'runs', bytes: 4, files: 1 },
    { path: 'wandb', bytes: 3, files: 1 },
  ]);
});

test.each([
  'optimizer.pt',
  'a/optimizer.bin',
  'scheduler.pt',
  'scaler.pt',
  'rng_state.pth',
  'rng_state_7.pth',
  'logs/events.out.tfevents.17.host',
])('%s', (path) => {
  expect(find({ [path]: 7 })).toEqual([{ path, bytes: 7, files: 1 }]);
});

test('a .ckpt only beside weights that were exported', () => {
  expect(find({ 'model.ckpt': 7 })).toEqual([]);
  expect(find({ 'model.ckpt': 7, 'sub/model.safetensors': 9 })).toEqual([]);
  expect(find({ 'model.ckpt': 7, 'model.safetensors': 9 })).toEqual([{ path: 'model.ckpt', bytes: 7, files: 1 }]);
});

test.each([
  'model.safetensors',
  'pytorch_model.bin',
  'checkpoint-final/x',
  'my-runs/x',
  'wandb.json',
  'optimizer.py',
  'checkpoints.md',
  'generation_config.json',
])('not %s', (path) => {
  expect(find({ [path]: 7 })).toEqual([]);
});

test('the warning has a command that can be pasted, whatever the folder is called', async () => {
  using folder = temporaryFolder();
  const warnings: string[] = [];
  const progress = {
    hashing: () => ({ update: () => {}, done: () => {} }),
    warning: (text: string) => void warnings.push(text),
    info: () => {},
  };
  const model = folder.write('model', { 'w.bin': 'w', "it's $(id)/checkpoint-1/w.bin": 'w' });
  await hashFolder(model, { kind: 'model', label: 'hashing', progress });
  expect(warnings).toEqual([expect.stringContaining(`--ignore 'it'\\''s $(id)/checkpoint-1' (input: ignore)`)]);
});
