import { describe, expect, test } from '@jest/globals'
import * as yaml from 'js-yaml'
import type { UserError } from '../../action/src/errors.ts'
import { parseConfig } from '../src/parse.ts'
import { type EventParser, locateValues } from '../src/positions.ts'

const file = '.github/deploy.yml'

function refusal(text: string): Promise<UserError> {
  return parseConfig(text, file).then(
    () => {
      throw new Error('It was accepted.')
    },
    (error: UserError) => error,
  )
}

describe('build arguments in deploy.yml', () => {
  test.each([
    ['1.20', '1.20'],
    ['22', '22'],
    ['007', '007'],
    ['0x1F', '0x1F'],
    ['1e3', '1e3'],
    ['12345678901234567890', '12345678901234567890'],
    ['True', 'True'],
    ["'1.20'", '1.20'],
    ['"a b"', 'a b'],
    ['""', ''],
  ])('are text as it is written: %s', async (written, value) => {
    const config = await parseConfig(
      `defaults: { build-args: { A: ${written} } }\nservices: { api: { image: ghcr.io/acme/api, build-args: { B: ${written} } } }\n`,
      file,
    )
    expect(config.services['api']?.buildArgs).toEqual({ A: value, B: value })
  })

  test('are text behind an alias and a merge key too', async () => {
    const { services } = await parseConfig(
      `services:
  api: &api
    image: ghcr.io/acme/api
    build-args: { GO: &go 1.20, NODE: 22.10 }
  web:
    <<: *api
    image: ghcr.io/acme/web
  job:
    image: ghcr.io/acme/job
    build-args: { GO: *go }
`,
      file,
    )
    expect(services['web']?.buildArgs).toEqual({ GO: '1.20', NODE: '22.10' })
    expect(services['job']?.buildArgs).toEqual({ GO: '1.20' })
  })

  test.each(['""', '"A B"', '"A=B"', '"=A"', '"$A"', '"# A"', '-A', '"A,B"'])(
    'have no name such as %s',
    async (name) => {
      const text = `services:\n  api:\n    image: ghcr.io/acme/api\n    build-args:\n      ${name}: x\n`
      expect(await refusal(text)).toMatchObject({
        reason: 'invalid-config',
        line: 5,
        accepted: expect.stringContaining('the name of an ARG'),
      })
    },
  )
})

describe('merge keys in deploy.yml', () => {
  const common = `services:
  api: &api
    image: ghcr.io/acme/api
    target: run
    migrations: &migrations { tool: sql, directory: db }
`

  test('are resolved; what stands beside them wins', async () => {
    const { services } = await parseConfig(
      `${common}  web:
    image: ghcr.io/acme/web
    <<: *api
    migrations:
      <<: [{ tool: alembic }, *migrations]
`,
      file,
    )
    expect(services['web']).toMatchObject({
      image: 'ghcr.io/acme/web',
      target: 'run',
      migrations: { tool: 'alembic', directory: 'db' },
    })
  })

  test('hand on what is wrong with its own line', async () => {
    const text = `${common}  web:\n    <<: *api\n    image: ghcr.io/acme/web\n`
    expect(await refusal(text.replace('target: run', 'tarot: run'))).toMatchObject({
      reason: 'invalid-config',
      received: 'tarot',
      line: 4,
    })
    // The key is good where it stands, and not where it is merged into.
    const environment =
      'environments:\n  staging: &staging\n    branch: main\n  production:\n    <<: *staging\n    from: nowhere\n'
    expect(await refusal(`${common}${environment}`)).toMatchObject({ received: 'nowhere', line: 11 })
    const wrongPlace = `${common}environments:\n  staging:\n    <<: *migrations\n`
    expect(await refusal(wrongPlace)).toMatchObject({ reason: 'invalid-config', received: 'tool', line: 5 })
  })

  test.each([
    ['text', 'services:\n  api:\n    <<: text\n    image: a/b\n', 3],
    ['a name that nothing has', 'services:\n  api:\n    <<: *nobody\n    image: a/b\n', 3],
    ['itself', 'services:\n  api: &api\n    <<: *api\n    image: a/b\n    imag: a/b\n', 5],
  ])('that take %s are refused', async (_, text, line) => {
    expect(await refusal(text)).toMatchObject({ reason: 'invalid-config', line })
  })

  test('are found by place: what is written first wins, and a circle ends', () => {
    const text = 'a: &a\n  x: 1\n  y: 2\nb: &b\n  y: 3\n  z: &z\n    <<: *a\n    own: *z\nc:\n  <<: [*b, *a]\n  d: *b\n'
    const { lineOf, textOf } = locateValues(text, yaml as unknown as EventParser)
    expect(['/c/x', '/c/y', '/c/z/x', '/c/d/z/own', '/c/nothing', '/c/d/z/own/own/y'].map(lineOf)).toEqual([
      2, 5, 2, 8, 9, 3,
    ])
    expect([textOf('/c/y'), textOf('/c/z/y'), textOf('/c/z'), textOf('/nothing')]).toEqual([
      '3',
      '2',
      undefined,
      undefined,
    ])
  })
})
