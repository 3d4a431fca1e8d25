import { createHash } from 'node:crypto';
import { FILES, type ModelOptions, provenance } from '../../../__tests__/verification/signed-model.ts';
import { rootDigest } from '../../../src/model/root.ts';
import type { Statement } from '../../../src/statement/in-toto.ts';
import { type Anything, resources, statement } from '../bend.ts';
import { ACCEPTED, impossible, refusedBy, trusting, type Vector } from '../vector.ts';

const FORMAT = (...because: string[]) => refusedBy('statement.format', ...because);
const STRICT = 'Signed or not: a statement that two verifiers could read in two ways is refused.';

/** Signed properly, by the right signer, over a statement that is wrong. */
const bent = (
  name: string,
  attack: string,
  because: string,
  edit: (copy: Anything) => unknown,
  why = STRICT,
): Vector => ({
  name,
  attack,
  why,
  expect: FORMAT(because),
  model: { statement: statement(edit) },
});

/** One resource called otherwise, with the root that goes with it. */
const named = (name: string, path: string, attack: string, because: string): Vector => ({
  name,
  attack: `the signature lists ${attack}.`,
  why: 'Names are canonical relative paths, or readers differ on which file was checked.',
  expect: FORMAT(because),
  model: { statement: resources((list) => list.map((one, i) => (i === 0 ? { ...one, name: path } : one))) },
});

const blake2b = (text: string): string => createHash('blake2b512').update(text).digest('hex');

/** Over these shards of a file `aaaa`. */
const sharded = (names: readonly string[]): ModelOptions => ({
  files: { 'a.bin': 'aaaa' },
  manifest: false,
  statement: (signed) => {
    const shards = resources(() =>
      names.map((name) => ({ name, algorithm: 'sha256', digest: createHash('sha256').update('aa').digest('hex') })),
    );
    return statement(({ predicate: { serialization } }) => {
      serialization.method = 'shards';
      serialization.shard_size = 2;
    })(shards(signed) as Statement);
  },
});

