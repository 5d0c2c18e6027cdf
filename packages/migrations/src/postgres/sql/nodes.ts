import type { Node } from 'libpg-query'

type Kinds<Union> = Union extends unknown ? keyof Union : never

/** The names of the parser's nodes: `DropStmt`, `AlterTableCmd`, … */
export type Kind = Kinds<Node>

/** What a node of this name holds. */
export type NodeOf<Name extends Kind> =
  Extract<Node, Record<Name, unknown>> extends Record<Name, infer Value> ? Value : never

/** Gives what a node holds if it is of this name. */
export function nodeAs<Name extends Kind>(node: Node | undefined, name: Name): NodeOf<Name> | undefined {
  return node === undefined ? undefined : ((node as Record<string, unknown>)[name] as NodeOf<Name> | undefined)
}

/** The name of a node. */
export function kindOf(node: Node): Kind {
  return Object.keys(node)[0] as Kind
}

/** Gives the texts of a list of String nodes, such as a qualified name. */
export function textsOf(nodes: Node[] | undefined): string[] {
  return (nodes ?? []).map((node) => nodeAs(node, 'String')?.sval ?? '').filter((text) => text !== '')
}

/** A relation as we compare it. Whether `users` is `public.users` is up to the search path. */
export function relationName(relation: { schemaname?: string; relname?: string } | undefined): string {
  return qualifiedName([relation?.schemaname ?? '', relation?.relname ?? ''])
}

/** Joins a qualified name; a part that holds a point is quoted, so that `"a.b"` is not `a.b`. */
export function qualifiedName(parts: string[]): string {
  return parts
    .filter((part) => part !== '')
    .map((part) => (/[."]/.test(part) ? `"${part.replaceAll('"', '""')}"` : part))
    .join('.')
}

/** Whether two names may mean the same: one may leave out the schema. */
export function mayMean(one: string, other: string): boolean {
  return one === other || (lastPart(one) === lastPart(other) && [one, other].includes(lastPart(one)))
}

/** The name without its schema, as `qualifiedName` writes it. */
export function lastPart(name: string): string {
  return /(?:"(?:[^"]|"")*"|[^."]*)$/.exec(name)?.[0] ?? name
}

/** Visits a tree, the innermost last; `visit` is given every node by name, and says whether to go into it. */
export function walk(tree: unknown, visit: (name: string, value: unknown) => boolean): void {
  if (Array.isArray(tree)) {
    for (const entry of tree) walk(entry, visit)
  } else if (typeof tree === 'object' && tree !== null) {
    for (const name in tree) {
      const value = (tree as Record<string, unknown>)[name]
      if (typeof value === 'object' && value !== null && visit(name, value)) walk(value, visit)
    }
  }
}
