import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv'
import { type Content, description, documentId, type Operation, type Schema } from './description.ts'
import { unknownKeys } from './keys.ts'

const dateTime = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/
// GitHub answers an empty string where an address was never given.
const isAddress = (text: string): boolean => text === '' || URL.canParse(text)

function createAjv(coerceTypes: boolean): Ajv {
  const ajv = new Ajv({
    strict: false,
    validateSchema: false,
    allErrors: true,
    coerceTypes,
    formats: {
      'date-time': (text: string) => dateTime.test(text) && !Number.isNaN(Date.parse(text)),
      date: /^\d{4}-\d\d-\d\d$/,
      uri: isAddress,
      email: /^[^@\s]+@[^@\s]+$/,
      'repo.nwo': /^[\w.-]+\/[\w.-]+$/,
      'uri-template': true,
      timestamp: true,
      binary: true,
      int32: true,
      int64: true,
      double: true,
    },
  })
  ajv.addSchema({ $id: documentId, components: description.components })
  return ajv
}

const strict = createAjv(false)
const coercing = createAjv(true)
const compiled = new Map<string, ValidateFunction>()

/** Compiles on first use: a test touches a few operations, never all. */
function compile(ajv: Ajv, key: string, schema: Schema): ValidateFunction {
  const known = compiled.get(key)
  if (known) return known
  const validate = ajv.compile(schema)
  compiled.set(key, validate)
  return validate
}

const explain = (errors: ErrorObject[] | null | undefined): string[] =>
  (errors ?? []).slice(0, 5).map((error) => `${error.instancePath || '/'} ${error.message ?? error.keyword}`)

const jsonSchema = (content: Content | undefined): Schema | undefined => content?.['application/json']?.schema

/** Converts a query to the types of the description; gives what is wrong with it. */
export function checkQuery(operation: Operation, query: Record<string, string>) {
  const known = operation.parameters.filter((parameter) => parameter.in === 'query')
  const schema = {
    type: 'object',
    properties: Object.fromEntries(known.map((parameter) => [parameter.name, parameter.schema])),
    required: known.filter((parameter) => parameter.required).map((parameter) => parameter.name),
  }
  const values: Record<string, unknown> = { ...query }
  const validate = compile(coercing, `${operation.id} query`, schema)
  const errors = validate(values) ? [] : explain(validate.errors).map((error) => `query ${error}`)
  const unknown = Object.keys(query).filter((name) => !known.some((parameter) => parameter.name === name))
  return { values, violations: [...errors, ...unknown.map((name) => `query /${name} is not known`)] }
}

/** What is wrong with a request's JSON body. */
export function checkBody(operation: Operation, body: unknown): string[] {
  const schema = jsonSchema(operation.requestBody?.content)
  if (!schema) return body === undefined ? [] : unexpectedBody(body)
  if (body === undefined || body === null) return operation.requestBody?.required ? ['body is missing'] : []
  const validate = compile(strict, `${operation.id} body`, schema)
  const errors = validate(body) ? [] : explain(validate.errors).map((error) => `body ${error}`)
  return [...errors, ...unknownKeys(schema, body).map((key) => `body ${key} is not known`)]
}

const unexpectedBody = (body: unknown): string[] =>
  typeof body === 'object' && body !== null ? Object.keys(body).map((key) => `body /${key} is not known`) : []

/** What is wrong with an answer of ours: its status, shape, or keys that GitHub doesn't have. */
export function checkResponse(operation: Operation, status: number, mediaType: string, body: unknown): string[] {
  const at = `${operation.id} ${status}`
  const documented = operation.responses[String(status)]
  if (!documented) {
    if (status < 400) return [`${at}: GitHub has no such answer`]
    return checkAgainst(`error ${status}`, { $ref: `${documentId}#/components/schemas/basic-error` }, body, at)
  }
  const schema =
    documented.content?.[mediaType]?.schema ?? (mediaType.includes('json') ? jsonSchema(documented.content) : undefined)
  if (schema) return checkAgainst(`${at} ${mediaType}`, schema, body, at, status >= 400)
  return []
}

function checkAgainst(key: string, schema: Schema, body: unknown, at: string, open = true): string[] {
  const validate = compile(strict, key, schema)
  const errors = validate(body) ? [] : explain(validate.errors)
  const unknown = open ? [] : unknownKeys(schema, body).map((name) => `${name} is not known to GitHub`)
  return [...errors, ...unknown].map((error) => `${at}: ${error}`)
}
