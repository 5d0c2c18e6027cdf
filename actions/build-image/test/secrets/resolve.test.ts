import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { describeFault, type UserError } from '../../../../packages/action/src/errors.ts'
import { hideSecrets } from '../../../../packages/action/src/mask.ts'
import { readVariables, type Variables } from '../../../../packages/action/src/variables.ts'
import type { SecretSource } from '../../../../packages/config/src/types.ts'
import { resolveSecrets, type SecretValues } from '../../src/secrets/resolve.ts'
import { writeSecretFiles } from '../../src/secrets/write.ts'
import { failureOf, told } from './told.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'secrets-test-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function resolveQuietly(sources: Record<string, SecretSource>, environment: NodeJS.ProcessEnv) {
  let values: SecretValues = {}
  const lines = await told(async () => {
    const variables: Variables = readVariables(environment)
    values = await resolveSecrets(sources, { variables, workspace: folder, service: 'shop-api' })
  })
  return { values, lines }
}

describe('resolving', () => {
  test('values come from the text, from DEPLOY_ENV, from the step, and from files, and are masked', async () => {
    await writeFile(join(folder, 'key.bin'), Buffer.from([1, 0, 255, 10]))
    await writeFile(join(folder, 'key.txt'), 'line-of-a-file-1\nline-of-a-file-2\n')
    const { values, lines } = await resolveQuietly(
      {
        text: { value: 'inline-resolved' },
        deploy: { variable: '{service}_KEY' },
        step: { variable: 'STEP_KEY' },
        binary: { file: 'key.bin' },
        file: { file: join(folder, 'key.txt') },
      },
      { DEPLOY_ENV: 'SHOP_API_KEY=deploy-resolved\nSTEP_KEY=', STEP_KEY: 'step-resolved' },
    )
    expect(values).toEqual({
      text: 'inline-resolved',
      deploy: 'deploy-resolved',
      step: 'step-resolved',
      binary: Buffer.from([1, 0, 255, 10]),
      file: Buffer.from('line-of-a-file-1\nline-of-a-file-2\n'),
    })
    for (const secret of ['inline-resolved', 'step-resolved', 'line-of-a-file-2']) {
      expect(lines).toContain(`::add-mask::${secret}`)
      expect(hideSecrets(secret)).toBe('***')
    }
  })

  test('DEPLOY_ENV is no matter where the step names no variable, or has none', async () => {
    const error = (source: SecretSource) => failureOf(() => resolveQuietly({ npm: source }, {}))
    expect((await error({ value: '' })).received).toBeUndefined()
    expect((await error({ variable: 'NPM_TOKEN' })).received).toBe(
      "neither the step's env nor DEPLOY_ENV has NPM_TOKEN",
    )
  })

  test('all that is missing or empty is named at once, and no value', async () => {
    await writeFile(join(folder, 'empty'), '\n')
    await mkdir(join(folder, 'folder'))
    const sources: Record<string, SecretSource> = {
      inline: { value: ' ' },
      unset: { variable: 'NO_SUCH' },
      blank: { variable: 'BLANK' },
      gone: { file: 'no/such' },
      empty: { file: 'empty' },
      folder: { file: 'folder' },
      there: { value: 'hunter2-there' },
    }
    const error = await failureOf(() => resolveQuietly(sources, { BLANK: '', DEPLOY_ENV: 'OTHER=hunter2-other' }))
    expect(error).toMatchObject({ reason: 'missing-secret' })
    const text = describeFault(error as UserError)
    expect(text).toMatch(
      /^6 build secrets of shop-api are missing: inline \(.*\); unset \(the variable NO_SUCH is not set or empty\); blank \(.*BLANK.*\); gone \(the file no\/such does not exist\); empty \(the file empty is empty\); folder \(the file folder is a folder\)/,
    )
    expect(text).toContain("neither the step's env nor DEPLOY_ENV (which holds OTHER) has NO_SUCH, BLANK")
    expect(text).toMatch(/`env: \{ NO_SUCH: \$\{\{ secrets\.NO_SUCH \}\}, BLANK: \$\{\{ secrets\.BLANK \}\} \}`/)
    expect(text).not.toContain('hunter2')
  })
})

describe('writing', () => {
  test('the files are private, hold the exact bytes, and no id leads out of the folder', async () => {
    const values = { '..': 'a\n', '../../x': 'b', A: 'c', a: Buffer.from([0, 255]) }
    const paths = await writeSecretFiles(folder, values)
    expect(Object.keys(paths)).toEqual(Object.keys(values))
    for (const [id, path] of Object.entries(paths)) {
      expect(path.startsWith(`${folder}/secrets-`)).toBe(true)
      expect(await readFile(path)).toEqual(Buffer.from(values[id as keyof typeof values]))
      expect((await stat(path)).mode & 0o777).toBe(0o600)
      expect((await stat(join(path, '..'))).mode & 0o777).toBe(0o700)
    }
    expect(new Set(Object.values(paths)).size).toBe(4)
    expect(await readdir(folder)).toHaveLength(1)
  })

  test('two services side by side do not meet, and nothing is made for none', async () => {
    const [one, two] = await Promise.all([writeSecretFiles(folder, { k: '1' }), writeSecretFiles(folder, { k: '2' })])
    expect(one['k']).not.toBe(two['k'])
    const before = await readdir(folder)
    expect(await writeSecretFiles(folder, {})).toEqual({})
    expect(await readdir(folder)).toEqual(before)
  })
})
