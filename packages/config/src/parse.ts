import type { ErrorObject } from 'ajv'
import { messageOf, UserError } from '../../action/src/errors.ts'
import { type BuildArgs, buildConfig, type RawConfig } from './build.ts'
import { describeAccepted } from './expectations.ts'
import { type EventParser, escapePointer, type LineOf, locateValues, type Places } from './positions.ts'
import schema from './schema.json' with { type: 'json' }
import type { Config } from './types.ts'

/**
 * Parses the text of a deploy.yml (YAML 1.2, with the merge keys `<<` of 1.1) and gives it with defaults applied.
 * Throws a UserError that names file, line, key, the value received and those accepted.
 */
export async function parseConfig(text: string, file: string): Promise<Config> {
  const isBlank = text.split(/\r?\n/).every((line) => /^\s*(?:#|---\s*$|$)/.test(line))
  if (isBlank) throw nothingInIt(file)
  const yaml = await import('js-yaml')
  let raw: unknown
  try {
    raw = yaml.load(text, { filename: file, schema: yaml.CORE_SCHEMA.withTags(yaml.mergeTag) })
  } catch (error) {
    const mark = (error as { mark?: { line?: number } }).mark
    throw new UserError(`${file} is not valid YAML: ${messageOf(error).split('\n')[0]}`, {
      reason: 'invalid-config',
      remedy: 'Mend the YAML at the line named.',
      file,
      line: mark?.line === undefined ? undefined : mark.line + 1,
    })
  }
  const { lineOf, textOf } = locateValues(text, yaml as unknown as EventParser)
  await validate(raw, file, lineOf)
  return buildConfig(keepAsWritten(raw as RawConfig, textOf), file, lineOf)
}

/** A build argument is text: of `1.20`, which YAML reads as a number, the zero must not be lost. */
function keepAsWritten(raw: RawConfig, textOf: Places['textOf']): RawConfig {
  const keep = <Holder extends { 'build-args'?: BuildArgs }>(holder: Holder, pointer: string): Holder => {
    const args = holder['build-args']
    if (args === undefined) return holder
    const written = Object.entries(args).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : (textOf(`${pointer}/build-args/${escapePointer(name)}`) ?? value),
    ])
    return { ...holder, 'build-args': Object.fromEntries(written) as BuildArgs }
  }
  const services = Object.entries(raw.services).map(([name, service]) => [
    name,
    keep(service, `/services/${escapePointer(name)}`),
  ])
  return {
    ...raw,
    ...(raw.defaults && { defaults: keep(raw.defaults, '/defaults') }),
    services: Object.fromEntries(services) as RawConfig['services'],
  }
}

/** A file that was begun, or whose lines were all made comments, is no mistake of YAML. */
function nothingInIt(file: string): UserError {
  return new UserError(`${file} says nothing.`, {
    reason: 'invalid-config',
    received: 'an empty file, or comments alone',
    accepted: 'services: { <name>: { image: ghcr.io/acme/shop-api } }, and what else docs/deploy-yml.md lists',
    remedy: 'Describe the services in it, or take the file out where the inputs of the step say all.',
    file,
  })
}

async function validate(raw: unknown, file: string, lineOf: LineOf): Promise<void> {
  // By the default export: bundled, a CommonJS module that is a class has no named ones.
  const { default: library } = await import('ajv')
  const ajv = new library.Ajv({ allErrors: false, verbose: true, strict: false, validateFormats: false })
  const check = ajv.compile(schema)
  if (check(raw)) return
  const error = deepest(check.errors ?? [])
  throw explain(error, file, lineOf)
}

/** Of several errors (alternatives of an anyOf) the one furthest down says most, and one in a value of a type that fits. */
function deepest(errors: ErrorObject[]): ErrorObject {
  const isType = (error: ErrorObject) => Number(error.keyword === 'type')
  const sorted = [...errors].sort((a, b) => b.instancePath.length - a.instancePath.length || isType(a) - isType(b))
  return (sorted.find((error) => error.keyword !== 'anyOf') ?? sorted[0]) as ErrorObject
}

function explain(error: ErrorObject, file: string, lineOf: LineOf): UserError {
  const params = error.params as Record<string, unknown>
  const extra = params['additionalProperty'] ?? error.propertyName ?? params['propertyName']
  const pointer = extra === undefined ? error.instancePath : `${error.instancePath}/${escapePointer(String(extra))}`
  const key = pointer.slice(1).replace(/\//g, '.').replace(/~1/g, '/').replace(/~0/g, '~') || 'the file'
  const line = lineOf(pointer)
  const at = { reason: 'invalid-config', file, line }
  const where = `${file}${line === undefined ? '' : `:${line}`}`
  const properties = Object.keys((error.parentSchema as { properties?: object } | undefined)?.properties ?? {})
  switch (error.keyword) {
    case 'additionalProperties':
      return new UserError(`${where}: ${key} is not a key that deploy.yml knows.`, {
        ...at,
        received: String(extra),
        accepted: properties.join(', '),
        remedy: 'Correct the key or take it out.',
      })
    case 'required':
      return new UserError(`${where}: ${key} lacks the key ${String(params['missingProperty'])}.`, {
        ...at,
        received: Object.keys((error.data as object) ?? {}).join(', ') || 'nothing',
        accepted: properties.join(', '),
        remedy: `Add ${String(params['missingProperty'])} to ${key}.`,
      })
    default:
      return new UserError(`${where}: ${key} does not take this value.`, {
        ...at,
        received: describeValue(extra ?? error.data),
        accepted: describeAccepted(error),
        remedy: `Give ${key} one of the accepted values.`,
      })
  }
}

function describeValue(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 120 ? `${text.slice(0, 117)}…` : text
}