export const statements: readonly Vector[] = [
  {
    name: 'listed-in-another-order',
    attack: 'the signature lists files in another order than ours, as other signers do.',
    why: 'Every listed order is accepted, and the root computed in it.',
    expect: ACCEPTED,
    model: { statement: resources((list) => list.reverse()) },
  },
  {
    name: 'blake2b',
    attack: 'the digests are BLAKE2b, which OMS allows.',
    why: 'It is verified, though never written.',
    expect: ACCEPTED,
    model: {
      statement: statement((copy) => {
        const { predicate, subject } = copy;
        predicate.serialization.hash_type = 'blake2b';
        const contents: Readonly<Record<string, string>> = FILES;
        for (const one of predicate.resources) {
          one.algorithm = 'blake2b';
          one.digest = blake2b(contents[one.name] ?? '');
        }
        const digests = predicate.resources.map(({ digest }: { digest: string }) => digest);
        subject[0].digest.sha256 = rootDigest(digests, 'blake2b');
      }),
      manifest: false,
    },
  },
  bent('statement-type', 'the payload is an in-toto statement of another version.', '_type', (copy) => {
    copy._type = 'https://in-toto.io/Statement/v0.1';
  }),
  bent(
    'predicate-type-unknown',
    'the predicate type is that of a later or another format.',
    'predicateType',
    (copy) => {
      copy.predicateType = 'https://model_signing/signature/v2.0';
    },
  ),
  {
    name: 'claim-as-signature',
    attack: 'a provenance line of the same signer is given as `model.sig`.',
    why: 'The signature is good, but it signs no files: the predicate type tells.',
    expect: FORMAT('predicateType'),
    trust: trusting(),
    change: async (model, { sign }) => model.write('model.sig', JSON.stringify(await sign(provenance(model)))),
  },
  bent('subject-none', 'the statement has no subject: all of none match any model.', 'subject', (copy) => {
    copy.subject = [];
  }),
  bent('subjects-two', 'a second subject names another model.', '2 subjects', (copy) => {
    copy.subject.push({ name: 'other', digest: { sha256: 'a'.repeat(64) } });
  }),
  bent(
    'root-of-another-model',
    'the subject has the root of another model than the files listed.',
    'hash to',
    (copy) => {
      copy.subject[0].digest.sha256 = 'a'.repeat(64);
    },
  ),
  bent('statement-unknown-field', 'the statement has a field that only some readers know.', 'unknown field', (copy) => {
    copy.expires = '2030-01-01';
  }),
  bent('predicate-unknown-field', 'the predicate has a field that only some readers know.', 'unknown field', (copy) => {
    copy.predicate.exclude = ['weights'];
  }),
  bent(
    'serialization-unknown-field',
    'the serialization has a field that only some readers know.',
    'unknown field',
    (copy) => {
      copy.predicate.serialization.ignore_globs = ['*'];
    },
  ),
  bent(
    'digest-too-short',
    'the digest of a file is cut to 32 characters: a comparison of prefixes would accept it.',
    'digest',
    (copy) => {
      copy.predicate.resources[0].digest = copy.predicate.resources[0].digest.slice(0, 32);
    },
  ),
  bent('digest-upper-case', 'the digest of a file is written in capitals.', 'digest', (copy) => {
    copy.predicate.resources[0].digest = copy.predicate.resources[0].digest.toUpperCase();
  }),
  bent('resource-algorithm', 'a resource says another algorithm than the serialization.', 'algorithm', (copy) => {
    copy.predicate.resources[0].algorithm = 'blake2b';
  }),
  bent('method-unknown', 'the serialization is of an unknown method.', 'method', (copy) => {
    copy.predicate.serialization.method = 'merkle';
  }),
  bent(
    'symlinks-as-text',
    '`allow_symlinks` is the text "false", which is true to many languages.',
    'allow_symlinks',
    (copy) => {
      copy.predicate.serialization.allow_symlinks = 'false';
    },
  ),
  {
    name: 'resources-empty',
    attack: 'the signature lists no file at all: all of none match any model.',
    why: 'Nothing verified is a failure.',
    expect: FORMAT('resources'),
    model: { statement: resources(() => []) },
  },
  {
    name: 'resource-twice',
    attack: 'the signature lists a name twice with two digests: readers differ on which one counts.',
    why: STRICT,
    expect: FORMAT('listed twice'),
    model: { statement: resources((list) => [...list, { ...list[0], digest: 'a'.repeat(64) }]) },
  },
  named('resource-dot-dot', '../config.json', 'a file outside of the model', '".."'),
  named('resource-absolute', '/etc/passwd', 'an absolute path', 'absolute'),
  named('resource-dot', './config.json', 'a file by a second way to write its name', '"."'),
  named('resource-empty-segment', 'a//config.json', 'a name with an empty segment', 'empty segment'),
  named(
    'resource-newline',
    'config.json\nok',
    'a name with a line break, which forges a line of a report',
    'control character',
  ),
  {
    name: 'hash-blake3',
    attack: 'the digests are BLAKE3, which we know and cannot compute.',
    why: 'That is no verdict on the model: an error that says so.',
    expect: impossible('UNSUPPORTED', 'blake3'),
    model: {
      statement: statement((copy) => {
        copy.predicate.serialization.hash_type = 'blake3';
      }),
    },
  },
  {
    name: 'shards',
    attack: 'nothing; the signature is over shards of two bytes.',
    why: 'They are verified, though never written.',
    expect: ACCEPTED,
    model: sharded(['a.bin:0:2', 'a.bin:2:4']),
  },
  {
    name: 'shards-with-a-gap',
    attack: 'the signature is over shards, and one in the middle is not listed: its bytes can be exchanged.',
    why: 'The shards of a file must cover it.',
    expect: FORMAT('a.bin'),
    model: sharded(['a.bin:0:2', 'a.bin:4:6']),
  },
  {
    name: 'shards-end-early',
    attack: 'the last shard is not listed, and the file is longer than what is signed.',
    why: 'The shards of a file must cover it.',
    expect: refusedBy('files.match', '1 changed'),
    model: sharded(['a.bin:0:2']),
  },
  {
    name: 'payload-duplicate-key',
    attack: 'the payload has two lists of resources: one reader takes the first, another the last.',
    why: STRICT,
    expect: FORMAT('duplicate key'),
    model: {
      statement: (signed) => JSON.stringify(signed).replace('"resources":', '"resources":[],"resources":'),
    },
  },
  {
    name: 'payload-proto-key',
    attack: 'the payload has a key `__proto__`, which can give objects properties that nobody wrote.',
    why: 'Such keys are refused when JSON is read.',
    expect: FORMAT('__proto__'),
    model: { statement: (signed) => JSON.stringify(signed).replace('{', '{"__proto__":{"predicateType":"x"},') },
  },
  {
    name: 'payload-trailing-text',
    attack: 'a second JSON document follows the first in the payload.',
    why: STRICT,
    expect: FORMAT(),
    model: { statement: (signed) => `${JSON.stringify(signed)}{}` },
  },
  {
    name: 'payload-deep',
    attack: 'the payload is nested thousands of levels deep, to exhaust the stack of who parses it.',
    why: 'Depth is bounded: it is refused, not a crash.',
    expect: FORMAT('deep'),
    model: { statement: () => `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}` },
  },
  {
    name: 'payload-lone-surrogate',
    attack:
      'a name in the payload holds half of a surrogate pair, which becomes another character when written as UTF-8.',
    why: 'Text must be well formed.',
    expect: FORMAT('surrogate'),
    model: { statement: (signed) => JSON.stringify(signed).replace('config.json', 'config\\ud800.json') },
  },
];
