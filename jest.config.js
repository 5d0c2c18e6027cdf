// Jest runs the sources themselves (relative `.ts` imports), never `build/`.
export default {
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: { target: 'es2022', parser: { syntax: 'typescript' }, experimental: { keepImportAttributes: true } },
        module: { type: 'es6' },
      },
    ],
    // ES modules without file extensions, which only bundlers understand as they are.
    '/node_modules/dt-sql-parser/.+\\.js$': ['@swc/jest', { jsc: { target: 'es2022' }, module: { type: 'commonjs' } }],
  },
  // One copy for those that import it and those that require it.
  moduleNameMapper: { '^antlr4ng$': '<rootDir>/node_modules/antlr4ng/dist/index.cjs' },
  transformIgnorePatterns: ['/node_modules/(?!dt-sql-parser/)'],
  // Jest looks globals up in its sandbox at each use, and the parser's hashing uses these in every step.
  sandboxInjectedGlobals: ['Math', 'Array'],
  modulePathIgnorePatterns: ['<rootDir>/build/', '<rootDir>/dist/', '<rootDir>/examples/'],
  testMatch: ['**/*.test.ts'],
  // A bound against what hangs, and no measure of speed: a machine that is loaded takes many times what it takes alone.
  testTimeout: 300_000,
}
