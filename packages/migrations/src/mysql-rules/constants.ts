import { column, type Expression, literal } from '../gate/conditions/expression.ts'
import type { Tree } from './tree.ts'

/** A column, by its quoted or plain names. */
export function columnOf({ text }: Tree): Expression {
  const names = [...text.matchAll(/`((?:[^`]|``)*)`|([^.`]+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')
  return column(names.at(-1) ?? '', names.slice(0, -1).join('.'))
}

/** A number, a text or a word that stands for a value. */
export function constantOf(tree: Tree): Expression {
  const { text } = tree
  // The grammar takes a name in quotes for a text.
  if (text.startsWith('`')) return columnOf(tree)
  if (/^-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(text)) return literal(Number(text))
  if (/^(?:true|false)$/i.test(text)) return literal(/^t/i.test(text))
  if (/^null$/i.test(text)) return literal(null)
  const plain = /^(?:_\w+|n)?(['"])([\s\S]*)\1$/i.exec(text)?.[2]
  return literal(plain ?? text)
}
