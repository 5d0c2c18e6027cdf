import { getInput } from '@actions/core'
import { UserError } from '../src/errors.ts'
import {
  parseDuration,
  readBoolean,
  readChoice,
  readDuration,
  readInput,
  readList,
  readOptional,
  readPairs,
  readText,
} from '../src/inputs.ts'

/** Sets an input the way the runner does: upper case, spaces to underscores, hyphens kept. */
function give(name: string, value: string): void {
  process.env[`INPUT_${name.toUpperCase().replace(/ /g, '_')}`] = value
}

function refusal(work: () => unknown): UserError {
  try {
    work()
  } catch (error) {
    if (error instanceof UserError) return error
    throw error
  }
  throw new Error('Nothing was refused.')
}

afterEach(() => {
  for (const name of Object.keys(process.env)) if (name.startsWith('INPUT_')) delete process.env[name]
})

describe('readInput and readText', () => {
  it.each(['', ' ', ' a b \n', '\n\ta\r\nb ', 'ä 🙂', '\u00a0x\ufeff'])('give %j as the toolkit does', (value) => {
    for (const name of ['image', 'dry-run', 'a name', 'with  Two', 'not_given']) {
      if (name !== 'not_given') give(name, value)
      expect(readInput(name)).toBe(getInput(name))
      expect(readText(name)).toBe(getInput(name, { trimWhitespace: false }))
    }
  })
})

describe('readInput and readOptional', () => {
  it('give the trimmed value', () => {
    give('build-args', ' a b \n')
    expect(readInput('build-args')).toBe('a b')
    expect(readOptional('build-args')).toBe('a b')
  })
  it.each(['', '  \n'])('tell %j from a value', (value) => {
    give('image', value)
    expect(readInput('image')).toBe('')
    expect(readOptional('image')).toBeUndefined()
  })
  it('take an input that is not given for an empty one', () => {
    expect(readInput('image')).toBe('')
    expect(readOptional('image')).toBeUndefined()
  })
})

describe('readChoice', () => {
  const read = () => readChoice('push', ['auto', 'true', 'false'], 'auto')
  it('takes the words listed, and the fallback for none', () => {
    expect(read()).toBe('auto')
    give('push', 'false')
    expect(read()).toBe('false')
  })
  it.each(['TRUE', 'yes', 'auto,true', 'constructor'])('refuses %s and lists what it takes', (value) => {
    give('push', value)
    const error = refusal(read)
    expect(error.message).toBe('The input push does not know this value.')
    expect(error).toMatchObject({ reason: 'invalid-input', received: value, accepted: 'auto, true, false' })
    expect(error.remedy).toContain('`push:`')
  })
})

describe('readBoolean', () => {
  it.each([
    ['true', true],
    ['false', false],
  ])('reads %s', (value, expected) => {
    give('dry-run', value)
    expect(readBoolean('dry-run', !expected)).toBe(expected)
  })
  it('falls back', () => {
    expect(readBoolean('dry-run', true)).toBe(true)
    expect(readBoolean('dry-run', false)).toBe(false)
  })
  it('refuses anything else', () => {
    give('dry-run', '1')
    expect(refusal(() => readBoolean('dry-run', false))).toMatchObject({ received: '1', accepted: 'true, false' })
  })
})

describe('readDuration', () => {
  it.each([
    ['90', 90_000],
    ['30s', 30_000],
    ['30 s', 30_000],
    ['5m', 300_000],
    ['1h', 3_600_000],
    ['0', 0],
    ['0.5s', 500],
    ['1.5m', 90_000],
    [' 2m ', 120_000],
    ['500h', 1_800_000_000],
  ])('reads %j', (value, expected) => {
    expect(parseDuration(value, 'It')).toBe(expected)
  })
  it.each(['', '-1', '5d', '5 minutes', '1h30m', '1e3', '.5', '5M', 'm', '∞', '90\n30'])('refuses %j', (value) => {
    const error = refusal(() => parseDuration(value, 'The key timeout'))
    expect(error.message).toBe('The key timeout is not a duration.')
    expect(error).toMatchObject({ reason: 'invalid-input', received: value })
    expect(error.accepted).toContain('90, 30s, 5m, 1h')
  })
  it.each(['501h', '99999999999', `${'9'.repeat(400)}`])('refuses %s, at which a timer would fire at once', (value) => {
    const error = refusal(() => parseDuration(value, 'It'))
    expect(error).toMatchObject({ reason: 'invalid-input', received: value, accepted: 'up to 500h' })
  })
  it('names the input, and falls back', () => {
    expect(readDuration('timeout', '5m')).toBe(300_000)
    give('timeout', 'soon')
    expect(refusal(() => readDuration('timeout', '5m')).message).toBe('The input timeout is not a duration.')
  })
})

describe('readList', () => {
  it.each([
    ['a,b', ['a', 'b']],
    ['a\nb\r\nc', ['a', 'b', 'c']],
    [' a , ,b,\n\n', ['a', 'b']],
    ['linux/amd64, linux/arm64', ['linux/amd64', 'linux/arm64']],
    ['', []],
  ])('reads %j', (value, expected) => {
    give('service', value)
    expect(readList('service')).toEqual(expected)
  })
})

describe('readPairs', () => {
  it('splits at the first =, and takes values as they are, blanks at their ends too', () => {
    give('build-args', '  A=1\n\nB=x=y\r\nC=\nD = spaced \nE=last \n')
    expect(readPairs('build-args')).toEqual({ A: '1', B: 'x=y', C: '', D: ' spaced ', E: 'last ' })
  })
  it('lets the later line win', () => {
    give('build-args', 'A=1\nA=2')
    expect(readPairs('build-args')).toEqual({ A: '2' })
  })
  it('gives none for none', () => {
    expect(readPairs('build-args')).toEqual({})
  })
  it.each([
    's3cr3t',
    '=s3cr3t',
    '  =s3cr3t',
    'A=1\ns3cr3t',
    '# A=s3cr3t',
    '- A=s3cr3t',
    '"A=s3cr3t"',
    '{"A":"s3cr3t="}',
    '--build-arg A=s3cr3t',
    'export A=s3cr3t',
    'A: s3cr3t=',
    '$A=s3cr3t',
  ])('refuses %j without repeating it', (value) => {
    give('secrets', value)
    const error = refusal(() => readPairs('secrets'))
    expect(error).toMatchObject({ reason: 'invalid-input', accepted: 'KEY=value, one a line', received: undefined })
    expect(`${error.message} ${error.remedy}`).toContain('secrets')
    expect(`${error.message} ${error.remedy} ${error.received}`).not.toContain('s3cr3t')
  })
})
