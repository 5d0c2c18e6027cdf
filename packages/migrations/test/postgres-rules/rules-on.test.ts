import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { rules, rulesOn } from '../../src/postgres/rules/index.ts'
import { loadParser } from '../../src/postgres/sql/load-parser.ts'
import { openReader } from '../../src/postgres/sql/open-reader.ts'
import { type Operation, operationsOf } from '../../src/postgres/sql/operations.ts'

const scope = {
  isNew: () => false,
  isFresh: () => false,
  newColumn: () => undefined,
  hasCheck: () => false,
  isRequired: () => false,
  isWidened: () => false,
  isPrimaryKey: () => true,
  defaultPartition: () => 'rest',
  isLocked: () => true,
  holdsOther: () => true,
  isMadeAnew: () => false,
  isOwn: () => false,
  isRenewed: () => false,
  domain: () => undefined,
  triggers: { stopsWrites: () => true, stoppedBy: () => [] },
  uncommitted: new Map(),
  transactional: true,
  books: new Set<string>(),
}

/** All that the corpus does, statement by statement, and what stands in bodies. */
async function readOperations(): Promise<Operation[]> {
  const reader = openReader(await loadParser())
  const corpus = readFileSync(join(import.meta.dirname, '../corpus', 'postgresql.sql'), 'utf8')
  return corpus.split(/\n\n|^--= .*\n/m).flatMap((text) => {
    const parsed = reader.parse(text)
    return 'statements' in parsed ? parsed.statements.flatMap((statement) => operationsOf(reader, statement)) : []
  })
}

test('a rule that says what it is about is about nothing else', async () => {
  const operations = await readOperations()
  expect(new Set(operations.map(({ kind }) => kind)).size).toBeGreaterThan(70)
  const hit = new Set<string>()
  for (const operation of operations) {
    const asked = new Set(rulesOn(operation))
    for (const rule of rules) {
      const subjects = rule.match(operation, scope)
      if (subjects.length > 0) hit.add(rule.id)
      if (!asked.has(rule)) expect([rule.id, operation.text, subjects]).toEqual([rule.id, operation.text, []])
    }
  }
  // Whatever is said of kinds has been tried on each.
  expect(rules.filter(({ id, on }) => on !== undefined && !hit.has(id)).map(({ id }) => id)).toEqual([])
})

test('every kind that a rule names leads to it', () => {
  for (const rule of rules) {
    for (const kind of rule.on ?? ['SelectStmt']) expect(rulesOn({ kind, text: '' })).toContain(rule)
  }
  for (const text of ['SELECT set_config($1, $2, true)', 'SELECT U&"s\\0065t_config"(1)'])
    expect(rulesOn({ kind: 'SelectStmt', text }).map(({ id }) => id)).toContain('lifts-timeouts')
})
