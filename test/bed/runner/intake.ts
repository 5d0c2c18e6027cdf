import { join } from 'node:path'
import { openActions } from './actions.ts'
import { type LocatedEvent, locateEvent } from './event/context.ts'
import { type Mirror, openMirror } from './event/mirror.ts'
import type { RunnerOptions } from './settings.ts'
import type { GitHubEvent } from './types.ts'
import { type FindWorkflow, readWorkflow, StartupError, type WorkflowFile } from './workflow/definition.ts'
import { isTriggered } from './workflow/trigger.ts'

/** A workflow that an event starts. */
export interface StartedWorkflow {
  readonly file: WorkflowFile
  readonly located: LocatedEvent
  readonly find: FindWorkflow
}

/** Gives the function that finds what an event starts: the workflow files at its commit whose `on:` matches. */
export function createIntake(options: RunnerOptions): (event: GitHubEvent) => Promise<StartedWorkflow[]> {
  const mirrors = new Map<string, Promise<Mirror>>()
  const findMirror = (repository: string): Promise<Mirror> => {
    const known = mirrors.get(repository)
    if (known !== undefined) return known
    const { github, directory } = options
    const permissions = { contents: 'read', metadata: 'read' } as const
    const opened = openMirror({
      folder: join(directory, 'mirrors', repository),
      url: `${github.serverUrl}/${repository}`,
      issueToken: () => github.issueToken({ repository, kind: 'app', actor: 'actions-runner', permissions }),
      revokeToken: (token) => github.revokeToken(token),
    })
    mirrors.set(repository, opened)
    return opened
  }

  return async (event) => {
    if (asksToSkip(event)) return []
    const mirror = await findMirror(event.repository)
    await mirror.update()
    const located = await locateEvent(event, mirror)
    if (located === undefined) return []
    const find = await createFind(located.sha, mirror, options)
    const paths = (await mirror.listFiles(located.sha, '.github/workflows')).filter((path) => /\.ya?ml$/.test(path))
    const started: StartedWorkflow[] = []
    for (const path of paths.filter((candidate) => isMeant(event, candidate))) {
      const file = await readWorkflow(path, await mirror.readFile(located.sha, path), find)
      const unreadable = file.errors.length > 0 && Object.keys(file.definition.jobs).length === 0
      // GitHub tells about a file that it can't read on every push.
      if (isTriggered(file.definition.on, located.trigger) || (unreadable && event.name === 'push'))
        started.push({ file, located, find })
    }
    return started
  }
}

/** A dispatch names its workflow; other events are for all. */
function isMeant({ name, payload }: GitHubEvent, path: string): boolean {
  const workflow = payload['workflow']
  if (name !== 'workflow_dispatch' || typeof workflow !== 'string') return true
  return path === workflow || path === `.github/workflows/${workflow}`
}

function asksToSkip({ name, payload }: GitHubEvent): boolean {
  const commit = payload['head_commit'] as { message?: string } | null | undefined
  return name === 'push' && /\[(skip ci|ci skip|no ci|skip actions|actions skip)\]/.test(commit?.message ?? '')
}

async function createFind(sha: string, mirror: Mirror, options: RunnerOptions): Promise<FindWorkflow> {
  const actions = await openActions(options.actions, options.directory)
  return async (uses) => {
    const content = uses.startsWith('./')
      ? await mirror.readFile(sha, uses.slice(2)).catch(() => undefined)
      : await actions.readWorkflow(uses)
    if (content === undefined)
      throw new StartupError(`error parsing called workflow "${uses}": workflow was not found.`)
    return content
  }
}
