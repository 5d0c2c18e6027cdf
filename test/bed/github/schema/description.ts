import { readFileSync } from 'node:fs'

export type Schema = { [keyword: string]: unknown }

export type Parameter = { name: string; in: string; required?: boolean; schema: Schema; 'x-multi-segment'?: boolean }

export type Content = Record<string, { schema: Schema }>

export type Operation = {
  id: string
  method: string
  path: string
  parameters: Parameter[]
  requestBody: { required: boolean; content: Content } | undefined
  responses: Record<string, { content?: Content }>
}

type Referable<T> = T | { $ref: string }

type RawOperation = {
  operationId: string
  parameters?: Referable<Parameter>[]
  requestBody?: { required?: boolean; content: Content }
  responses: Record<string, Referable<{ content?: Content }>>
}

type Description = {
  paths: Record<string, Record<string, RawOperation>>
  components: Record<string, Record<string, unknown>>
}

/** References in the vendored file are rewritten so that they resolve from anywhere. */
export const documentId = 'github'

const text = readFileSync(new URL('../openapi/github.json', import.meta.url), 'utf8')

/** The vendored part of GitHub's official description. */
export const description: Description = JSON.parse(text.replaceAll('"#/', `"${documentId}#/`))

/** What a reference points at. */
export function resolveReference<T>(value: Referable<T>): T {
  if (typeof value === 'object' && value !== null && '$ref' in value && typeof value.$ref === 'string') {
    const [, , group = '', name = ''] = value.$ref.split('/')
    return resolveReference(description.components[group]?.[name] as Referable<T>)
  }
  return value as T
}

/** Every operation of the description, by id. */
export const operations: Map<string, Operation> = new Map(
  Object.entries(description.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, operation]): [string, Operation] => [
      operation.operationId,
      {
        id: operation.operationId,
        method: method.toUpperCase(),
        path,
        parameters: (operation.parameters ?? []).map((parameter) => resolveReference(parameter)),
        requestBody: operation.requestBody && {
          required: operation.requestBody.required ?? false,
          content: operation.requestBody.content,
        },
        responses: Object.fromEntries(
          Object.entries(operation.responses).map(([status, response]) => [status, resolveReference(response)]),
        ),
      },
    ]),
  ),
)
