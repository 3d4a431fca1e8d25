import { describe, expect, test } from '@jest/globals';
import { type FileGroup, fileGroup } from '../../src/model/file-groups.ts';

const GROUPS: Readonly<Record<FileGroup, readonly string[]>> = {
  weights: [
    'model.safetensors',
    'model-00001-of-00002.safetensors',
    'model.safetensors.index.json',
    'unet/diffusion_pytorch_model.bin',
    'a.GGUF',
    'checkpoint/optimizer.pt',
    'images/model.onnx',
  ],
  'tokenizer-and-config': [
    'config.json',
    'tokenizer.json',
    'vocab.txt',
    'merges.txt',
    'docs/vocab.txt',
    'chat_template.jinja',
    'spiece.model',
    'SYSTEM_PROMPT.txt',
    'README.json',
  ],
  documentation: [
    'README.md',
    'README',
    'sub/README.md',
    'LICENSE',
    'LICENSE.txt',
    'NOTICE',
    'USE_POLICY.md',
    'docs/usage.md',
    'evaluation.md',
    'assets/loss curve.png',
    'logo.JPG',
  ],
  code: [
    'modeling_x.py',
    'README.py',
    'README.md.py',
    'LICENSE.so',
    'requirements.txt',
    'requirements-dev.txt',
    'pyproject.toml',
    'package.json',
    'setup.sh',
    'unknown.xyz',
    'no-ending',
    'Makefile',
    'archive.zip',
    'figure.svg',
    'paper.pdf',
    'page.html',
    // Programs read these.
    'AGENTS.md',
    'CLAUDE.md',
    'skills/x/SKILL.md',
    'RULES.md',
    'SOUL.md',
    'context.md',
    'CONVENTIONS.md',
    'constitution.md',
    'docs/few_shot.md',
    'docs/system-prompt.md',
    'prompts/hello.md',
    'corpus/1.md',
    'corpus/1.png',
    '.hidden/README.md',
    '.github/copilot.md',
    // Names that only look like others.
    'README.md ',
    'README.md.',
    'README.m\u0501',
    'docs/\u202emd.md',
    'RE\u0410DME.md',
    'readme.md\u200b',
    '',
    'README.md/',
  ],
};

describe.each(Object.entries(GROUPS))('%s', (group, paths) => {
  test.each(paths)('%j', (path) => {
    expect(fileGroup(path)).toBe(group);
  });
});

test('a name of 4,096 bytes is answered at once', () => {
  const start = performance.now();
  for (const part of ['a/', '.part-1', ' ', 'prompt'])
    expect(['code', 'weights']).toContain(fileGroup(part.repeat(4096 / part.length)));
  expect(performance.now() - start).toBeLessThan(200);
});
