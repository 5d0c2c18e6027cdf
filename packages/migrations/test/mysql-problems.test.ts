import { expect, test } from '@jest/globals'
import { judgeAs } from './judge-sql.ts'

async function subjects(sql: string): Promise<string[]> {
  return (await judgeAs('mysql', sql)).findings.map(({ rule, subject }) => `${rule}: ${subject}`)
}

test.each([
  ['ALTER TABLE users FOO BAR;', "it cannot be read from 'FOO' on"],
  ['ALTER TABLE t CONVERT PARTITION p TO TABLE x;', "it cannot be read from 'PARTITION' on, where 'TO' is expected"],
  ['UPDATE t SET WHERE a = 1;', "it can be read no further than 'UPDATE t SET WHERE a'"],
  ['DROP TABLE', 'it ends too early'],
])('says in few words where it cannot read %s', async (sql, problem) => {
  expect(await subjects(sql)).toEqual([`unanalysable: ${problem}`])
})

test('cuts a long text at its beginning, as the end is where it stumbles', async () => {
  const [problem = ''] = await subjects(`UPDATE t SET ${'a = 1, '.repeat(100)} WHERE b = 1;`)
  expect(problem).toMatch(/^unanalysable: it can be read no further than '….*WHERE b'$/)
  expect(problem.length).toBeLessThan(260)
})
