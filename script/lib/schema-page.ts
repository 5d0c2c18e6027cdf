/** What a page about a JSON schema needs of it. */
export type Schema = {
  description?: string
  type?: string | string[]
  enum?: string[]
  $ref?: string
  properties?: Record<string, Schema>
  additionalProperties?: Schema | boolean
  items?: Schema
  anyOf?: Schema[]
  required?: string[]
  definitions?: Record<string, Schema>
}

/** Writes a page that lists every key of deploy.yml with what it means and what it takes. */
export function renderSchemaPage(schema: Schema): string {
  const resolve = (part: Schema): Schema =>
    part.$ref === undefined
      ? part
      : {
          ...schema.definitions?.[part.$ref.replace('#/definitions/', '')],
          ...(part.description ? { description: part.description } : {}),
        }
  const rows: string[][] = []
  const walk = (part: Schema, path: string): void => {
    for (const [key, raw] of Object.entries(part.properties ?? {})) {
      const value = resolve(raw)
      const name = path === '' ? key : `${path}.${key}`
      rows.push([
        `\`${name}\`${part.required?.includes(key) ? ' (required)' : ''}`,
        cell(value.description ?? ''),
        takes(value, resolve),
      ])
      walkInto(value, name)
    }
  }
  const walkInto = (value: Schema, name: string): void => {
    walk(value, name)
    const each = typeof value.additionalProperties === 'object' ? resolve(value.additionalProperties) : undefined
    if (each?.properties !== undefined) walk(each, `${name}.<name>`)
    for (const choice of value.anyOf ?? []) walk(resolve(choice), name)
  }
  walk(schema, '')
  const table = [['Key', 'What it means', 'Takes'], ['---', '---', '---'], ...rows].map(
    (row) => `| ${row.join(' | ')} |`,
  )
  return `${head}\n${table.join('\n')}\n`
}

const head = `# deploy.yml

Every key of \`.github/deploy.yml\`. The file is optional for a single service, since every action works from its inputs alone; an input given
in the workflow wins over it. What is not listed here is refused, with its line. In names that end in \`-env\`, \`{service}\` stands for the
service's name in capitals; in addresses for the name as it is. Aliases and the merge key (\`<<: *name\`) bring what another part of the file says;
what stands beside a merge key wins, lists and mappings as a whole. A whole file: [examples/shop](../examples/shop/.github/deploy.yml).
`

function takes(value: Schema, resolve: (part: Schema) => Schema): string {
  if (value.enum !== undefined) return value.enum.map((choice) => `\`${choice}\``).join(', ')
  if (value.anyOf !== undefined) return value.anyOf.map((choice) => takes(resolve(choice), resolve)).join(' or ')
  if (value.type === 'array')
    return `a list of ${value.items === undefined ? 'text' : takes(resolve(value.items), resolve)}`
  if (value.type === 'object') return value.properties === undefined ? 'keys with values' : 'keys as below'
  return [value.type].flat().includes('string') ? 'text' : [value.type].flat().join(' or ')
}

function cell(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/\|/g, '\\|').trim()
}
