import type { DatabaseKind } from '../kind.ts'
import type { Settings } from './contract.ts'

/** The kind of database that settings name; PostgreSQL where they name none. */
export function kindOf(settings: Settings = {}): DatabaseKind {
  return (settings['database.kind'] ?? 'postgresql') as DatabaseKind
}

/**
 * Gives what a tool sends to a kind of database where our builders wrote the same for PostgreSQL, as far as the gate has
 * to know: one statement, or several with semicolons between them. Only for text that builders made up: raw SQL is sent
 * as it is. What has no other form there stays as it is, and is then not known.
 */
export function inDialect(sql: string, kind: DatabaseKind): string {
  if (kind === 'postgresql') return sql
  const forms = kind === 'mysql' ? mysql : sqlite
  return partsOf(sql)
    .map((statement) => forms.reduce((text, [form, put]) => text.replace(form, put as string), statement))
    .join(';')
}

type Form = [form: RegExp, put: string | ((whole: string, ...parts: string[]) => string)]

const name = String.raw`(?:"(?:[^"]|"")*"|\w)+(?:\.(?:"(?:[^"]|"")*"|\w)+)*`
const form = (text: string) => new RegExp(`^(\\s*)${text.replaceAll('NAME', name).replaceAll(' ', '\\s+')}\\s*$`)
const column = (rest: string) => form(`ALTER TABLE (NAME) ALTER COLUMN (NAME) ${rest}`)

/** A column that is told whole. */
const whole = form(`/\\* ALTER TABLE (NAME) ALTER COLUMN (NAME) WHOLE((?: NOT NULL)?) \\*/`)

/** MySQL gives a column its type and whether it may be empty in one, and an index belongs to its table. */
const mysql: Form[] = [
  [column('TYPE .+'), '$1ALTER TABLE $2 MODIFY $3 text'],
  [column('SET NOT NULL'), '$1ALTER TABLE $2 MODIFY $3 text NOT NULL'],
  [whole, '$1ALTER TABLE $2 MODIFY $3 text$4'],
  // The table is built anew beside its readers and writers, and nothing is lost.
  [column('DROP NOT NULL'), "$1ALTER TABLE $2 COMMENT ''"],
  [form('ALTER TABLE (NAME) RENAME (?!TO |COLUMN )(NAME) TO (NAME)'), '$1ALTER TABLE $2 RENAME COLUMN $3 TO $4'],
  [form('ALTER TABLE (NAME) DROP CONSTRAINT "?\\w*_pkey"?'), '$1ALTER TABLE $2 DROP PRIMARY KEY'],
  [form('DROP INDEX (?:CONCURRENTLY )?(?:IF EXISTS )?(NAME)'), '$1DROP INDEX $2 ON its_table'],
  [form('ALTER INDEX (NAME) RENAME TO (NAME)'), '$1ALTER TABLE its_table RENAME INDEX $2 TO $3'],
  [/^(\s*CREATE (?:\w+ )?INDEX) (?:CONCURRENTLY )?(?:IF NOT EXISTS )?/, '$1 '],
  [
    new RegExp(`^(\\s*CREATE (?:\\w+ )?INDEX ${name} ON ${name}) (?:USING \\w+ )?(\\(.*?\\))(?: WHERE .*)?$`, 's'),
    '$1 $2',
  ],
  [form('(ALTER TABLE NAME DROP COLUMN NAME) CASCADE'), '$1$2'],
  [form('INSERT INTO (NAME) DEFAULT VALUES'), '$1INSERT INTO $2 () VALUES ()'],
  [
    new RegExp(`^(\\s*ALTER TABLE ${name} ADD COLUMN ${name} )([A-Za-z].*)$`, 's'),
    (_all, head, type) => head + inMysql(type),
  ],
]

/** What SQLite cannot change the tools do by a copy of the table. */
const copy =
  '$1CREATE TABLE its_copy (id int);INSERT INTO its_copy SELECT id FROM $2;DROP TABLE $2;ALTER TABLE its_copy RENAME TO $2'
const sqlite: Form[] = [
  [whole, copy],
  [column('(?:TYPE .+|DROP NOT NULL|SET DEFAULT .+|DROP DEFAULT)'), copy],
  [form('ALTER TABLE (NAME) ADD (?:CONSTRAINT NAME )?UNIQUE \\((.+)\\)'), '$1CREATE UNIQUE INDEX its_index ON $2 ($3)'],
  [form('ALTER TABLE (NAME) ADD (?:CONSTRAINT NAME )?(?:PRIMARY|FOREIGN) KEY .+'), copy],
  [form('ALTER TABLE (NAME) DROP CONSTRAINT NAME'), copy],
  [/^(\s*DROP INDEX) CONCURRENTLY /, '$1 '],
  [/^(\s*CREATE (?:UNIQUE )?INDEX) CONCURRENTLY /, '$1 '],
  [form('(ALTER TABLE NAME DROP COLUMN NAME) CASCADE'), '$1$2'],
  [form('(DROP TABLE NAME) CASCADE'), '$1$2'],
]

/** A column's definition in the words of MySQL, whose types have other names. */
function inMysql(definition: string): string {
  return definition
    .replace(/^TIMESTAMP(?:\(\d\))? WITH(?:OUT)? TIME ZONE\b|^timestamptz\b/i, 'DATETIME')
    .replace(/^TIME(?:\(\d\))? WITH(?:OUT)? TIME ZONE\b/i, 'TIME')
    .replace(/^(?:BYTEA|hstore)\b/i, 'BLOB')
    .replace(/^JSONB\b/i, 'JSON')
    .replace(/^(?:UUID|inet|citext|cidr|macaddr)\b/i, 'VARCHAR(45)')
    .replace(/^INTERVAL\b/i, 'BIGINT')
    .replace(/^VARCHAR\b(?!\s*\()/i, 'VARCHAR(255)')
}

/** Statements without the semicolons between them; one in a text or a name parts nothing. */
function partsOf(sql: string): string[] {
  return sql.match(/(?:'(?:[^']|'')*'|"(?:[^"]|"")*"|[^;'"])+/g) ?? []
}
