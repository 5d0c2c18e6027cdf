import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { judge } from '../src/gate.ts'
import type { DatabaseKind } from '../src/kind.ts'
import { mysqlRules } from '../src/mysql-rules/rules.ts'
import { rules } from '../src/postgres/rules/index.ts'
import { sqliteRules } from '../src/sqlite-rules/rules.ts'

type Case = { sql: string; rules: string[]; transactional: boolean; line: number }

/** Reads a corpus: headings `--= rule, rule` over the cases of exactly these rules, which blank lines separate. */
function readCorpus(kind: DatabaseKind): Case[] {
  const cases: Case[] = []
  let heading: Pick<Case, 'rules' | 'transactional'> | undefined
  let lines: string[] = []
  const text = readFileSync(join(import.meta.dirname, 'corpus', `${kind}.sql`), 'utf8')
  const close = (line: number) => {
    if (heading !== undefined && lines.length > 0)
      cases.push({ ...heading, sql: lines.join('\n'), line: line - lines.length })
    lines = []
  }
  for (const [index, line] of [...text.split('\n'), ''].entries()) {
    const said = /^--= (.+)$/.exec(line)?.[1]
    if (said === undefined && line !== '') {
      lines.push(line)
      continue
    }
    close(index + 1)
    if (said === undefined) continue
    const words = said.replace(' no-transaction', '').split(', ')
    heading = { rules: words[0] === 'none' ? [] : words.sort(), transactional: !said.endsWith(' no-transaction') }
  }
  return cases
}

async function broken(kind: DatabaseKind, { sql, transactional }: Case): Promise<string[]> {
  const file = { name: '1.sql', version: '1', path: 'db/1.sql', text: sql }
  const { findings } = await judge([{ file, source: { sql, firstLine: 1, transactional, reversible: true } }], kind)
  return [...new Set(findings.map(({ rule }) => rule))].sort()
}

describe.each<[DatabaseKind, number, string[]]>([
  ['postgresql', 150, rules.map(({ id }) => id)],
  ['mysql', 70, Object.keys(mysqlRules)],
  ['sqlite', 30, Object.keys(sqliteRules)],
])('the corpus of %s', (kind, least, known) => {
  const cases = readCorpus(kind)

  test('has a case of every rule, and of no other', () => {
    const tried = new Set(cases.flatMap((one) => one.rules))
    expect([...tried].sort()).toEqual([...known].sort())
  })

  test('is large enough, and no case stands in it twice', () => {
    expect(cases.length).toBeGreaterThanOrEqual(least)
    const all = cases.map(({ sql, transactional }) => `${sql} ${transactional}`)
    expect(all.filter((one, index) => all.indexOf(one) !== index)).toEqual([])
  })

  test('is judged without a miss and without a finding too many', async () => {
    const wrong: string[] = []
    for (const one of cases) {
      const found = await broken(kind, one)
      if (found.join() !== one.rules.join())
        wrong.push(`${one.line}: ${one.sql}\n  found ${found.join(', ') || 'nothing'}`)
    }
    expect(wrong).toEqual([])
  })
})
