import { resolveReference, type Schema } from './description.ts'

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The schema and every alternative or part inside it, references resolved. */
function shapes(schema: Schema): Schema[] {
  const resolved = resolveReference<Schema>(schema)
  const inner = ['allOf', 'anyOf', 'oneOf'].flatMap((keyword) => (resolved[keyword] as Schema[] | undefined) ?? [])
  return [resolved, ...inner.flatMap(shapes)]
}

const allowsObject = (schema: Schema): boolean => {
  const type = schema['type']
  return type === undefined || type === 'object' || (Array.isArray(type) && type.includes('object'))
}

const isCombination = (schema: Schema): boolean => 'allOf' in schema || 'anyOf' in schema || 'oneOf' in schema

/** An object schema that names no keys, or says that others are welcome. */
const isFree = (schema: Schema): boolean =>
  allowsObject(schema) &&
  (schema['additionalProperties'] === true ||
    isObject(schema['additionalProperties']) ||
    (schema['properties'] === undefined && schema['additionalProperties'] === undefined && !isCombination(schema)))

/**
 * The keys of a value that no alternative of its schema names. GitHub's schemas leave objects open, so a misspelt key
 * would pass the validation alone.
 */
export function unknownKeys(schema: Schema, value: unknown, path = ''): string[] {
  const candidates = shapes(schema)
  if (Array.isArray(value)) {
    const items = candidates.flatMap((shape) => (isObject(shape['items']) ? [shape['items']] : []))
    return items.length === 0
      ? []
      : value.flatMap((item, index) => unknownKeys({ anyOf: items }, item, `${path}/${index}`))
  }
  if (!isObject(value) || candidates.some(isFree)) return []
  return Object.entries(value).flatMap(([key, inner]) => {
    const named = candidates.flatMap((shape) => {
      const property = isObject(shape['properties']) ? shape['properties'][key] : undefined
      return isObject(property) ? [property] : []
    })
    if (named.length === 0) return [`${path}/${key}`]
    return unknownKeys({ anyOf: named }, inner, `${path}/${key}`)
  })
}
