import { type Operation, operations } from './description.ts'

type Pattern = { operation: Operation; expression: RegExp; names: string[]; literals: number }

const escapeExpression = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Parameters whose value may hold slashes that the client left as they are. */
const multiSegment = new Set(['ref', 'branch', 'path', 'basehead', 'tag', 'sha', 'tree_sha'])

const patterns: Pattern[] = [...operations.values()]
  .map((operation): Pattern => {
    const names: string[] = []
    const parts = operation.path.split(/\{(\w+)\}/).map((part, index) => {
      if (index % 2 === 0) return escapeExpression(part)
      names.push(part)
      return multiSegment.has(part) ? '(.+?)' : '([^/]+)'
    })
    const source = `^${parts.join('').replace(escapeExpression('/contents/').concat('(.+?)'), '/contents(?:/(.*?))?')}/?$`
    const literals = operation.path.replaceAll(/\{\w+\}/g, '').length
    return { operation, expression: new RegExp(source), names, literals }
  })
  .sort((one, other) => other.literals - one.literals)

export type Match = { operation: Operation; parameters: Record<string, string> }

/** Finds the operation of a method and an encoded path; the most literal template wins. */
export function matchOperation(method: string, path: string): Match | undefined {
  for (const { operation, expression, names } of patterns) {
    if (operation.method !== (method === 'HEAD' ? 'GET' : method)) continue
    const values = expression.exec(path === '' ? '/' : path)
    if (!values) continue
    const parameters = names.map((name, index) => [name, decodeURIComponent(values[index + 1] ?? '')])
    return { operation, parameters: Object.fromEntries(parameters) }
  }
  return undefined
}
