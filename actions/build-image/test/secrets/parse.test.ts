import { describe, expect, test } from '@jest/globals'
import { describeFault, type UserError } from '../../../../packages/action/src/errors.ts'
import { hideSecrets } from '../../../../packages/action/src/mask.ts'
import { joinSecretInputs, parseSecretEnvs, parseSecretFiles, parseSecretLines } from '../../src/secrets/parse.ts'
import { failureOf, told } from './told.ts'

async function parseQuietly(text: string) {
  let parsed: ReturnType<typeof parseSecretLines> = {}
  await told(() => {
    parsed = parseSecretLines(text)
  })
  return parsed
}

describe('the input secrets', () => {
  test('the first = splits; commas, quotes, blanks and further = belong to the value', async () => {
    expect(await parseQuietly('a=b=c==\n\nlist=x,y,"z"\r\n json = {"k": "v,w", "n": 1}\nempty=\n')).toEqual({
      a: { value: 'b=c==' },
      list: { value: 'x,y,"z"' },
      json: { value: ' {"k": "v,w", "n": 1}' },
      empty: { value: '' },
    })
  })

  test('a value of several lines stands between id<<END and END, whatever is in it', async () => {
    const pem = '-----BEGIN KEY-----\nMIIE=\n\nother=line\n-----END KEY-----'
    expect(await parseQuietly(`key<<EOF\n${pem}\nEOF\nshift=1<<4\nlast<<X\n{"a":\n1}\nX`)).toEqual({
      key: { value: pem },
      shift: { value: '1<<4' },
      last: { value: '{"a":\n1}' },
    })
  })

  test.each([
    ['a line without =', 'good=1\nhunter2-hunter2'],
    ['a CSV quote', '"key=hunter2-hunter2\nsecond"'],
    ['the middle of a key', 'key=x\nhunter2-hunter2/ab+c=='],
    ['a formatted JSON', 'gcp={\n  "private": "hunter2-hunter2"\n}'],
    ['no end', 'key<<EOF\nhunter2-hunter2'],
    ['no word for the end', 'key<<\nhunter2-hunter2'],
    ['an id twice', 'key=1\nkey=hunter2-hunter2'],
    ['no id', '=hunter2-hunter2'],
  ])('%s is an error that repeats nothing of the line', async (_what, text) => {
    let error: Error | undefined
    await told(async () => {
      error = await failureOf(() => parseSecretLines(text))
    })
    expect(error).toMatchObject({ reason: 'invalid-secret' })
    expect(describeFault(error as UserError)).not.toContain('hunter2')
  })

  test('the error for a line without = says how several lines are written, and after which entry', async () => {
    let error: Error | undefined
    await told(async () => {
      error = await failureOf(() => parseSecretLines('first=1\nnothing here'))
    })
    expect(describeFault(error as UserError)).toMatch(/Line 2 .*after the entry first.*id<<END/s)
  })

  test('values are masked as they are read: whole, by line, and the texts of a JSON', async () => {
    const lines = await told(() =>
      parseSecretLines(
        'p=plain-parsed-value\nk<<E\nfirst-parsed-line\nsecond-parsed-line\nE\nj={"env": "prod", "token": "tiny1", "deep": [{"x": "long-parsed-leaf"}]}',
      ),
    )
    for (const secret of [
      'plain-parsed-value',
      'first-parsed-line',
      'second-parsed-line',
      'tiny1',
      'long-parsed-leaf',
    ]) {
      expect(lines).toContain(`::add-mask::${secret}`)
      expect(hideSecrets(`x ${secret} y`)).toBe('x *** y')
    }
    expect(hideSecrets('to prod')).toBe('to prod')
  })
})

test('secret-envs take id=VARIABLE or VARIABLE, with {service} in the name', () => {
  expect(parseSecretEnvs('NPM_TOKEN\nnpm=NPM_TOKEN\n key = {service}_KEY \n')).toEqual({
    NPM_TOKEN: { variable: 'NPM_TOKEN' },
    npm: { variable: 'NPM_TOKEN' },
    key: { variable: '{service}_KEY' },
  })
})

test('secret-files take id=path', () => {
  expect(parseSecretFiles('npmrc=.npmrc\nkey=/run/keys/a=b')).toEqual({
    npmrc: { file: '.npmrc' },
    key: { file: '/run/keys/a=b' },
  })
})

test.each([
  ['a value instead of a variable', () => parseSecretEnvs('npm=hunter2-hunter2!')],
  ['an empty variable', () => parseSecretEnvs('npm=')],
  ['a template without an id', () => parseSecretEnvs('{service}_KEY')],
  ['a file without an id', () => parseSecretFiles('hunter2-hunter2')],
  ['a file without a path', () => parseSecretFiles('hunter2-hunter2=')],
])('%s is an error that repeats nothing', async (_what, parse) => {
  const error = await failureOf(parse)
  expect(error).toMatchObject({ reason: 'invalid-input' })
  expect(describeFault(error as UserError)).not.toContain('hunter2')
})

test('an id in two inputs is refused', async () => {
  const inputs = { 'secret-envs': parseSecretEnvs('npm=A'), 'secret-files': parseSecretFiles('pip=b') }
  expect(joinSecretInputs(inputs)).toEqual({ npm: { variable: 'A' }, pip: { file: 'b' } })
  const error = await failureOf(() => joinSecretInputs({ ...inputs, secrets: { npm: { value: 'x' } } }))
  expect(error.message).toContain('npm')
})
