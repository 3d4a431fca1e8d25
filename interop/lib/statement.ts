import { readFileSync } from 'node:fs';

/** As much of an in-toto statement as the tests look at. */
export interface Statement {
  predicateType: string;
  subject: { name: string; digest: Record<string, string> }[];
  predicate: {
    buildDefinition?: { buildType: string; resolvedDependencies: { name?: string }[] };
    runDetails?: { byproducts?: { name: string }[] };
  };
}

/** The statement in a bundle's envelope, unverified. */
export function statementOf(bundle: string): Statement {
  return JSON.parse(Buffer.from(JSON.parse(bundle).dsseEnvelope.payload, 'base64').toString());
}

export function linesOf(file: string): string[] {
  return readFileSync(file, 'utf8').trimEnd().split('\n');
}
