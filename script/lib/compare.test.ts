import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { compareFolders } from './compare.ts'
import { type ActionDefinition, renderTables } from './tables.ts'
import { countJest, describeFailures } from './test-count.ts'

describe('compareFolders', () => {
  let folder = ''
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'compare-'))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))
  const put = async (path: string, content: string | Buffer) => {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
  const compare = () => compareFolders(join(folder, 'old'), join(folder, 'new'))

  it('finds nothing between folders with the same bytes', async () => {
    for (const side of ['old', 'new']) await put(`${side}/a/b.js`, Buffer.from([0, 255]))
    expect(await compare()).toEqual([])
  })
  it('names every file that differs, is missing, or is too many', async () => {
    await put('old/a/same.js', 'x')
    await put('new/a/same.js', 'x')
    await put('old/a/differs.js', 'one\nx\nthree')
    await put('new/a/differs.js', 'one\ny\nthree')
    await put('old/stale.js', 'x')
    await put('new/.hidden', '')
    expect(await compare()).toEqual([
      '.hidden is made by a fresh build, but not committed',
      'a/differs.js differs from a fresh build, first in line 2:\n' +
        '  committed: "x"\n             "three"\n  fresh:     "y"\n             "three"',
      'stale.js is committed, but a fresh build does not make it',
    ])
  })
  it('takes a folder that is not there for an empty one', async () => {
    await put('new/a.js', 'x')
    expect(await compare()).toEqual(['a.js is made by a fresh build, but not committed'])
  })
})

describe('renderTables', () => {
  const readme =
    'above\n<!-- inputs:start -->\nstale-row\n<!-- inputs:end -->\nbetween\n<!-- outputs:start --><!-- outputs:end -->\nbelow\n'
  const definition: ActionDefinition = {
    inputs: {
      image: { description: 'One\n  two | three ', default: '' },
      push: { description: 'When.', default: 'auto' },
      bare: {},
    },
    outputs: { digest: { description: 'The digest.' } },
  }
  it('puts tables between the markers, leaves the rest, and changes nothing the second time', () => {
    const once = renderTables(readme, definition)
    expect(once).toContain(
      '| `image` | One two \\| three |  |\n| `push` | When. | `auto` |\n| `bare` |  |  |\n<!-- inputs:end -->',
    )
    expect(once).toContain('| `digest` | The digest. |\n<!-- outputs:end -->\nbelow\n')
    expect(once).not.toContain('stale-row')
    expect(once.startsWith('above\n')).toBe(true)
    expect(renderTables(once, definition)).toBe(once)
  })
  it.each(['', '<!-- inputs:start -->', '<!-- inputs:end --><!-- inputs:start -->'])('refuses %j', (text) => {
    expect(() => renderTables(text, definition)).toThrow('lacks the markers <!-- inputs:start -->')
  })
})

describe('countJest and describeFailures', () => {
  const test = (status: string, fullName: string) => ({ status, fullName, failureMessages: [`why ${fullName}`] })
  const results = {
    testResults: [
      {
        name: 'a.test.ts',
        status: 'failed',
        message: '',
        assertionResults: [test('passed', 'p'), test('failed', 'f')],
      },
      { name: 'b.test.ts', status: 'failed', message: 'does not load', assertionResults: [] },
      { name: 'c.test.ts', status: 'passed', message: '', assertionResults: [test('pending', 's'), test('todo', 't')] },
    ],
  }
  it('count each test, a file that does not load as a failure, and name what did not run', () => {
    expect(countJest(results)).toEqual({ passed: 1, failed: 2, skipped: ['s', 't'] })
    expect(describeFailures(results)).toEqual(['✗ f\nwhy f', '✗ b.test.ts\ndoes not load'])
  })
})
