import { quotingOf } from '../database/reading.ts'
import { combinePhases, verdictOf } from '../gate/combine.ts'
import { loadMysqlFunctions } from '../gate/functions/known.ts'
import { judgeObserved, unreadable } from '../gate/observe.ts'
import type { Observed } from '../gate/observed.ts'
import type { Surroundings } from '../gate/surroundings.ts'
import type { Gated } from '../types.ts'
import type { Finding, Verdict } from '../verdict.ts'
import { followFunctions } from './calls.ts'
import { observeOtherwise } from './otherwise.ts'
import { loadParser } from './parse.ts'
import type { ParseFor } from './parsed.ts'
import { followProcedures } from './procedures.ts'
import { changesReading, changesReadingSomewhere } from './reading.ts'
import { mysqlRules } from './rules.ts'
import { type Server, serversOf } from './scan.ts'
import { observeBody, observeStatement, observeText } from './statements.ts'
import { followVariables } from './variables.ts'

/**
 * Judges migrations of MySQL and MariaDB with a parser of MySQL's grammar. What stands in a comment for certain versions
 * runs on some servers only, so a set with such is judged as each of them would read it.
 */
export async function judge(set: Gated[], around: Surroundings = {}): Promise<Verdict> {
  const { books = [] } = around
  const [parse, isHarmless] = await Promise.all([loadParser(), loadMysqlFunctions()])
  const { reading } = around
  const modes = reading?.modes
  const servers = serversOf(
    set.map(({ source }) => source.sql ?? ''),
    quotingOf(modes),
  )
  if (modes?.includes('oracle')) return judgeObserved(set, { kind: 'mysql', books }, mysqlRules, refuseOracle)
  if (servers === undefined) return judgeObserved(set, { kind: 'mysql', books }, mysqlRules, refuse)
  const verdicts = servers.map((server) => judgeFor(set, server, parse, { ...around, isHarmless }))
  const [first] = verdicts
  return first !== undefined && verdicts.length === 1 ? first : merge(set, verdicts)
}

function refuse(sql: string): Observed[] {
  return [unreadable('comments for so many versions that no one can say what runs', 1, sql)]
}

type Known = Surroundings & { isHarmless: (name: string) => boolean }

function refuseOracle(sql: string): Observed[] {
  return [unreadable('the server’s sql_mode is ORACLE, whose grammar is another', 1, sql)]
}

function judgeFor(set: Gated[], server: Server, parseFor: ParseFor, known: Known): Verdict {
  const { books = [], earlier = [], reading, isHarmless } = known
  const modes = reading?.modes
  const parse = (sql: string) => parseFor(sql, server)
  const functions = followFunctions(
    isHarmless,
    earlier,
    parse,
    (one) => observeStatement(one, parse, false).hits.length > 0,
  )
  let inTransaction = true
  const procedures = followProcedures((definition) => observeBody(definition, parse, inTransaction), earlier, parse)
  const variables = followVariables((text) => observeText(text, parse, inTransaction))
  let changed = false
  return judgeObserved(set, { kind: 'mysql', books }, mysqlRules, (sql, { transactional }): Observed[] => {
    const before = changed
    inTransaction = transactional
    const parsed = parse(sql)
    const problem = 'problem' in parsed ? [unreadable(parsed.problem, parsed.line, sql)] : undefined
    const statements = 'problem' in parsed ? [] : parsed.statements
    const observed =
      problem ??
      statements.map((statement, at) => {
        const unknown = functions.unknownIn(statement)
        functions.note(statement)
        const own = variables.follow(statement, observeStatement(statement, parse, transactional))
        const one = procedures.follow(statement, own, statements.slice(at + 1))
        return unknown.length === 0 ? one : { ...one, hits: [...one.hits, ...unknown] }
      })
    if (modes === undefined) observed.push(...observeOtherwise(sql, observed, server, parseFor, transactional))
    if (modes?.includes('high_not_precedence') && /\b(?:delete|update)\b[\s\S]*(?:\bnot\b|!)/i.test(sql))
      observed.push(unreadable('the server’s sql_mode has HIGH_NOT_PRECEDENCE: NOT binds otherwise', 1, sql))
    if (modes?.includes('pipes_as_concat') && /\b(?:delete|update)\b[\s\S]*\|\|/i.test(sql))
      observed.push(unreadable('the server’s sql_mode has PIPES_AS_CONCAT: || is no OR', 1, sql))
    const at = statements.find(({ text }) => changesReading(text, sql))
    changed ||= at !== undefined || (problem !== undefined && changesReadingSomewhere(sql))
    if (before) return [...observed, unreadable(`${otherwise} by a file before this one`, 1, sql)]
    if (at === undefined) return observed
    const rest = sql
      .split('\n')
      .slice(at.line - 1)
      .join('\n')
    return [...observed, unreadable(`${otherwise} from here on`, at.line, rest)]
  })
}

const otherwise = 'sql_mode or the character set, by which quotes and comments are read, is changed'

/** What any of them finds is found, once. */
function merge(set: Gated[], verdicts: Verdict[]): Verdict {
  const findings = new Map<string, Finding>()
  for (const finding of verdicts.flatMap((verdict) => verdict.findings)) {
    const { rule, file, line, subject, fingerprint } = finding
    // Each says in its own words what it cannot read.
    const place = rule === 'unanalysable' ? [] : [line, subject]
    const key = JSON.stringify([rule, file, fingerprint, ...place])
    if (!findings.has(key)) findings.set(key, finding)
  }
  const phases = set.map(({ file }, at) => {
    const said = verdicts.flatMap(({ phases }) => phases[at]?.phase ?? [])
    return { file: file.path, phase: combinePhases(said) }
  })
  return verdictOf(set, [...findings.values()], phases)
}
