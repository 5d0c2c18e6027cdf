import type { Hit } from '../gate/observed.ts'
import type { MysqlRule } from './rules.ts'
import type { Tree } from './tree.ts'

const checks = /^(?:@@)?(?:session\.)?(?:foreign_key_checks|unique_checks|check_constraint_checks|sql_log_bin)$/i
/** On, or what it was before. */
const on = /^(?:(['"]?)(?:1|on|true)\1|default|@[\w$]+|@@[\w.]+)$/i
const timeouts =
  /^(?:@@)?(?:session\.)?(lock_wait_timeout|innodb_lock_wait_timeout|max_execution_time|max_statement_time)$/i
/** What is set where nobody says otherwise, in each one's own unit: a time no longer than that holds up nobody longer. */
const usual: Record<string, number> = {
  lock_wait_timeout: 10,
  innodb_lock_wait_timeout: 10,
  max_execution_time: 900_000,
  max_statement_time: 900,
}

/** What has every ALTER TABLE copy its table. */
const copying =
  /^(?:@@)?(?:session\.)?(?:alter_algorithm=(?:['"]?copy['"]?|1)|old_alter_table=(?:1|on|true|['"]?copy['"]?))$/i
const global = /^(?:@@)?(?:global|persist(?:_only)?)(?:\.|(?=[a-z_@`]))/i
/** What only says how much is written down, or how much fits. */
const idle =
  /^(?:@@)?(?:global\.)?(?:log_bin_trust_function_creators|group_concat_max_len|max_allowed_packet|innodb_online_alter_log_max_size|long_query_time|(?:slow_query|general)_log\w*|log_output)$/i

/** Says what a SET does. */
export function setVariable(tree: Tree, transactional: boolean): Hit<MysqlRule>[] {
  return tree.children.flatMap((child, index): Hit<MysqlRule>[] => {
    if (child.name !== 'VariableClause') return []
    const name = child.text
      .replaceAll('`', '')
      .replace(/^(?:session|global|local|persist)(?=[a-z@])/i, '')
      .replace(/^@@(?:local|persist)\./i, '')
    // ON is a word without a node of its own.
    const value = tree.children.slice(index + 1).find((one) => !/^(?:=|:=)$/.test(one.text))?.text ?? ''
    // What everybody who connects will run, and what the server will when it starts.
    if (/\binit_(?:connect|slave|replica|file)$/i.test(name.replaceAll('`', '')))
      return [{ rule: 'unanalysable', subject: name }]
    if (global.test(child.text)) return idle.test(name) ? [] : [{ rule: 'server-settings', subject: name }]
    if (checks.test(name) && !on.test(value)) return [{ rule: 'disable-checks', subject: name }]
    if (copying.test(`${name}=${value}`)) return [{ rule: 'algorithm-copy', subject: name }]
    // Either value ends the transaction, now or for what comes after.
    if (/^(?:@@)?(?:session\.)?autocommit$/i.test(name))
      return transactional ? [{ rule: 'transaction-control', subject: name }] : []
    const limit = timeouts.exec(name)?.[1]?.toLowerCase()
    return limit === undefined || isWithin(value, usual[limit]) ? [] : [{ rule: 'lifts-timeouts', subject: name }]
  })
}

/** Nought is no limit. */
function isWithin(value: string, most = 0): boolean {
  return /^\d+(?:\.\d+)?$/.test(value) && Number(value) > 0 && Number(value) <= most
}

/** Says what SET TRANSACTION does: to its own session nothing that anybody else notices. */
export function setTransaction(tree: Tree): Hit<MysqlRule>[] {
  return /^SETGLOBAL/i.test(tree.text) ? [{ rule: 'server-settings', subject: 'transactions' }] : []
}
