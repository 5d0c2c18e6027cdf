import type { Hit } from '../gate/observed.ts'
import type { Deeds } from './deeds.ts'
import { kindOf } from './kinds.ts'
import type { MysqlRule } from './rules.ts'
import { find, findAll, plainName, type Tree } from './tree.ts'

const loop = /^(?:Loop|While|Repeat|For)Statement$/
const branch = /^(?:If|Case)Statement$|^DeclareHandler$/

/**
 * Visits the statements of a routine's body in order, `certain` where one of them runs exactly once whenever the body
 * does. `enter` is told of each loop before what stands in it.
 */
export function walkBody(
  tree: Tree,
  visit: (statement: Tree, certain: boolean) => void,
  enter: (loop: Tree) => void = () => {},
): void {
  const walk = (node: Tree, certain: boolean): void => {
    for (const child of node.children) {
      if (child.name === 'SqlStatement') {
        visit(child, certain)
        continue
      }
      if (loop.test(child.name)) enter(child)
      walk(child, certain && !loop.test(child.name) && !branch.test(child.name))
    }
  }
  const body = find(tree, 'RoutineBody')
  if (body !== undefined) walk(body, true)
}

/** A handler after which the body goes on, though its table may not have been made. */
const careless = /CONTINUEHANDLERFOR(?!(?:NOTFOUND|SQLSTATE'02000')SET)/i

/** What a body does, but to the temporary tables that it makes itself. */
export function hitsInBody(tree: Tree, deedsOf: (statement: Tree) => Deeds): Hit<MysqlRule>[] {
  const hits: Hit<MysqlRule>[] = []
  const own = new Set<string>()
  const goesOn = careless.test(find(tree, 'RoutineBody')?.text ?? '')
  walkBody(
    tree,
    (statement, certain) => {
      const kind = kindOf(statement)
      const { hits: found = [], hides = [], drops = [], renames = [], forgets } = deedsOf(kind)
      const others = found.filter(({ relation = '', permanent }) => permanent || !own.has(relation))
      hits.push(...others.map((one) => ({ ...one, line: statement.line })))
      // What is called may drop them.
      if (forgets || /^(?:Call|Execute)/.test(kind.name)) own.clear()
      for (const name of [...drops, ...renames.flat()]) own.delete(name)
      for (const name of certain && !goesOn ? hides : []) own.add(name)
    },
    // What one round drops the next one does not find.
    (one) => {
      for (const name of findAll(one, 'DropTable').flatMap((drop) => findAll(drop, 'TableName')))
        own.delete(plainName(name))
    },
  )
  return hits
}

/** Whether a body may also make what new code needs, beside what rules say of it. */
export function mayWiden(text: string): boolean {
  return /\badd\b|\bcreate\s+(?:or\s+replace\s+)?(?:table|view|index|unique|trigger)\b/i.test(text)
}
