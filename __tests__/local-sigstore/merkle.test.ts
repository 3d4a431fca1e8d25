/** Against the reference leaves and roots that Certificate Transparency's implementations share (RFC 6962 hashing). */
import { describe, expect, test } from '@jest/globals';
import { leafHash, MerkleTree, nodeHash } from '../../testing/local-sigstore/merkle.ts';

const LEAVES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
/** Hashes of inner nodes of the same tree, for proofs written down by hand. */
const NODE = {
  '0-2': ROOTS[2],
  '2-4': '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
  '4-6': '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
  '6-8': 'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
  '4-8': '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
  '0-4': ROOTS[4],
  '2': '0298d122906dcfc10892cb53a73992fc5b9f493ea4c9badb27b791b4127a7fe7',
  '3': '07506a85fd9dd2f120eb694f86011e5bb4662e5c415a62917033d4a9624487e7',
} as const;

function treeOf(leaves: readonly Uint8Array[]): MerkleTree {
  const tree = new MerkleTree();
  for (const leaf of leaves) tree.append(leaf);
  return tree;
}
const reference = treeOf(LEAVES.map((hex) => Buffer.from(hex, 'hex')));
const hex = (hashes: readonly Uint8Array[]) => hashes.map((hash) => Buffer.from(hash).toString('hex'));

describe('reference tree', () => {
  test.each(ROOTS.map((root, size) => [size, root] as const))('root of %i leaves', (size, root) => {
    expect(reference.root(size).toString('hex')).toBe(root);
    expect(
      treeOf(LEAVES.slice(0, size).map((leaf) => Buffer.from(leaf, 'hex')))
        .root()
        .toString('hex'),
    ).toBe(root);
  });

  test('inclusion proofs', () => {
    expect(hex(reference.inclusionProof(0, 1))).toEqual([]);
    expect(hex(reference.inclusionProof(2, 8))).toEqual([NODE['3'], NODE['0-2'], NODE['4-8']]);
    expect(hex(reference.inclusionProof(2, 3))).toEqual([NODE['0-2']]);
    expect(hex(reference.inclusionProof(6, 7))).toEqual([NODE['4-6'], NODE['0-4']]);
  });

  test('consistency proofs', () => {
    expect(hex(reference.consistencyProof(1, 1))).toEqual([]);
    expect(hex(reference.consistencyProof(6, 8))).toEqual([NODE['4-6'], NODE['6-8'], NODE['0-4']]);
    expect(hex(reference.consistencyProof(2, 8))).toEqual([NODE['2-4'], NODE['4-8']]);
    expect(hex(reference.consistencyProof(3, 4))).toEqual([NODE['2'], NODE['3'], NODE['0-2']]);
  });
});

/** RFC 9162, section 2.1.3.2: written from the other side than the tree, so a shared mistake is unlikely. */
function rootFromInclusion(index: number, size: number, leaf: Uint8Array, proof: readonly Uint8Array[]): string {
  let [at, last, hash] = [index, size - 1, leafHash(leaf)];
  for (const sibling of proof) {
    if (at % 2 === 1 || at === last) {
      hash = nodeHash(sibling, hash);
      for (; at % 2 === 0 && at !== 0; at >>= 1) last >>= 1;
    } else {
      hash = nodeHash(hash, sibling);
    }
    [at, last] = [at >> 1, last >> 1];
  }
  expect(last).toBe(0);
  return hash.toString('hex');
}

/** RFC 9162, section 2.1.4.2: the old and the new root that a consistency proof speaks of. */
function rootsFromConsistency(from: number, to: number, oldRoot: Buffer, proof: readonly Buffer[]): [string, string] {
  const power = Number.isInteger(Math.log2(from));
  const [first, ...rest] = power ? [oldRoot, ...proof] : proof;
  if (first === undefined) throw new Error('empty proof');
  let [at, last, old, grown] = [from - 1, to - 1, first, first];
  while (at % 2 === 1) [at, last] = [at >> 1, last >> 1];
  for (const node of rest) {
    if (at % 2 === 1 || at === last) {
      [old, grown] = [nodeHash(node, old), nodeHash(node, grown)];
      for (; at % 2 === 0 && at !== 0; at >>= 1) last >>= 1;
    } else {
      grown = nodeHash(grown, node);
    }
    [at, last] = [at >> 1, last >> 1];
  }
  expect(last).toBe(0);
  return [old.toString('hex'), grown.toString('hex')];
}

describe('every tree of up to 40 leaves', () => {
  const leaves = Array.from({ length: 40 }, (_, i) => Buffer.from(`leaf ${i}`));
  const tree = treeOf(leaves);
  const sizes = leaves.map((_, i) => i + 1);

  test('each leaf is proved', () => {
    for (const size of sizes) {
      for (const [index, leaf] of leaves.slice(0, size).entries()) {
        const root = rootFromInclusion(index, size, leaf, tree.inclusionProof(index, size));
        expect(root).toBe(tree.root(size).toString('hex'));
      }
    }
  });

  test('each is consistent with each before it', () => {
    for (const to of sizes) {
      for (const from of sizes.slice(0, to - 1)) {
        const roots = rootsFromConsistency(from, to, tree.root(from), tree.consistencyProof(from, to));
        expect(roots).toEqual([tree.root(from).toString('hex'), tree.root(to).toString('hex')]);
      }
    }
  });
});

test('no proof of what is not there', () => {
  expect(() => reference.inclusionProof(8)).toThrow(RangeError);
  expect(() => reference.inclusionProof(0, 9)).toThrow(RangeError);
  expect(() => reference.consistencyProof(0)).toThrow(RangeError);
  expect(() => reference.root(-1)).toThrow(RangeError);
});
