import { dirname, resolve as resolvePath } from 'node:path'
import { judge } from '../gate.ts'
import { type Call, type Environment, readIfThere } from './call.ts'
import { executableName, type Match } from './match.ts'
import { readOptions } from './options.ts'
import { type SqlClient, sqlClients } from './sql-clients.ts'
import { destructiveSql, reasons } from './table.ts'

/** What the SQL of a command comes to; what else it starts is in `shell`. */
type JudgedSql = { found: Match | undefined; unresolved: string[]; shell: string[] }
type Script = { name: string; text: string }

/**
 * Judges the SQL that a database's client is given, by the rules that migrations are judged by; undefined for a command
 * that is none. What it reads by `-f`, `<`, a here-document or a known pipe counts, with the files that those include.
 */
export async function judgeSqlOf(call: Call, environment: Environment): Promise<JudgedSql | undefined> {
  const client = clientOf(call, environment)
  if (client === undefined) return undefined
  const name = executableName(call.words[0] ?? '')
  const { scripts, unresolved, shell } = await readScripts(call, client, name)
  if (scripts.every(({ text }) => text.trim() === '')) return { found: undefined, unresolved, shell }
  const told = `what the SQL of \`${name}\` does is not known`
  const bare = scripts.map(({ text }) => withoutComments(text)).join('\n')
  if (client.kind === undefined) return { found: matchWords(bare), unresolved: [...unresolved, told], shell }
  const verdict = await judge(scripts.map(asMigration), client.kind)
  const loses = verdict.findings.filter(({ hazard }) => hazard === 'data-loss')
  // To set a switch for all rows is what such a command is often for.
  const grave = loses.find(({ rule }) => rule !== 'update-without-where')
  if (grave !== undefined) {
    return { found: { what: grave.rule.replaceAll('-', ' '), why: reasons.drops }, unresolved, shell }
  }
  for (const { subject } of loses) unresolved.push(`the SQL of \`${name}\` changes every row of ${subject}`)
  if (!verdict.findings.some(({ hazard }) => hazard === 'unanalysable')) return { found: undefined, unresolved, shell }
  return { found: matchWords(bare), unresolved: [...unresolved, told], shell }
}

function clientOf({ words }: Call, environment: Environment): SqlClient | undefined {
  const [first = '', ...args] = words
  const name = executableName(first)
  if (Object.hasOwn(sqlClients, name)) return sqlClients[name]
  const execute = args.indexOf('execute')
  if (!/^prisma2?$/.test(name) || execute < 1 || args[execute - 1] !== 'db') return undefined
  const scheme = /^(mysql|mariadb|file|sqlite)/i.exec(environment['DATABASE_URL'] ?? '')?.[1]?.toLowerCase()
  const kind = scheme === undefined ? 'postgresql' : /^m/.test(scheme) ? 'mysql' : 'sqlite'
  return { kind, valued: '', text: [], file: ['file'] }
}

async function readScripts(call: Call, client: SqlClient, name: string) {
  const { options, rest } = readOptions(call.words.slice(1), client.valued, [...client.text, ...client.file])
  const given = options.filter((option) => client.text.includes(option.name)).map(({ value }) => value)
  const texts = [...given, ...(client.positional === true ? rest.slice(1) : []), call.input]
  const files = options.filter((option) => client.file.includes(option.name)).map(({ value }) => value)
  if (call.reads !== undefined) files.push(call.reads)
  const scripts: Script[] = []
  const shell: string[] = []
  const unresolved = call.fedBy === undefined ? [] : [`what \`${call.fedBy}\` gives ${name} is not known`]
  const seen = new Set<string>()
  const take = (text: string, script: string) => {
    const read = takeOrders(text, client, dirname(script))
    shell.push(...read.shell)
    scripts.push({ name: script, text: read.sql })
    open.push(...read.files)
  }
  const open = files.filter((file) => !/^(?:-|\/dev\/stdin)$/.test(file))
  for (const text of texts) take(text, 'given.sql')
  for (let file = open.shift(); file !== undefined; file = open.shift()) {
    if (seen.has(file)) continue
    seen.add(file)
    const text = await readIfThere(resolvePath(call.directory, file))
    if (text === undefined) unresolved.push(`${file} is not there`)
    else take(text, file)
  }
  return { scripts, shell, unresolved }
}

/** Takes out what is the client's own: files to read, commands of a shell, and settings. */
function takeOrders(text: string, { kind }: SqlClient, folder: string) {
  const files: string[] = []
  const shell: string[] = []
  const plain = (word: string) =>
    word
      .trim()
      .replace(/^(['"])(.*)\1;?$/, '$2')
      .replace(/;$/, '')
  const sql = text.split('\n').map((line) => {
    const [, order = '', value = ''] =
      (kind === 'mysql' ? /^\s*(source|\\[.!])\s+(.+)$/i.exec(line) : undefined) ??
      (kind === 'postgresql' ? /^\s*\\(\w+|!)\s*(.*)$/.exec(line) : undefined) ??
      (kind === 'sqlite' ? /^\s*\.(\w+)\s*(.*)$/.exec(line) : undefined) ??
      []
    if (order === '' || /^g/.test(order)) return line
    if (/^(?:source|\\\.|i|include|read)$/i.test(order)) files.push(plain(value))
    else if (/^(?:ir|include_relative)$/.test(order))
      files.push(resolvePath('/', folder, plain(value)).slice(folder.startsWith('/') ? 0 : 1))
    else if (/^(?:\\?!|shell|system)$/.test(order)) shell.push(value)
    return ''
  })
  return { sql: sql.join('\n'), files, shell }
}

function asMigration({ name, text }: Script) {
  return {
    file: { name, version: name, path: name, text },
    source: { sql: text, firstLine: 1, transactional: false, reversible: false },
  }
}

function matchWords(bare: string): Match | undefined {
  const words = destructiveSql.exec(bare)?.[0]
  return words === undefined ? undefined : { what: words.replace(/\s+/g, ' ').toLowerCase(), why: reasons.drops }
}

/** Comments divide words; what stands in MySQL's executable ones is run. */
function withoutComments(sql: string): string {
  return sql
    .replace(/\/\*M?!\d*([\s\S]*?)\*\//g, ' $1 ')
    .replace(/('(?:[^'\\]|''|\\.)*')|\/\*[\s\S]*?\*\/|--[^\n]*/g, (_whole, quoted: string | undefined) => quoted ?? ' ')
}
