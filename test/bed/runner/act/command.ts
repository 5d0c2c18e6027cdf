import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CALLED, type RewrittenRun } from '../workflow/rewrite.ts'

export interface ActOptions {
  /** The run's own folder. */
  readonly directory: string
  readonly event: { readonly name: string; readonly payload: unknown; readonly actor: string }
  readonly workflow: RewrittenRun
  readonly secrets: Record<string, string>
  readonly variables: Record<string, string>
  /** GITHUB_* and the like. */
  readonly environment: Record<string, string>
  /** Where act takes repositories to be, unless they are mapped. */
  readonly serverUrl: string
  /** `owner/name@reference` → folder. */
  readonly repositories: Record<string, string>
  readonly labels: readonly string[]
}

/** Writes the files that act reads for a run, and gives its arguments. Secrets are in a file that only the owner reads. */
export async function prepareAct(options: ActOptions): Promise<string[]> {
  const { directory, workflow } = options
  const called = join(directory, 'called')
  const folders = ['work', 'cache', 'workflow'].map((name) => join(directory, name))
  for (const folder of [...folders, join(called, '.github', 'workflows')]) await mkdir(folder, { recursive: true })
  const write = async (name: string, content: unknown, mode = 0o644) => {
    const path = join(directory, name)
    await writeFile(path, JSON.stringify(content, null, 2), { mode })
    return path
  }
  for (const [file, definition] of Object.entries(workflow.called)) {
    await write(join('called', '.github', 'workflows', file), definition)
  }
  const main = await write(join('workflow', 'main.yml'), workflow.main)
  const event = await write('event.json', options.event.payload)
  // JSON is YAML, and act reads .yml files with values of many lines.
  const secrets = await write('secrets.yml', options.secrets, 0o600)
  const variables = await write('variables.yml', options.variables)
  const environment = await write('environment.yml', options.environment)
  const repositories = { ...options.repositories, [`${CALLED.repository}@${CALLED.reference}`]: called }
  return [
    options.event.name,
    '--json',
    ...['--directory', join(directory, 'work')],
    ...['--workflows', main],
    ...['--eventpath', event],
    ...['--actor', options.event.actor],
    ...['--secret-file', secrets],
    ...['--var-file', variables],
    ...['--env-file', environment],
    ...['--action-cache-path', join(directory, 'cache')],
    ...['--container-daemon-socket', '-'],
    '--no-cache-server',
    '--no-skip-checkout',
    ...options.labels.flatMap((label) => ['--platform', `${label}=-self-hosted`]),
    ...Object.entries(repositories).flatMap(([name, folder]) => [
      '--local-repository',
      `${options.serverUrl}/${name}=${folder}`,
    ]),
  ]
}
