import { judgeAgainstBase, type Merge } from '../src/base/against-base.ts'
import type { Conduct } from '../src/tools/contract.ts'

const file = (name: string, text = 'SELECT 1;', version = name) => ({ name, version, text, path: `db/${name}` })
const merge = (change: Partial<Merge>): Merge => ({ files: [], added: new Set(), edited: [], removed: [], ...change })
const judge = (change: Partial<Merge>, conduct: Conduct = {}) => {
  const { findings, remarks } = judgeAgainstBase(merge(change), conduct, 'postgresql')
  return { rules: findings.map(({ rule, file }) => `${rule} ${file}`), remarks, findings }
}
const edited = (was: string) => [{ path: 'db/1.sql', blob: 'abcdef0123456789', was }]

test('a new file before what the base has: an error where the tool passes over it, otherwise a remark', () => {
  const late = { files: [file('1.sql'), file('2.sql'), file('3.sql')], added: new Set(['db/1.sql', 'db/3.sql']) }
  expect(judge(late, { late: 'skipped' }).rules).toEqual(['late-migration db/1.sql'])
  expect(judge(late, { late: 'skipped' }).findings[0]?.subject).toBe('1.sql comes before 2.sql, and is skipped')
  expect(judge(late)).toMatchObject({ rules: [], remarks: [{ file: 'db/1.sql', title: 'Late migration' }] })
})

test('new files behind the newest of the base, or without a base, are nothing to remark', () => {
  const files = [file('1.sql'), file('2.sql')]
  for (const added of [new Set(['db/2.sql']), new Set(['db/1.sql', 'db/2.sql']), new Set<string>()])
    expect(judge({ files, added }, { late: 'skipped' })).toMatchObject({ rules: [], remarks: [] })
})

test('two files of one version are refused only where the branch brought one', () => {
  const files = [file('7_a.sql', '', '7'), file('7_b.sql', '', '7')]
  expect(judge({ files, added: new Set(['db/7_a.sql']) }).rules).toEqual(['twin-versions db/7_a.sql'])
  expect(judge({ files, added: new Set(['db/7_a.sql', 'db/7_b.sql']) }).rules).toEqual(['twin-versions db/7_b.sql'])
  expect(judge({ files }).rules).toEqual([])
})

test('an edited one is refused with the hash of what it was, unless nothing that it says has changed', () => {
  const files = [file('1.sql', 'DROP TABLE a; -- why')]
  const changed = judge({ files, edited: edited('DROP TABLE b;') })
  expect(changed.rules).toEqual(['edited-migration db/1.sql'])
  expect(changed.findings[0]?.subject).toContain('blob abcdef012345')
  expect(judge({ files, edited: edited('drop   table A;') })).toMatchObject({
    rules: [],
    remarks: [{ file: 'db/1.sql' }],
  })
})

test('in a program blanks count, and what looks like a comment of SQL', () => {
  const change = (now: string) => {
    const path = 'db/1.py'
    return judge({
      files: [{ ...file('1.py', now), path }],
      edited: [{ path, blob: 'ab', was: 'if a:\n  b()\n  c()\n' }],
    })
  }
  expect(change('if a:\n  b()\nc()\n').rules).toEqual(['edited-migration db/1.py'])
  expect(change('if a:\r\n  b()\r\n  c()\r\n\r\n').rules).toEqual([])
})

test('a comment counts where the tool keeps a checksum of the file', () => {
  const files = [file('1.sql', 'DROP TABLE a; -- why')]
  expect(judge({ files, edited: edited('DROP TABLE a;') }, { edited: 'refused' }).rules).toEqual([
    'edited-migration db/1.sql',
  ])
})

test('what is no migration of the tool, such as a journal, may be edited', () => {
  expect(judge({ files: [file('2.sql')], edited: edited('DROP TABLE a;') }).rules).toEqual([])
})

test('a removed one is refused where the tool will not work without it', () => {
  expect(judge({ removed: ['db/1.sql'] }, { removed: 'refused' }).rules).toEqual(['removed-migration db/1.sql'])
  expect(judge({ removed: ['db/1.sql'] }).remarks[0]?.text).toContain('the database keeps what it did')
})
