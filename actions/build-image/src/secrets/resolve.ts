import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { UserError } from '../../../../packages/action/src/errors.ts'
import type { Variables } from '../../../../packages/action/src/variables.ts'
import { variableName } from '../../../../packages/config/src/templates.ts'
import type { SecretSource } from '../../../../packages/config/src/types.ts'
import { maskSecretValue } from './mask-value.ts'

/** The values of build secrets by id: text, or a file's bytes. */
export type SecretValues = Record<string, string | Buffer>

/** Where values are looked up: variables by name, files from the work tree, and the service that `{service}` means. */
export type SecretPlaces = { variables: Pick<Variables, 'get' | 'names'>; workspace: string; service: string }

/**
 * Finds the value of every build secret and masks it. An empty value counts as missing: an unknown secret is empty in a
 * workflow. Throws one UserError (`missing-secret`) that names all that are missing, by id and source, never by value.
 */
export async function resolveSecrets(
  sources: Record<string, SecretSource>,
  places: SecretPlaces,
): Promise<SecretValues> {
  const values: SecretValues = {}
  const missing: Missing[] = []
  for (const [id, source] of Object.entries(sources)) {
    const found = await lookUp(source, places)
    if ('absent' in found) {
      missing.push({ id, ...found })
      continue
    }
    values[id] = found.value
    // A file without text in it is never printed as text.
    if (typeof found.value === 'string' || !found.value.includes(0)) maskSecretValue(found.value.toString())
  }
  if (missing.length > 0) throw missingSecrets(missing, places)
  return values
}

type Absent = { absent: string; variable?: string; file?: string }
type Found = { value: string | Buffer } | Absent
type Missing = Absent & { id: string }

async function lookUp(source: SecretSource, { variables, workspace, service }: SecretPlaces): Promise<Found> {
  if ('value' in source) return present(source.value, 'its value in the input secrets is empty')
  if ('variable' in source) {
    const name = variableName(source.variable, service)
    const found = present(variables.get(name) ?? '', `the variable ${name} is not set or empty`)
    return 'absent' in found ? { ...found, variable: name } : found
  }
  try {
    const found = present(await readFile(resolve(workspace, source.file)), `the file ${source.file} is empty`)
    return 'absent' in found ? { ...found, file: source.file } : found
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    const why = code === 'ENOENT' ? 'does not exist' : code === 'EISDIR' ? 'is a folder' : `cannot be read: ${code}`
    return { absent: `the file ${source.file} ${why}`, file: source.file }
  }
}

function present(value: string | Buffer, absent: string): Found {
  return value.toString().trim() === '' ? { absent } : { value }
}

function missingSecrets(missing: Missing[], { variables, service }: SecretPlaces): UserError {
  const what = missing.length === 1 ? 'A build secret' : `${missing.length} build secrets`
  const list = missing.map(({ id, absent }) => `${id} (${absent})`).join('; ')
  const names = [...new Set(missing.flatMap(({ variable }) => variable ?? []))]
  const holds = variables.names.length === 0 ? '' : ` (which holds ${variables.names.join(', ')})`
  const files = missing.flatMap(({ file }) => file ?? [])
  const received =
    names.length === 0 ? undefined : `neither the step's env nor DEPLOY_ENV${holds} has ${names.join(', ')}`
  return new UserError(`${what} of ${service} ${missing.length === 1 ? 'is' : 'are'} missing: ${list}.`, {
    reason: 'missing-secret',
    received,
    accepted: 'a value that is not empty for every secret that the build is given',
    remedy: [
      ...(names.length === 0 ? [] : [`Give it to the step: \`env: { ${names.map(giveVariable).join(', ')} }\`.`]),
      ...(files.length === 0 ? [] : [correctFiles(files)]),
      ...(files.length === missing.length ? [] : [checkName]),
    ].join(' '),
  })
}

const checkName =
  'Check that the secret exists for this repository and environment under this very name: an unknown secret is empty. Runs for forks and for Dependabot have no secrets.'

/** No shell reads the path, so a `~` is a folder of that name. */
function correctFiles(files: string[]): string {
  const home = files.some((file) => file.startsWith('~'))
    ? ' ~ does not stand for the home folder: write its path.'
    : ''
  return `Write ${files.join(', ')} in a step before this one, or correct the path: it is relative to the root of the repository, or begins with a slash.${home}`
}

function giveVariable(name: string): string {
  return `${name}: \${{ secrets.${name} }}`
}
