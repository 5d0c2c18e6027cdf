import type { Node } from 'libpg-query'
import { escapePattern } from '../../../../action/src/pattern.ts'
import { nodeAs, textsOf } from '../sql/nodes.ts'
import { type Operation, operationsOf } from '../sql/operations.ts'
import type { Reader } from '../sql/reader.ts'

/** The name of the function, procedure or aggregate that a statement defines, without its schema. */
export function definedName(node: Node | undefined): string | undefined {
  const names = nodeAs(node, 'CreateFunctionStmt')?.funcname ?? aggregateNames(node)
  return names === undefined ? undefined : (textsOf(names).at(-1) ?? '')
}

function aggregateNames(node: Node | undefined): Node[] | undefined {
  const define = nodeAs(node, 'DefineStmt')
  return define?.kind === 'OBJECT_AGGREGATE' ? define.defnames : undefined
}

/** Gives what finds a function in the texts of the files before the set, the newest first; each text is read once. */
export function findIn(texts: readonly string[], reader: Reader): (name: string) => Operation[] | undefined {
  const found = new Map<string, Operation[] | undefined>()
  const read = new Map<string, Operation[]>()
  return (name) => {
    if (!found.has(name)) found.set(name, search(name))
    return found.get(name)
  }

  function search(name: string): Operation[] | undefined {
    const escaped = escapePattern(name)
    const heading = new RegExp(String.raw`\b(?:function|procedure|aggregate)\s+(?:[\w"]+\.)?"?${escaped}"?\s*\(`, 'i')
    for (const text of texts.toReversed()) {
      if (!text.includes(name) && !text.toLowerCase().includes(name)) continue
      if (!heading.test(text)) continue
      const body = bodyOf(name, read.get(text) ?? readDefinitions(text))
      if (body !== undefined) return body
    }
    return undefined
  }

  function readDefinitions(text: string): Operation[] {
    const whole = reader.parse(text)
    const parsed = 'statements' in whole ? [whole] : quotedIn(text).map((part) => reader.parse(part))
    const operations = parsed.flatMap((one) =>
      'statements' in one
        ? one.statements.flatMap((each) => (definedName(each.node) === undefined ? [] : operationsOf(reader, each)))
        : [],
    )
    read.set(text, operations)
    return operations
  }
}

function bodyOf(name: string, operations: Operation[]): Operation[] | undefined {
  let body: Operation[] | undefined
  let own = false
  for (const operation of operations) {
    if (operation.place === 'function') {
      if (own) body?.push(operation)
      continue
    }
    own = definedName(operation.node) === name
    if (own) body = []
  }
  return body
}

/** In a program a definition stands in quotes that reach over several lines. */
function quotedIn(text: string): string[] {
  return [...text.matchAll(/create\s+(?:or\s+replace\s+)?(?:function|procedure)\b/gi)].map(({ index }) => {
    const rest = text.slice(index)
    const end = /`|"""|'''/.exec(rest)?.index
    return rest.slice(0, end)
  })
}
