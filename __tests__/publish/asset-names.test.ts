import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkModelPath } from '../../src/model/path.ts';
import { assetNames } from '../../src/publish/asset-names.ts';

const nameOf = (path: string): string | undefined => assetNames([path]).get(path);

describe('the asset of a file', () => {
  test.each(['config.json', 'model-00001-of-00002.safetensors', '_a+b.tar.gz', 'README'])(
    '%s keeps its name',
    (path) => {
      expect(nameOf(path)).toBe(path);
    },
  );

  test.each([
    ['tokenizer/vocab.txt', /^[0-9a-f]{12}-vocab\.txt$/],
    ['my weights.bin', /^[0-9a-f]{12}-my-weights\.bin$/],
    ['.hidden', /^[0-9a-f]{12}-hidden$/],
    ['ends.', /^[0-9a-f]{12}-ends$/],
    ['-v', /^[0-9a-f]{12}-v$/],
    ['a..b', /^[0-9a-f]{12}-a\.b$/],
    ['模型', /^[0-9a-f]{12}$/],
    ['Model.Sig', /^[0-9a-f]{12}-Model\.Sig$/],
    ['model.manifest.json.intoto.jsonl', /^[0-9a-f]{12}-model\.manifest/],
  ])('%s, which GitHub would rename or which is taken, gets one of its path', (path, name) => {
    expect(nameOf(path)).toMatch(name);
  });

  test('two that differ by case only are told apart everywhere', () => {
    const names = [...assetNames(['A.bin', 'a.bin']).values()];
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(2);
  });

  test('is one that GitHub keeps as it is, and no other file’s, whatever files are called', () => {
    const path = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
      .filter((name) => checkModelPath(name) === undefined);
    fc.assert(
      fc.property(fc.uniqueArray(path, { maxLength: 20 }), (paths) => {
        const names = [...assetNames(paths).values()];
        expect(new Set(names).size).toBe(paths.length);
        // As testing/github renames: special characters, and dots at the ends.
        for (const name of names) expect(name).toMatch(/^[\w+][\w.+-]*$/);
        for (const name of names) expect(name).not.toMatch(/\.$|\.\./);
      }),
    );
  });
});
