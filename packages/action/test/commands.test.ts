import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { endGroup, error, info, notice, setSecret, startGroup, warning } from '@actions/core'
import { parseCommandFile } from '../../../test/acceptance/runner-protocol.ts'
import {
  addMask,
  annotate,
  appendSummary,
  closeGroup,
  openGroup,
  type Place,
  saveState,
  say,
  setOutputs,
} from '../src/commands.ts'
import { standardOutput } from '../src/standard-output.ts'

/** What is written to the log. */
function told(work: () => void): string {
  const written: string[] = []
  const ours = standardOutput.write
  const toolkit = process.stdout.write
  standardOutput.write = (text) => void written.push(text)
  process.stdout.write = ((text: string) => written.push(text) > 0) as typeof toolkit
  try {
    work()
  } finally {
    standardOutput.write = ours
    process.stdout.write = toolkit
  }
  return written.join('')
}

const theirs = { error, warning, notice }

const texts = ['', 'plain', '100%', 'a: b, c', 'two\nlines\r\nthree', '::error::x', '%0A', 'ä 🙂']

describe('workflow commands', () => {
  it.each(texts)('are those of the toolkit, to the letter: %j', (text) => {
    expect(told(() => say(text))).toBe(told(() => info(text)))
    expect(told(() => addMask(text))).toBe(told(() => setSecret(text)))
    expect(told(() => openGroup(text))).toBe(told(() => startGroup(text)))
    expect(told(closeGroup)).toBe(told(endGroup))
    // An empty property leaves the toolkit with a blank that nobody needs.
    const places: Place[] =
      text === '' ? [{}] : [{}, { title: text }, { title: text, file: text, startLine: 3 }, { file: 'a', endLine: 9 }]
    for (const place of places) {
      for (const level of ['error', 'warning', 'notice'] as const) {
        expect(told(() => annotate(level, text, place))).toBe(told(() => theirs[level](text, place)))
      }
    }
  })
})

describe('the files of the runner', () => {
  let folder = ''
  const variables = ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY']
  const before = variables.map((name) => process.env[name])
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'commands-'))
    for (const name of variables) {
      process.env[name] = join(folder, name)
      await writeFile(join(folder, name), '')
    }
  })
  afterEach(async () => {
    for (const [index, name] of variables.entries()) {
      if (before[index] === undefined) delete process.env[name]
      else process.env[name] = before[index]
    }
    await rm(folder, { recursive: true, force: true })
  })
  const read = (name: string) => readFile(join(folder, name), 'utf8')

  it('hold each output whole, whatever it looks like', async () => {
    const values = Object.fromEntries(texts.map((text, index) => [`o${index}`, text]))
    const forged = 'a\nghadelimiter_0\nresult<<ghadelimiter_1\nbuilt\nghadelimiter_1\nghadelimiter_2x'
    setOutputs({ ...values, forged, last: 'x' })
    expect(parseCommandFile(await read('GITHUB_OUTPUT'))).toEqual({ ...values, forged, last: 'x' })
  })

  it('take states and summaries one after the other', async () => {
    saveState('id', 7)
    saveState('id', '')
    appendSummary('# One')
    appendSummary('Two')
    expect(parseCommandFile(await read('GITHUB_STATE'))).toEqual({ id: '' })
    expect(await read('GITHUB_STEP_SUMMARY')).toBe('# One\nTwo\n')
  })

  it('may be missing', () => {
    for (const name of variables) delete process.env[name]
    expect(
      told(() => {
        setOutputs({ a: 'b' })
        saveState('a', 'b')
        appendSummary('a')
      }),
    ).toBe('')
  })
})
