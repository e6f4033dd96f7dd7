const path = require('node:path')

const root = path.resolve(__dirname, '..')
const swc = {
  sourceMaps: 'inline',
  jsc: { parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } }, target: 'es2022' },
  module: { type: 'commonjs' },
}

const project = (displayName, more) => ({
  displayName,
  rootDir: root,
  roots: ['<rootDir>/src'],
  testEnvironment: 'node',
  transform: { '\\.m?[jt]sx?$': ['@swc/jest', swc] },
  // What Taro built is run as it is, wherever it was built.
  transformIgnorePatterns: ['/node_modules/', '<rootDir>/dist/', '/longgang-weapp-'],
  ...more,
  moduleNameMapper: { ...more.moduleNameMapper, '^@/(.*)$': '<rootDir>/src/$1' },
})

// Taro and its components as plain TypeScript and HTML: their own packages run only after a Taro build.
const stubs = {
  '\\.module\\.s?css$': '<rootDir>/src/testing/stubs/css-module.ts',
  '\\.s?css$': '<rootDir>/src/testing/stubs/empty.ts',
  '\\.(png|svg|jpe?g)$': '<rootDir>/src/testing/stubs/picture.ts',
  '^@tarojs/taro$': '<rootDir>/src/testing/stubs/taro.ts',
  '^@tarojs/components$': '<rootDir>/src/testing/stubs/components.tsx',
  '^@nutui/nutui-react-taro$': '<rootDir>/src/testing/stubs/nutui.ts',
  // As the browsers get it; the package's own entry is an ES module.
  '^supercluster$': '<rootDir>/node_modules/supercluster/dist/supercluster.js',
  '^lottie-react$': '<rootDir>/src/testing/stubs/empty.ts',
}

const cloud = ['<rootDir>/src/cloud/**/*.test.ts', '<rootDir>/src/features/*/cloud/**/*.test.ts', '<rootDir>/src/testing/attacks/**/*.test.ts', '<rootDir>/src/testing/database/**/*.test.ts']
const journeys = ['<rootDir>/src/journeys/**/*.test.ts']

// One PostgreSQL server for the whole run.
const database = { globalSetup: '<rootDir>/src/testing/database/global-setup.ts', globalTeardown: '<rootDir>/src/testing/database/global-teardown.ts' }

/** @type {import('jest').Config} */
module.exports = {
  rootDir: root,
  maxWorkers: 3,
  testSequencer: path.join(__dirname, 'long-first.cjs'),
  // Jest 30 reads the timeout here only: the ones of the projects are ignored. Large, because a busy machine is no failure.
  testTimeout: 120_000,
  projects: [
    project('plain', {
      testTimeout: 20_000,
      testMatch: ['<rootDir>/src/**/*.test.ts'],
      testPathIgnorePatterns: ['/node_modules/', '/src/cloud/', '/src/features/[^/]+/cloud/', '/src/testing/(attacks|database)/', '/src/journeys/'],
      moduleNameMapper: stubs,
    }),
    project('pages', {
      testTimeout: 20_000,
      testMatch: ['<rootDir>/src/**/*.test.tsx'],
      testEnvironment: 'jsdom',
      moduleNameMapper: stubs,
      setupFiles: ['<rootDir>/src/testing/stubs/jsdom-gaps.ts'],
    }),
    project('cloud', { testMatch: cloud, ...database, testTimeout: 20_000 }),
    project('journeys', { testMatch: journeys, ...database, testTimeout: 120_000 }),
  ],
}
