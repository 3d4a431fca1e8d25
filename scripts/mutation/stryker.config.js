// Read by Stryker, which run.ts starts in a copy of the repository: mutants are written into the sources there.
import { join } from 'node:path';

const { files, tests, report } = JSON.parse(process.env.MUTATION);
const here = (name) => join(import.meta.dirname, name);

export default {
  inPlace: true,
  mutate: files,
  testRunner: 'plain',
  plain: { tests },
  plugins: [here('plain-runner.js'), here('ignore-prose.js')],
  ignorers: ['prose'],
  testRunnerNodeArgs: ['--disable-warning=ExperimentalWarning'],
  coverageAnalysis: 'perTest',
  concurrency: 1,
  timeoutMS: 20_000,
  reporters: ['json', 'progress-append-only'],
  jsonReporter: { fileName: report },
  tempDirName: join(process.cwd(), 'build/stryker'),
  cleanTempDir: 'always',
  allowConsoleColors: false,
  warnings: { unknownOptions: false },
};
