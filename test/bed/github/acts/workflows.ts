import { readBlob, readTree } from '../git/objects.ts'
import { resolveCommit } from '../git/refs.ts'
import type { Repository } from '../store/repository.ts'
import type { World } from '../store/world.ts'

export type DispatchInput = { required?: boolean; default?: unknown; type?: string; options?: string[] }

export type Workflow = {
  id: number
  path: string
  name: string
  /** What `workflow_dispatch` takes; undefined where the workflow can't be dispatched. */
  dispatch: Record<string, DispatchInput> | undefined
}

/** The workflows that a commit holds. A file that isn't YAML is listed under its path, as on GitHub. */
export async function readWorkflows(world: World, repository: Repository, ref: string): Promise<Workflow[]> {
  const commit = await resolveCommit(repository.gitDirectory, ref)
  if (!commit) return []
  const entries = await readTree(repository.gitDirectory, commit, true)
  const files = entries.filter(
    (entry) => entry.type === 'blob' && /^\.github\/workflows\/[^/]+\.ya?ml$/.test(entry.path),
  )
  return await Promise.all(
    files.map(async ({ path, sha }) => {
      const text = (await readBlob(repository.gitDirectory, sha)).toString()
      return { id: workflowId(world, repository, path), path, ...(await parse(text, path)) }
    }),
  )
}

/** A workflow keeps its id on every branch. */
export function workflowId(world: World, repository: Repository, path: string): number {
  const id = repository.workflowIds.get(path) ?? world.nextId()
  repository.workflowIds.set(path, id)
  return id
}

async function parse(text: string, path: string): Promise<Pick<Workflow, 'name' | 'dispatch'>> {
  const { load } = await import('js-yaml')
  try {
    const workflow = load(text) as { name?: string; on?: unknown } | undefined
    return { name: workflow?.name ?? path, dispatch: readDispatch(workflow?.on) }
  } catch {
    return { name: path, dispatch: undefined }
  }
}

function readDispatch(on: unknown): Record<string, DispatchInput> | undefined {
  const named = typeof on === 'string' ? [on] : Array.isArray(on) ? on : []
  if (named.includes('workflow_dispatch')) return {}
  if (typeof on !== 'object' || on === null || !('workflow_dispatch' in on)) return undefined
  const trigger = on.workflow_dispatch as { inputs?: Record<string, DispatchInput | null> } | null
  return Object.fromEntries(Object.entries(trigger?.inputs ?? {}).map(([name, input]) => [name, input ?? {}]))
}
