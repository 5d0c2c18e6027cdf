import { describe, expect, test } from '@jest/globals'
import type { RunResult } from '../../exec/src/run.ts'
import { tellingWords } from '../src/image/docker.ts'
import { foreignPlatform } from '../src/image/platform.ts'
import { isAbsent, isForeign } from '../src/launch/probe-image.ts'

const failed = (stderr: string, stdout = '') => ({ exitCode: 1, stdout, stderr }) as RunResult
const oci = 'OCI runtime create failed: runc create failed: unable to start container process'

describe('a program that could not be started in an image', () => {
  test.each([
    [
      `Error response from daemon: failed to create shim task: ${oci}: exec: "flyway": executable file not found in $PATH: unknown\nError: failed to start containers: 1`,
    ],
    [
      `Error response from daemon: ${oci}: exec: "/app/.venv/bin/knex": stat /app/.venv/bin/knex: no such file or directory: unknown`,
    ],
    [
      'Error: crun: executable file `flyway` not found in $PATH: No such file or directory: OCI runtime attempted to invoke a command that was not found',
    ],
  ])('is not there: %s', (stderr) => {
    expect(isAbsent({ stderr })).toBe(true)
    expect(isForeign(failed(stderr))).toBe(false)
  })

  test.each([
    [
      'exec /app/node_modules/.bin/knex: no such file or directory',
      'exec /app/node_modules/.bin/knex: no such file or directory',
    ],
    ["env: can't execute 'ruby': No such file or directory", "env: can't execute 'ruby': No such file or directory"],
    [
      `Error response from daemon: ${oci}: exec: "/app/migrate": permission denied: unknown`,
      `Error response from daemon: ${oci}: exec: "/app/migrate": permission denied: unknown`,
    ],
    [
      "node:internal/modules/esm/resolve:1022\n    throw error;\n\nError [ERR_MODULE_NOT_FOUND]: Cannot find package 'pg' imported from /app/a.js\n    at packageResolve (node:internal/modules/esm/resolve:784:25) {\n  code: 'ERR_MODULE_NOT_FOUND'\n}\n\nNode.js v24.21.0",
      "Error [ERR_MODULE_NOT_FOUND]: Cannot find package 'pg' imported from /app/a.js",
    ],
    [
      'Traceback (most recent call last):\n  File "<string>", line 1, in <module>\nModuleNotFoundError: No module named \'django\'',
      "ModuleNotFoundError: No module named 'django'",
    ],
    [
      "bin/rails:3:in `require': cannot load such file -- rails/commands (LoadError)\n\tfrom bin/rails:3:in `<main>'",
      "bin/rails:3:in `require': cannot load such file -- rails/commands (LoadError)",
    ],
    ['unknown flag: --version', 'unknown flag: --version'],
  ])('is there, and says why: %s', (stderr, words) => {
    expect(isAbsent({ stderr })).toBe(false)
    expect(isForeign(failed(stderr))).toBe(false)
    expect(tellingWords(failed(stderr))).toBe(words)
  })

  test.each([
    [failed('exec /usr/bin/dbmate: exec format error')],
    [failed('', 'standard_init_linux.go:228: exec user process caused: exec format error')],
  ])('is made for another processor', (result) => {
    expect(isForeign(result)).toBe(true)
  })

  test('the error names both platforms', () => {
    expect(foreignPlatform({ image: 'linux/arm64', engine: 'linux/amd64' })).toMatchObject({
      reason: 'foreign-platform',
      received: 'linux/arm64',
      accepted: 'linux/amd64',
    })
  })
})
