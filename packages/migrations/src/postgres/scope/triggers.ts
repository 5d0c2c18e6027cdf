import type { CreateTrigStmt, Node } from 'libpg-query'
import { definedName } from '../routines/definitions.ts'
import { nodeAs, relationName, textsOf } from '../sql/nodes.ts'
import type { Operation } from '../sql/operations.ts'
import type { Reader } from '../sql/reader.ts'
import { type Ending, endingsOf, runsSql, type WriteEvent } from '../sql/trigger-endings.ts'
import type { Past } from './past.ts'

/** What a rule may ask about triggers. */
export type Triggers = {
  /** Whether the writes that a trigger runs for are lost, some of them, or refused, all of them. */
  stopsWrites(trigger: CreateTrigStmt): boolean
  /** The triggers of the files before that come to do so by a function that an operation defines anew. */
  stoppedBy(operation: Operation): CreateTrigStmt[]
}

/** Keeps up with the trigger functions that a file defines. */
export function followTriggers(
  past: Past,
  reader: Reader,
): Triggers & { note(operation: Operation): void; startFile(): void } {
  const own = new Map<string, unknown>()

  /** The trees of a function, as the newest file says that defines it. */
  const treesOf = (name: string): unknown[] => {
    if (own.has(name)) return [own.get(name)]
    return past.definitionsOf(name, (node, text) => (isTriggerFunction(node, name) ? treeOf(text) : undefined)) ?? []
  }
  const treeOf = (text: string): unknown => {
    try {
      return reader.parseRoutine(text)
    } catch {
      return undefined
    }
  }
  const wasThere = (trigger: CreateTrigStmt): boolean => {
    const before = past.definitionsOf(trigger.trigname ?? '', (node) => {
      const one = nodeAs(node, 'CreateTrigStmt')
      return one?.trigname === trigger.trigname ? one : undefined
    })
    return (before ?? []).some((one) => says(one) === says(trigger))
  }
  return {
    stopsWrites: (trigger) =>
      !wasThere(trigger) && treesOf(textsOf(trigger.funcname).at(-1) ?? '').some((tree) => stops(tree, trigger)),
    stoppedBy({ node, text, own: inner = text }) {
      const name = definedName(node) ?? ''
      if (!isTriggerFunction(node, name) || nodeAs(node, 'CreateFunctionStmt')?.replace !== true) return []
      const tree = treeOf(inner)
      // Most do so in no trigger, and nothing has to be searched for.
      if (!allEvents.some((event) => mayStop(tree, event))) return []
      const triggers = past.definitionsOf(name, (one) => {
        const trigger = nodeAs(one, 'CreateTrigStmt')
        return textsOf(trigger?.funcname).at(-1) === name ? trigger : undefined
      })
      const before = treesOf(name)
      return (triggers ?? []).filter((one) => stops(tree, one) && !before.some((old) => stops(old, one)))
    },
    startFile: () => own.clear(),
    note({ node, text, own: inner = text, place }) {
      const name = definedName(node)
      if (name !== undefined && place !== 'function' && isTriggerFunction(node, name)) own.set(name, treeOf(inner))
    },
  }
}

function isTriggerFunction(node: Node | undefined, name: string): boolean {
  const routine = nodeAs(node, 'CreateFunctionStmt')
  const language = (routine?.options ?? [])
    .map((one) => nodeAs(one, 'DefElem'))
    .find((one) => one?.defname === 'language')
  return (
    definedName(node) === name &&
    textsOf(routine?.returnType?.names).at(-1) === 'trigger' &&
    nodeAs(language?.arg, 'String')?.sval?.toLowerCase() === 'plpgsql'
  )
}

/** What a trigger does when, without its name. */
function says({ relation, funcname, row, timing, events, columns, whenClause, args }: CreateTrigStmt): string {
  const when = JSON.stringify(whenClause ?? null).replace(/"location":\d+/g, '')
  return JSON.stringify([relationName(relation), textsOf(funcname), row, timing, events, columns, when, args])
}

const [before, insteadOf] = [2, 64]
const bits = { INSERT: 4, DELETE: 8, UPDATE: 16 }
const allEvents = ['INSERT', 'DELETE', 'UPDATE'] as const

function mayStop(tree: unknown, event: WriteEvent): boolean {
  if (tree === undefined) return false
  const endings = endingsOf(tree, event)
  return endings.has('lost') || !endings.has('kept')
}

/** Whether a function stops writes as the function of a trigger. Behind the write, or once for all rows, its row is ignored. */
function stops(tree: unknown, { timing = 0, events = 0, row, whenClause }: CreateTrigStmt): boolean {
  if (tree === undefined) return false
  return allEvents.some((event) => {
    if ((events & bits[event]) === 0) return false
    const endings = endingsOf(tree, event)
    const only = (ending: Ending) => endings.has(ending) && endings.size === 1
    if (whenClause === undefined && only('refused')) return true
    if (row !== true) return false
    // In place of the write it may have done what was asked for.
    if ((timing & insteadOf) !== 0) return only('lost') && !runsSql(tree)
    return (timing & before) !== 0 && endings.has('lost')
  })
}
