import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseTexts } from '../src/postgres/sql/batch.ts'
import { bodyOf } from '../src/postgres/sql/bodies.ts'
import { loadParser, type Parser } from '../src/postgres/sql/load-parser.ts'
import { openReader } from '../src/postgres/sql/open-reader.ts'
import { parseStatements } from '../src/postgres/sql/statements.ts'

let parser: Parser
beforeAll(async () => {
  parser = await loadParser()
})

/** Places in the text around differ, and are nobody's business. */
const bare = (value: unknown) =>
  JSON.parse(
    JSON.stringify(value, (key, held) => (/location$|^stmt_len$|_(?:start|end)$/.test(key) ? undefined : held)),
  )

function expectAsAlone(texts: string[]): void {
  const together = parseTexts(parser, texts)
  expect(bare(together)).toEqual(bare(texts.map((text) => parseStatements(parser, text))))
}

const corpus = readFileSync(join(import.meta.dirname, 'corpus', 'postgresql.sql'), 'utf8')
  .split(/\n\n|^--= .*\n/m)
  .filter((text) => text.trim() !== '')

describe('texts that are parsed together', () => {
  test('come to what each comes to alone', () => {
    expect(corpus.length).toBeGreaterThan(150)
    expectAsAlone(corpus)
  })

  test.each([
    ['a quote', ["SELECT 'open", "SELECT 1; -- it's", 'DROP TABLE a;']],
    ['a name', ['SELECT "open', 'SELECT 1; DROP TABLE b', 'SELECT ", 2;']],
    ['a comment', ['SELECT 1; /* open', '-- */\nDROP TABLE a;', 'SELECT 2']],
    ['a comment in a comment', ['SELECT 1 /* a /* b */', 'DROP TABLE a; */ SELECT 1', 'SELECT 2 */']],
    ['a dollar quote', ['DO $$ BEGIN', 'DROP TABLE a;', 'END $$;']],
    ['a body', ['CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1;', 'DROP TABLE a;', 'END']],
    ['a bracket', ['SELECT (1', 'DROP TABLE a', ')']],
    ['a rule', ['CREATE RULE r AS ON INSERT TO t DO ALSO (INSERT INTO x VALUES (1)', 'DELETE FROM a', ')']],
    ['a comment of one line', ['SELECT 1 -- open', 'DROP TABLE a; -- more', '-- */ SELECT 2']],
    ['a NUL', ['SELECT 1 \0', 'DROP TABLE a', 'SELECT 2 \0 nonsense']],
  ])('do not run into each other by an open %s', (_what, texts) => {
    expectAsAlone(texts)
    expectAsAlone([...texts, ...texts])
  })

  test('keep their errors and lines to themselves', () => {
    const texts = [
      'SELECT 1',
      '\nSELEC 2',
      '-- é\n\nDROP TABLE "ü";\nSELECT 3',
      '',
      '-- nothing',
      'SELECT 4;;',
      'oh no',
    ]
    expectAsAlone(texts)
    expect(parseTexts(parser, texts)[2]).toMatchObject({
      statements: [
        { text: 'DROP TABLE "ü"', line: 3 },
        { text: 'SELECT 3', line: 4 },
      ],
    })
  })

  test('come to the same in whatever order pieces of SQL follow on each other', () => {
    const pieces = [
      'SELECT 1',
      ';',
      '(',
      ')',
      "'",
      '"',
      '$$',
      '/*',
      '*/',
      '--',
      '\n',
      'BEGIN ATOMIC',
      'END',
      ' ü ',
      '\0',
    ]
    pieces.push('CREATE FUNCTION f() RETURNS int', 'CHECKPOINT', 'DO', "E'\\'", 'CREATE SCHEMA a', 'DROP TABLE a')
    let state = 7
    const next = (most: number) => {
      state = (state * 1103515245 + 12345) % 2147483648
      return Math.floor((state / 2147483648) * most)
    }
    const some = () => Array.from({ length: 1 + next(4) }, () => pieces[next(pieces.length)]).join(' ')
    for (let round = 0; round < 400; round += 1) expectAsAlone(Array.from({ length: 4 }, some))
  })

  test('are as many as there may be', () => {
    expectAsAlone(Array.from({ length: 3000 }, (_, index) => `INSERT INTO a VALUES (${index}, '${'x'.repeat(100)}')`))
  })
})

describe('reading ahead', () => {
  const bodies = [
    "DO $$\nBEGIN\n  EXECUTE 'TRUNCATE a';\nEND $$",
    'CREATE FUNCTION f() RETURNS int LANGUAGE plpgsql AS $$\n\nBEGIN DELETE FROM x; RETURN 1; END $$ -- done',
    "DO $$ BEGIN EXECUTE 'DROP TABLE ' || quote_ident('a'); END $$",
    "DO $$ BEGIN EXECUTE 'it''s' 'broken'; END $$",
  ]
  const read = (texts: string[], ahead: string[]) => {
    const reader = openReader(parser)
    reader.readAhead(ahead)
    return texts.map((text) => {
      const parsed = reader.parse(text)
      return 'problem' in parsed ? parsed : parsed.statements.map((statement) => bodyOf(statement)?.read(reader))
    })
  }

  test.each([
    ['whole', bodies],
    ['with one that cannot be read', [...bodies, 'DO $$ BEGIN nonsense END $$', 'DO $$ BEGIN PERFORM 1; END $$']],
  ])('gives the bodies that reading one by one gives, %s', (_what, texts) => {
    expect(read(texts, texts)).toEqual(read(texts, []))
    expect(JSON.stringify(read(texts, texts))).toContain('TRUNCATE a')
  })
})
