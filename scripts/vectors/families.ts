import { bytes } from './families/bytes.ts';
import { certificates } from './families/certificates.ts';
import { chains } from './families/chains.ts';
import { claims } from './families/claims.ts';
import { demands } from './families/demands.ts';
import { denied } from './families/denied.ts';
import { envelopes } from './families/envelopes.ts';
import { gateVectors } from './families/gate.ts';
import { identities } from './families/identities.ts';
import { inputs } from './families/inputs.ts';
import { keys } from './families/keys.ts';
import { leftOut } from './families/left-out.ts';
import { logs } from './families/logs.ts';
import { manifests } from './families/manifests.ts';
import { names } from './families/names.ts';
import { policies } from './families/policies.ts';
import { roots } from './families/roots.ts';
import { statements } from './families/statements.ts';
import { summaries } from './families/summaries.ts';
import { timestamps } from './families/timestamps.ts';
import { keyed } from './methods.ts';
import { logged, type Vector } from './vector.ts';

/** Kinds of attacks (formats, section 9; design, threat model). Each has controls that must be accepted. */
export const families: Readonly<Record<string, readonly Vector[]>> = {
  Bytes: keyed(bytes),
  Names: keyed(names),
  'Left out': keyed(leftOut),
  Statements: keyed(statements),
  Manifests: keyed(manifests),
  Envelopes: envelopes,
  Identities: identities,
  Certificates: logged(certificates),
  'Certificate chains': chains,
  Keys: keys,
  Logs: logged(logs),
  Timestamps: timestamps,
  'Trusted roots': roots,
  Claims: claims,
  Policies: [...policies, ...demands, ...denied],
  'Inputs of the training': inputs,
  'Verification summaries': summaries,
  'The gate': gateVectors,
};
