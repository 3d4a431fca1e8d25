import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** Packages of this folder's own package.json: other tests do without them. */
const load = createRequire(import.meta.url);

type Json = { readonly [key: string]: unknown };

/** Operations as Prism has them; only what we look at. */
export interface Operation {
  readonly method: string;
  readonly path: string;
  readonly request?: { readonly query?: readonly { readonly name: string }[] };
}

/** The parts of GitHub's description whose path one of these begins with, complete with what they refer to. */
export async function readOperations(prefixes: readonly string[]): Promise<Operation[]> {
  const file = load.resolve('@octokit/openapi/generated/api.github.com.json');
  const description = JSON.parse(readFileSync(file, 'utf8')) as Json & { paths: Json };
  const paths = Object.fromEntries(
    Object.entries(description.paths).filter(([path]) => prefixes.some((prefix) => path.startsWith(prefix))),
  );
  // The whole has some 1,100 operations, and Prism takes minutes to read them.
  const { getHttpOperationsFromSpec } = load('@stoplight/prism-http');
  const { openapi, info, servers } = description;
  return getHttpOperationsFromSpec({ openapi, info, servers, paths, components: referred(description, paths) });
}

/** Components that the paths refer to, directly or by way of others. */
function referred(description: Json, paths: Json): Json {
  const components: Record<string, Record<string, unknown>> = {};
  const todo: unknown[] = [paths];
  for (let value = todo.pop(); value !== undefined; value = todo.pop()) {
    if (typeof value !== 'object' || value === null) continue;
    const [, kind = '', name = ''] = /^#\/components\/([^/]+)\/(.+)$/.exec(String((value as Json)['$ref'])) ?? [];
    if (name !== '' && components[kind]?.[name] === undefined) {
      const found = (description['components'] as Record<string, Json>)[kind]?.[name];
      components[kind] = { ...components[kind], [name]: found };
      todo.push(found);
    }
    todo.push(...Object.values(value).filter((one) => typeof one === 'object'));
  }
  return components;
}
