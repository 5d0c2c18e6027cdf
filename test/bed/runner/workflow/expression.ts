import { data, Evaluator, Lexer, Parser, type wellKnownFunctions } from '@actions/expressions'

export type Contexts = Record<string, unknown>
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json }

/** An expression between `${{` and `}}`; quoted text inside may hold braces. */
const EXPRESSION = /\$\{\{((?:'(?:[^']|'')*'|[^'])*?)\}\}/g

type FunctionInfo = (typeof wellKnownFunctions)[string]

/**
 * Evaluates a value of a workflow file: text with `${{ }}` gives the expression's own value when it is nothing else,
 * and text otherwise. Throws when an expression is malformed or names a context that is not there.
 */
export function evaluate(value: unknown, contexts: Contexts): Json {
  if (typeof value !== 'string') return (value ?? null) as Json
  const parts = [...value.matchAll(EXPRESSION)]
  const only = parts[0]
  if (parts.length === 1 && only?.[0] === value.trim()) return evaluateExpression(only[1] ?? '', contexts)
  return value.replaceAll(EXPRESSION, (_, expression: string) => asText(evaluateExpression(expression, contexts)))
}

/** The same as text, the way expressions turn values into text. */
export function evaluateText(value: unknown, contexts: Contexts): string {
  return asText(evaluate(value, contexts))
}

/** Applies a change to every expression of a text, and leaves the rest alone. */
export function mapExpressions(text: string, change: (expression: string) => string): string {
  return text.replaceAll(EXPRESSION, (_, expression: string) => `\${{${change(expression)}}}`)
}

function evaluateExpression(expression: string, contexts: Contexts): Json {
  const { tokens } = new Lexer(expression.trim()).lex()
  const functions: FunctionInfo[] = []
  const parsed = new Parser(tokens, Object.keys(contexts), functions).parse()
  const dictionary = JSON.parse(JSON.stringify(contexts), data.reviver) as data.Dictionary
  const result = new Evaluator(parsed, dictionary).evaluate()
  return JSON.parse(JSON.stringify(result, data.replacer)) as Json
}

function asText(value: Json): string {
  if (value === null) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
