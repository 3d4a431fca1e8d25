/** Which fields are verified, and by what: what a job says of itself becomes no fact by being signed. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { OUR_BUILD_TYPE } from '../../src/statement/provenance.ts';
import { fail } from '../../src/verification/checks.ts';
import type { AcceptedClaim } from '../../src/verification/claims/claims.ts';
import type { Findings } from '../../src/verification/findings.ts';
import type { Field, FieldName, SignerIdentity } from '../../src/verification/verdict.ts';
import { certify, fieldsOf } from '../../src/verification/verdict-fields.ts';
import { examine, type VerifyRequest } from '../../src/verify.ts';
import { type LocalSigstore, startLocalSigstore } from '../../testing/local-sigstore/local-sigstore.ts';
import { type BundleOptions, COMMIT, REPOSITORY, signBundle } from './bundles.ts';
import { keyedModel } from './keyed-model.ts';
import { identityTrust, type MutablePredicate, provenance, type SignedModel, signedModel } from './signed-model.ts';

let sigstore: LocalSigstore;
let model: SignedModel;
beforeAll(async () => {
  sigstore = await startLocalSigstore();
  model = await signedModel(sigstore);
});
afterAll(async () => {
  model[Symbol.dispose]();
  await sigstore.close();
});

const claim = (statement: unknown, options?: BundleOptions) => signBundle(sigstore, statement, options);
async function found(lines: readonly unknown[], over: Partial<VerifyRequest> = {}) {
  model.writeClaims(...lines);
  return await examine({ model: model.folder, trust: identityTrust(sigstore), ...over });
}
const ours = (it: MutablePredicate): void => {
  it.buildDefinition.buildType = OUR_BUILD_TYPE;
};
const of = (fields: readonly Field[], name: FieldName) => fields.find((one) => one.name === name);
const status = (fields: readonly Field[], name: FieldName) => of(fields, name)?.status;

describe('the hash of the model', () => {
  test('is verified by its files, all of them whole', async () => {
    const line = await claim(provenance(model));
    expect(status((await found([line])).verdict.fields, 'model_hash')).toBe('verified');
    expect(status((await found([line], { integrity: 'chunks' })).verdict.fields, 'model_hash')).toBe('stated');
    using other = await signedModel(sigstore);
    other.write('config.json', '{ }');
    const { verdict } = await examine({ model: other.folder, trust: identityTrust(sigstore) });
    expect(status(verdict.fields, 'model_hash')).toBe('stated');
  });

  test('is that of the signature, with the manifest that a claim names, of whatever type', async () => {
    const [root, manifest] = model.subjects.map(({ digest }) => digest['sha256']);
    const statement = { ...provenance(model), predicateType: 'https://example.com/other/v1' };
    const values = async (...lines: unknown[]) => of((await found(lines)).verdict.fields, 'model_hash')?.values;
    expect(await values()).toEqual([`sha256:${root}`]);
    expect(await values(await claim(statement))).toEqual([`sha256:${root}`, `manifest sha256:${manifest}`]);
  });
});

describe('who signed, and when', () => {
  test('is verified if each check of the signature passed', async () => {
    const { verdict, findings } = await found([]);
    expect(status(verdict.fields, 'signer_identity')).toBe('verified');
    expect(status(verdict.fields, 'timestamp')).toBe('verified');
    const refusal = fail('identity.san', 'x', { guidance: 'x' });
    const signature = { ...findings.signature, checks: [...findings.signature.checks, refusal] };
    expect(status(fieldsOf({ ...findings, signature }, undefined), 'signer_identity')).toBe('stated');
  });

  test('is absent where nothing is known', () => {
    const nothing: Findings = { path: '/m', integrity: 'files', signature: { checks: [] } };
    const fields = fieldsOf(nothing, undefined);
    expect(new Set(fields.map((one) => one.status))).toEqual(new Set(['absent']));
  });
});

describe('of several runs', () => {
  const NOW = new Date();
  const EARLIER = new Date(NOW.getTime() - 60_000);
  const data = (digit: string) => provenance(model, { dataset: digit.repeat(64) });
  const shown = async (...lines: readonly unknown[]) =>
    of((await found(lines)).verdict.fields, 'training_data_hash')?.values[0];
  const at = (digit: string, signedAt: Date) => claim(data(digit), { signedAt });

  test('the one that was signed last is shown', async () => {
    const [old, latest] = [await at('1', EARLIER), await at('2', NOW)];
    expect(await shown(old, latest)).toContain('2222');
    expect(await shown(latest, old)).toContain('2222');
  });

  test('of one second the one that stands last', async () => {
    const [one, other] = [await at('1', NOW), await at('2', NOW)];
    expect(await shown(one, other)).toContain('2222');
    expect(await shown(other, one)).toContain('1111');
  });

  test('by keys, which nobody dates, the one that stands last', async () => {
    using keyed = await keyedModel(sigstore);
    const by = (digit: string) => keyed.claim(provenance(keyed.model, { dataset: digit.repeat(64), base: ours }));
    keyed.model.writeClaims(await by('1'), await by('2'));
    const { verdict } = await examine({ model: keyed.model.folder, trust: keyed.trust });
    expect(verdict.claims.accepted).toBe(2);
    expect(of(verdict.fields, 'training_data_hash')?.values[0]).toContain('2222');
  });
});

describe('what a certificate says of a run too', () => {
  const firstOf = ({ claims }: Findings) => claims?.accepted[0] as AcceptedClaim;
  /** `without`: an extension that the certificate does not have. */
  const certified = async (code: readonly object[], without?: string) => {
    const statement = provenance(model);
    const { buildDefinition } = statement.predicate as unknown as MutablePredicate;
    const [source] = buildDefinition.resolvedDependencies;
    Object.assign(buildDefinition, { resolvedDependencies: [source, ...code] });
    const accepted = firstOf((await found([await claim(statement)])).findings);
    const extensions = { ...('extensions' in accepted.signer && accepted.signer.extensions) };
    if (without !== undefined) delete extensions[without];
    return certify({ ...accepted, signer: { ...accepted.signer, extensions } as SignerIdentity });
  };
  const CODE = {
    name: 'code:acme/model-repo',
    uri: `git+${REPOSITORY}@refs/heads/main`,
    digest: { gitCommit: COMMIT },
    annotations: { dirty: false },
  };
  const NO_CODE = { pipeline: true };

  test('is its code, if that is all the code', async () => {
    const is = { pipeline: true, code: `${REPOSITORY} ${COMMIT}` };
    expect(await certified([CODE])).toStrictEqual(is);
    expect(await certified([{ ...CODE, uri: `git+${REPOSITORY}` }])).toStrictEqual(is);
    expect(await certified([CODE, { ...CODE, name: 'code:lib', uri: 'git+https://x.invalid/lib' }])).toStrictEqual(
      NO_CODE,
    );
    expect(await certified([])).toStrictEqual(NO_CODE);
  });

  test.each<[string, object]>([
    ['another repository', { uri: 'git+https://github.com/evil/x@refs/heads/main' }],
    ['one whose name begins alike', { uri: `git+${REPOSITORY}-evil@refs/heads/main` }],
    ['no repository', { uri: undefined }],
    ['another commit', { digest: { gitCommit: 'f'.repeat(40) } }],
    ['changes', { annotations: { dirty: true } }],
    ['nothing said of changes', { annotations: {} }],
  ])('is no code of %s', async (_, over) => {
    expect(await certified([{ ...CODE, ...over }])).toStrictEqual(NO_CODE);
  });

  test('is no code where it names no commit, or no repository', async () => {
    const unnamed = { ...CODE, digest: { sha256: 'a'.repeat(64) } };
    expect(await certified([unnamed], 'sourceRepositoryDigest')).toStrictEqual(NO_CODE);
    const nowhere = { ...CODE, uri: 'git+undefined' };
    expect(await certified([nowhere], 'sourceRepositoryUri')).toStrictEqual({ pipeline: false });
  });

  test('is nothing where they differ, or where there is no certificate', async () => {
    const lie = (it: MutablePredicate): void => {
      it.runDetails.builder.id += 'x';
    };
    const { findings } = await found([await claim(provenance(model, { base: lie }))]);
    expect(certify(firstOf(findings))).toStrictEqual({ pipeline: false });

    using keyed = await keyedModel(sigstore);
    const honest = (it: MutablePredicate): void => {
      ours(it);
      it.runDetails.builder.id = `key:${keyed.hint}`;
    };
    keyed.model.writeClaims(await keyed.claim(provenance(keyed.model, { base: honest })));
    const examined = await examine({ model: keyed.model.folder, trust: keyed.trust });
    expect(examined.verdict.result).toBe('passed');
    expect(certify(firstOf(examined.findings))).toStrictEqual({ pipeline: false });
  });
});
