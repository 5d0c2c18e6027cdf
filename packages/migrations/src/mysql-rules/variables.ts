import type { Hit, Observed } from '../gate/observed.ts'
import type { Statement } from './parsed.ts'
import type { MysqlRule } from './rules.ts'
import { find, findAll, type Tree } from './tree.ts'

/** What is known of the texts in the variables of a session. */
export type Variables = {
  /** Says what a statement does, where it prepares the text of a variable, and notes what it does to variables. */
  follow(statement: Statement, observed: Observed<MysqlRule>): Observed<MysqlRule>
}

/** Statements that set no variable, unless they say so. */
const quiet =
  /^\s*(?:prepare|execute|deallocate|select|alter|drop\s+(?:table|index|prepare)|create\s+(?:(?:unique|fulltext)\s+)?(?:table|index|view))\b/i
const most = 16
/** What only stands around an expression. */
const wraps =
  /^(?:PredicateExpression|ExpressionAtomPredicate|\w+ExpressionAtom|SpecificFunctionCall|Constant|FunctionArg|UnionAndLateralSelect|QuerySpecification|SelectElements|SelectElement_expr|SelectExpressionElement)$/

/**
 * Gives what keeps up with variables: MySQL knows no ADD COLUMN IF NOT EXISTS, so that migrations choose a text by what
 * stands in the catalogue, and prepare it. Where each text that may be chosen is written out, each of them is judged.
 */
export function followVariables(hitsOf: (text: string) => Hit<MysqlRule>[]): Variables {
  const known = new Map<string, string[]>()

  function note({ tree, text }: Statement): void {
    if (!/^\s*set\b/i.test(text)) {
      if (!quiet.test(text) || /:=|\binto\b/i.test(text)) known.clear()
      return
    }
    const { children } = find(tree, 'SetVariable') ?? tree
    for (const [index, child] of children.entries()) {
      if (child.name !== 'VariableClause') continue
      const value = children[index + 2]
      // A value may set other variables on the way.
      if (value?.text.includes(':=')) known.clear()
      const texts = value === undefined ? undefined : textsOf(value, known)
      const name = child.text.toLowerCase()
      if (texts === undefined || texts.length > most) known.delete(name)
      else known.set(name, texts)
    }
  }

  return {
    follow(statement, observed) {
      const name = /^\s*prepare\s+\S+\s+from\s+(@[\w$]+)\s*$/i.exec(statement.text)?.[1]?.toLowerCase()
      const found = name === undefined ? undefined : known.get(name)
      note(statement)
      if (found === undefined) return observed
      const hits = found.flatMap(hitsOf)
      // An approval is one of the texts too.
      return { ...observed, hits, text: [...found, statement.text].join(';\n'), changes: '' }
    },
  }
}

/** All texts that an expression may come to, where that can be told. */
function textsOf(tree: Tree, known: ReadonlyMap<string, string[]>): string[] | undefined {
  if (/^@[\w$]+$/.test(tree.text)) return known.get(tree.text.toLowerCase())
  switch (tree.name) {
    case 'StringLiteral':
      return literal(tree)
    case 'ScalarFunctionCall':
      return /^IF$/i.test(find(tree, 'ScalarFunctionName')?.text ?? '')
        ? any(argumentsOf(tree).slice(1), known)
        : undefined
    case 'UdfFunctionCall':
      return /^CONCAT$/i.test(find(tree, 'FunctionName')?.text ?? '') ? joined(argumentsOf(tree), known) : undefined
    case 'CaseFunctionCall': {
      const chosen = tree.children.flatMap((child, index) => {
        if (child.name === 'CaseFuncAlternative') return child.children.at(-1) ?? []
        return /^ELSE$/i.test(child.text) ? (tree.children[index + 1] ?? []) : []
      })
      return any(chosen, known)
    }
    default: {
      const [inner, ...more] = tree.children.filter(({ name, children }) => name !== '' && children.length > 0)
      return wraps.test(tree.name) && inner !== undefined && (more.length === 0 || tree.name === 'QuerySpecification')
        ? textsOf(inner, known)
        : undefined
    }
  }
}

function argumentsOf(tree: Tree): Tree[] {
  const given = find(tree, 'FunctionArgs')
  return given === undefined ? [] : findAll(given, 'FunctionArg')
}

function any(trees: Tree[], known: ReadonlyMap<string, string[]>): string[] | undefined {
  const all = trees.map((tree) => textsOf(tree, known))
  return all.length === 0 || all.includes(undefined) ? undefined : all.flatMap((texts) => texts ?? [])
}

function joined(trees: Tree[], known: ReadonlyMap<string, string[]>): string[] | undefined {
  let texts: string[] | undefined = ['']
  for (const tree of trees) {
    const next = textsOf(tree, known)
    texts = next === undefined ? undefined : texts?.flatMap((before) => next.map((one) => before + one))
    if (texts !== undefined && texts.length > most) return undefined
  }
  return texts
}

/** A literal without signs that not every server reads alike, and that sets no variable when it runs. */
function literal({ children }: Tree): string[] | undefined {
  const parts = children.map(({ text }) => /^'((?:[^'\\@]|'')*)'$/.exec(text)?.[1]?.replaceAll("''", "'"))
  const others = children.map(({ text }) => /^"((?:[^"\\@]|"")*)"$/.exec(text)?.[1]?.replaceAll('""', '"'))
  const all = parts.map((part, index) => part ?? others[index])
  return all.includes(undefined) ? undefined : [all.join('')]
}
