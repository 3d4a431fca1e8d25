export default {
  globalSetup: '<rootDir>/config/temp.js',
  globalTeardown: '<rootDir>/config/temp-end.js',
  testEnvironment: '<rootDir>/config/env.js',
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  // A machine that does other things too must not fail a test: time never decides.
  testTimeout: 60_000,
  extensionsToTreatAsEsm: ['.ts'],
  transformIgnorePatterns: ['/node_modules/(?!@actions/workflow-parser/)'],
  transform: {
    'workflow-parser/dist/.*-schema\\.js$': '<rootDir>/config/strip-types.js',
    '^.+\\.ts$': '<rootDir>/config/strip-types.js',
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  collectCoverageFrom: ['src/**/*.ts', 'testing/**/*.ts'],
  coverageProvider: 'v8',
};
