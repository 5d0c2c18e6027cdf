// Regenerates github.json, the part of GitHub's official REST description that the double speaks:
//   node test/bed/github/openapi/subset.ts <folder of an installed @octokit/openapi>
// The package is large, so it is no dependency: install it somewhere else, run this, and keep the result.
import { copyFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import process from 'node:process'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
type JsonObject = { [key: string]: Json }

const unchecked = new Set([
  'description',
  'summary',
  'example',
  'examples',
  'externalDocs',
  'discriminator',
  'tags',
  'title',
  'default',
  'deprecated',
  'headers',
  'x-github',
  'x-octokit',
  'x-github-breaking-changes',
  'servers',
])

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Names inside `properties` are data, never keywords of the description. */
function strip(value: Json, named = false): Json {
  if (Array.isArray(value)) return value.map((item) => strip(item))
  if (!isObject(value)) return value
  const kept: JsonObject = {}
  for (const [key, inner] of Object.entries(value)) {
    if (!named && unchecked.has(key)) continue
    kept[key] = strip(inner, key === 'properties' && !named)
  }
  return named ? kept : allowNull(kept)
}

/** OpenAPI 3.0 says `nullable`; JSON Schema says it with a type. */
function allowNull(schema: JsonObject): JsonObject {
  if (typeof schema['nullable'] !== 'boolean') return schema
  const { nullable, ...rest } = schema
  if (!nullable) return rest
  if (typeof rest['type'] === 'string' && !rest['allOf'] && !rest['oneOf'] && !rest['anyOf']) {
    const values = rest['enum']
    return {
      ...rest,
      type: [rest['type'], 'null'],
      ...(Array.isArray(values) && !values.includes(null) ? { enum: [...values, null] } : {}),
    }
  }
  return Object.keys(rest).length === 0 ? {} : { anyOf: [rest, { type: 'null' }] }
}

function references(value: Json, found: Set<string>): void {
  if (Array.isArray(value)) for (const item of value) references(item, found)
  else if (isObject(value))
    for (const [key, inner] of Object.entries(value)) {
      if (key === '$ref' && typeof inner === 'string') found.add(inner)
      else references(inner, found)
    }
}

const object = (value: Json | undefined, what: string): JsonObject => {
  if (!isObject(value)) throw new Error(`${what} is not an object`)
  return value
}

const source = process.argv[2]
if (!source) throw new Error('usage: node subset.ts <folder of an installed @octokit/openapi>')
const manifest = object(JSON.parse(await readFile(join(source, 'package.json'), 'utf8')), 'package.json')
const text = await readFile(join(source, 'generated/api.github.com.json'), 'utf8')
const description = object(JSON.parse(text), 'description')
const wanted = new Set<string>(JSON.parse(await readFile(new URL('operations.json', import.meta.url), 'utf8')))

const paths: JsonObject = {}
const pending = new Set<string>()
for (const [path, item] of Object.entries(object(description['paths'], 'paths'))) {
  if (path.includes('{base}...{head}')) continue
  for (const [method, operation] of Object.entries(object(item, path))) {
    if (!isObject(operation) || !wanted.delete(String(operation['operationId']))) continue
    const kept = strip(operation)
    references(kept, pending)
    paths[path] = { ...(isObject(paths[path]) ? paths[path] : {}), [method]: kept }
  }
}
if (wanted.size > 0) throw new Error(`not in the description: ${[...wanted].join(', ')}`)

const components: JsonObject = {}
for (const reference of pending) {
  const [, , group, name] = reference.split('/')
  if (!group || !name) throw new Error(`unexpected reference ${reference}`)
  const all = object(object(description['components'], 'components')[group], group)
  const kept = strip(object(all[name], reference))
  components[group] = { ...(isObject(components[group]) ? components[group] : {}), [name]: kept }
  references(kept, pending)
}

const info = {
  title: 'A subset of the GitHub REST API description',
  version: `@octokit/openapi ${manifest['version']}`,
  license: 'MIT',
  source: 'generated/api.github.com.json; texts, examples and discriminators removed, nullable written as a type',
  licenseText: 'LICENSE beside this file',
}
await writeFile(new URL('github.json', import.meta.url), `${JSON.stringify({ info, paths, components })}\n`)
await copyFile(join(source, 'LICENSE'), new URL('LICENSE', import.meta.url))
