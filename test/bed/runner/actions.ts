import { readFileSync } from 'node:fs'
import { access, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { load } from 'js-yaml'
import { runCommand } from '../process/run-command.ts'
import type { Definition } from './workflow/definition.ts'
import type { PlannedWorkflow } from './workflow/plan.ts'
import type { ActionSource } from './workflow/rewrite.ts'

export interface ActionsRepository {
  /** `org/name`. */
  readonly repository: string
  /** The tag that workflows use. */
  readonly reference: string
  /** A git repository that has the tag. */
  readonly directory: string
}

/** The actions of one commit, as plain files. */
export interface ActionsTree extends ActionSource {
  readonly readWorkflow: (uses: string) => Promise<string | undefined>
  /** What act maps: `owner/name@reference` → folder. */
  readonly mapRepositories: (workflow: PlannedWorkflow) => Record<string, string>
}

const CHECKOUT = fileURLToPath(new URL('./checkout', import.meta.url))

/** Puts the tree that the tag stands for now into a folder named after the commit, once, and reads from there. */
export async function openActions(actions: ActionsRepository, directory: string): Promise<ActionsTree> {
  const revision = `${actions.reference}^{commit}`
  const commit = (await runCommand('git', ['-C', actions.directory, 'rev-parse', '--verify', revision])).trim()
  const folder = join(directory, 'actions', commit)
  if (!(await exists(folder))) await extract(actions.directory, commit, folder)

  const locate = (uses: string): string | undefined => {
    const [, owner, name, path = '', reference] = /^([^/]+)\/([^/@]+)(\/[^@]*)?@(.+)$/.exec(uses) ?? []
    if (`${owner}/${name}` === 'actions/checkout') return CHECKOUT
    if (`${owner}/${name}` !== actions.repository || reference !== actions.reference) return undefined
    return join(folder, path)
  }
  return {
    readWorkflow: async (uses) => {
      const file = locate(uses)
      return file === undefined ? undefined : await readFile(file, 'utf8').catch(() => undefined)
    },
    findTokenInputs: (uses) => {
      const action = locate(uses)
      return action === undefined ? [] : readTokenInputs(action)
    },
    mapRepositories: (workflow) => {
      const checkouts = listUses(workflow).filter((uses) => uses.startsWith('actions/checkout@'))
      return {
        [`${actions.repository}@${actions.reference}`]: folder,
        ...Object.fromEntries(checkouts.map((uses) => [uses, CHECKOUT])),
      }
    },
  }
}

async function extract(repository: string, commit: string, folder: string): Promise<void> {
  await mkdir(dirname(folder), { recursive: true })
  const partial = await mkdtemp(`${folder}-`)
  const archive = join(partial, '.tree.tar')
  await runCommand('git', ['-C', repository, 'archive', '--format=tar', `--output=${archive}`, commit])
  await runCommand('tar', ['-xf', archive, '-C', partial])
  await rm(archive)
  // Another run may have been faster.
  await rename(partial, folder).catch(() => rm(partial, { recursive: true, force: true }))
}

function readTokenInputs(folder: string): string[] {
  for (const name of ['action.yml', 'action.yaml']) {
    let text: string
    try {
      text = readFileSync(join(folder, name), 'utf8')
    } catch {
      continue
    }
    const { inputs = {} } = load(text) as { inputs?: Record<string, { default?: unknown } | null> }
    return Object.entries(inputs)
      .filter(([, input]) => /\bgithub\.token\b/.test(String(input?.default ?? '')))
      .map(([input]) => input)
  }
  return []
}

function listUses(workflow: PlannedWorkflow): string[] {
  return Object.entries(workflow.jobs).flatMap(([id, planned]) =>
    'call' in planned ? listUses(planned.call) : listStepUses(workflow.definition, id),
  )
}

function listStepUses(definition: Definition, id: string): string[] {
  return (definition.jobs[id]?.steps ?? []).flatMap(({ uses }) => uses ?? [])
}

async function exists(path: string): Promise<boolean> {
  return await access(path).then(
    () => true,
    () => false,
  )
}
