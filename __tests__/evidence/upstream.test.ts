import { expect, test } from '@jest/globals';
import { collectUpstream } from '../../src/evidence/upstream.ts';
import { temporaryFolder } from '../helpers/models.ts';

const BUNDLE = {
  mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
  dsseEnvelope: { payload: 'e30=', payloadType: 'application/vnd.in-toto+json', signatures: [] },
};

test('bundles beside an input go along, and nothing else that lies there', async () => {
  using folder = temporaryFolder();
  const data = folder.write('corpus', { 'a.txt': 'a' });
  folder.write('corpus.attest', {
    'model.sig': '{"token":"ghs_x"}',
    'claims.jsonl': `${JSON.stringify(BUNDLE)}\n{"mediaType":"application/json","dsseEnvelope":{"payload":"x"}}\n"text"\nnull\n`,
  });
  const warnings: string[] = [];
  const progress = { warning: (text: string) => warnings.push(text) } as unknown as Parameters<
    typeof collectUpstream
  >[1];
  const lines = await collectUpstream({ datasets: [`corpus=${data}`], baseModels: [] }, progress);
  expect(lines).toEqual([JSON.stringify(BUNDLE)]);
  expect(warnings).toEqual([]);
});
