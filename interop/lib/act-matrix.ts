/**
 * act fills in the outputs of a matrix job when the first of its jobs ends, all of them and for good; GitHub lets each job
 * add its own, and takes no empty one. So that a workflow in GitHub's form runs, an output that is not this job's gives its
 * own expression here (as a variable of the repository), which the next job fills in. One after the other, since act's jobs
 * write to one map without a lock.
 */
export function withMatrixOutputs(workflow: string): { text: string; vars: Record<string, string> } {
  const vars: Record<string, string> = {};
  const text = workflow
    .replace(/^( +)([\w-]+): (\$\{\{ matrix\..* \|\|) '' \}\}$/gm, (_, indent: string, name: string, mine: string) => {
      const variable = `UNSET_${name.replace('-', '_').toUpperCase()}`;
      vars[variable] = `${mine} vars.${variable} }}`;
      return `${indent}${name}: ${vars[variable]}`;
    })
    .replace(/^( +)matrix:$/gm, '$1max-parallel: 1\n$&');
  return { text, vars };
}
