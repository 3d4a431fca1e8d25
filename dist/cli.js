#!/usr/bin/env node
// Becomes dist/cli.js. Static imports would be linked before any line here runs, so everything newer waits behind
// import(); the syntax is what Node 12 parses.
if (Number(process.versions.node.split('.')[0]) < 24) {
  process.stderr.write(
    'attest-model needs Node.js 24 or newer; this is ' +
      process.version +
      '.\n' +
      'Install one from https://nodejs.org, or start bin/attest-model, which finds or fetches it.\n',
  );
  process.exitCode = 2;
} else {
  import('./main.js').catch((error) => {
    // Node's own exit code for this is 1, which means "refused" here.
    process.stderr.write(`attest-model: ${error instanceof Error ? error.stack : error}\n`);
    process.exitCode = 2;
  });
}
