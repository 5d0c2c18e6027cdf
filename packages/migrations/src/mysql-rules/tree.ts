import type { ParserRuleContext, ParseTree, TerminalNode } from 'antlr4ng'
import type * as grammar from 'dt-sql-parser/dist/lib/mysql/MySqlParser.js'

type NodesOf<Classes> = Classes extends `${infer Name}Context` ? Name : never

/** The names of the grammar's nodes: `AlterByDropColumn`, `TableName`. */
export type NodeName = NodesOf<keyof typeof grammar>

/** A node of the grammar as the rules see it; a word or sign has no name. */
export type Tree = {
  name: NodeName | ''
  /** Without blanks and comments. */
  text: string
  /** From 1. */
  line: number
  /** Where it begins in the text that was parsed, in characters. */
  start: number
  children: Tree[]
}

/** Turns the parser's contexts into trees; `names` knows the contexts' classes. */
export function toTree(node: ParseTree, names: ReadonlyMap<unknown, NodeName>): Tree {
  const context = node as ParserRuleContext
  const children = (context.children ?? []).map((child) => toTree(child, names))
  const token = context.start ?? (node as TerminalNode).symbol
  return {
    name: names.get(node.constructor) ?? '',
    text: node.getText(),
    line: token?.line ?? 1,
    start: token?.start ?? 0,
    children,
  }
}

/** The first node of one of these names, the node itself included. */
export function find(tree: Tree | undefined, ...names: NodeName[]): Tree | undefined {
  if (tree === undefined || isOneOf(tree, names)) return tree
  for (const child of tree.children) {
    const found = find(child, ...names)
    if (found !== undefined) return found
  }
  return undefined
}

/** Every node of one of these names, the node itself included; not those inside of one that was found. */
export function findAll(tree: Tree, ...names: NodeName[]): Tree[] {
  if (isOneOf(tree, names)) return [tree]
  return tree.children.flatMap((child) => findAll(child, ...names))
}

function isOneOf({ name }: Tree, names: NodeName[]): boolean {
  return name !== '' && names.includes(name)
}

/** The words and signs that stand in a node itself, in capitals. */
export function wordsOf(tree: Tree): string[] {
  return tree.children.filter(({ name }) => name === '').map(({ text }) => text.toUpperCase())
}

/**
 * A name as we compare it: without its quotes, unless a point stands in them. Names of tables have a case on most
 * servers.
 */
export function plainName(tree: Tree | undefined): string {
  return (tree?.text ?? '').replace(/`((?:[^`]|``)*)`/g, (all, name: string) =>
    name.includes('.') ? all : name.replace(/``/g, '`'),
  )
}
