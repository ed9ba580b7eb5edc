import { availableParallelism } from 'node:os';

/** Three rings, one runner: `npm test` runs all; `npx jest --selectProjects pure` only the first. */
const shared = {
  testEnvironment: 'node',
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2023',
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          keepClassNames: true,
        },
        module: { type: 'es6' },
      },
    ],
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/data/'],
  setupFiles: ['reflect-metadata'],
};

const withPostgres = {
  ...shared,
  globalSetup: '<rootDir>/test/support/postgres.setup.mjs',
  globalTeardown: '<rootDir>/test/support/postgres.teardown.mjs',
};

export default {
  testTimeout: 60_000,
  // One more than there are cores, for journeys wait more than they compute. Beyond four they wait for the disk.
  maxWorkers: Math.min(availableParallelism() + 1, 4),
  testSequencer: '<rootDir>/test/support/longest-first.mjs',
  projects: [
    {
      ...shared,
      displayName: 'pure',
      testMatch: ['<rootDir>/{apps,libs,test}/**/*.spec.ts'],
      testPathIgnorePatterns: ['\\.db\\.spec\\.ts$', '\\.journey\\.spec\\.ts$', '/e2e/', '<rootDir>/apps/web/'],
    },
    { ...withPostgres, displayName: 'db', testMatch: ['<rootDir>/{apps,libs,test}/**/*.db.spec.ts'] },
    { ...withPostgres, displayName: 'journeys', testMatch: ['<rootDir>/test/journeys/**/*.journey.spec.ts'] },
  ],
};
