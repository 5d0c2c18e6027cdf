import type { Definition } from './definition.ts'
import { matchesPatterns } from './pattern.ts'

/** What a workflow's `on:` is held against. */
export interface Trigger {
  readonly event: string
  readonly action: string | undefined
  /** The full ref of a push, or of what the event is about. */
  readonly ref: string
  /** The base branch of a pull request. */
  readonly base: string | undefined
  /** The name and branch of the run that a `workflow_run` is about. */
  readonly run: { readonly workflow: string; readonly branch: string } | undefined
  /** The files that the push or pull request changes; undefined when they can't be told. */
  readonly changedPaths: readonly string[] | undefined
}

const DEFAULT_TYPES: Record<string, readonly string[]> = {
  pull_request: ['opened', 'synchronize', 'reopened'],
  pull_request_target: ['opened', 'synchronize', 'reopened'],
}

/** Tells whether a workflow listens to the event, as GitHub's filters do. */
export function isTriggered(on: Definition['on'], trigger: Trigger): boolean {
  const filters = findFilters(on, trigger.event)
  if (filters === undefined) return false
  const types = list(filters['types']) ?? DEFAULT_TYPES[trigger.event]
  if (types !== undefined && trigger.action !== undefined && !types.includes(trigger.action)) return false
  switch (trigger.event) {
    case 'push':
      return matchesRef(filters, trigger.ref) && matchesPaths(filters, trigger)
    case 'pull_request':
    case 'pull_request_target':
      return passes(trigger.base ?? '', filters, 'branches') && matchesPaths(filters, trigger)
    case 'merge_group':
      return passes(trigger.base ?? '', filters, 'branches')
    case 'workflow_run': {
      const { run } = trigger
      const workflows = list(filters['workflows']) ?? []
      return run !== undefined && matchesPatterns(run.workflow, workflows) && passes(run.branch, filters, 'branches')
    }
    default:
      return true
  }
}

type Filters = Record<string, unknown>

function findFilters(on: Definition['on'], event: string): Filters | undefined {
  if (typeof on === 'string') return on === event ? {} : undefined
  if (Array.isArray(on)) return on.includes(event) ? {} : undefined
  if (!(event in on)) return undefined
  return (on[event] as Filters | null) ?? {}
}

function matchesRef(filters: Filters, ref: string): boolean {
  const branches = has(filters, 'branches')
  const tags = has(filters, 'tags')
  if (ref.startsWith('refs/tags/')) return tags ? passes(ref.slice('refs/tags/'.length), filters, 'tags') : !branches
  return branches ? passes(ref.replace('refs/heads/', ''), filters, 'branches') : !tags
}

function matchesPaths(filters: Filters, { ref, changedPaths }: Trigger): boolean {
  if (ref.startsWith('refs/tags/') || changedPaths === undefined) return true
  const paths = list(filters['paths'])
  const ignored = list(filters['paths-ignore'])
  if (paths !== undefined) return changedPaths.some((path) => matchesPatterns(path, paths))
  if (ignored !== undefined) return changedPaths.some((path) => !matchesPatterns(path, ignored))
  return true
}

function has(filters: Filters, key: string): boolean {
  return key in filters || `${key}-ignore` in filters
}

function passes(value: string, filters: Filters, key: string): boolean {
  const wanted = list(filters[key])
  const ignored = list(filters[`${key}-ignore`])
  if (wanted !== undefined) return matchesPatterns(value, wanted)
  if (ignored !== undefined) return !matchesPatterns(value, ignored)
  return true
}

function list(value: unknown): string[] | undefined {
  if (value === undefined || value === null) return undefined
  return (Array.isArray(value) ? value : [value]).map(String)
}
