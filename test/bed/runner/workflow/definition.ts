import '../json-modules.ts'
import { load } from 'js-yaml'

export interface StepDefinition {
  id?: string
  name?: string
  uses?: string
  run?: string
  with?: Record<string, unknown>
  env?: Record<string, unknown>
  [key: string]: unknown
}

export interface JobDefinition {
  name?: string
  uses?: string
  with?: Record<string, unknown>
  secrets?: 'inherit' | Record<string, unknown>
  env?: Record<string, unknown>
  permissions?: unknown
  environment?: string | Record<string, unknown>
  concurrency?: unknown
  needs?: string | string[]
  if?: unknown
  outputs?: Record<string, unknown>
  strategy?: unknown
  'runs-on'?: unknown
  steps?: StepDefinition[]
  [key: string]: unknown
}

export interface Definition {
  name?: string
  'run-name'?: string
  on: string | string[] | Record<string, unknown>
  env?: Record<string, unknown>
  permissions?: unknown
  concurrency?: unknown
  jobs: Record<string, JobDefinition>
  [key: string]: unknown
}

/** A workflow file, its plain content, and what GitHub's own parser has against it. */
export interface WorkflowFile {
  readonly path: string
  readonly definition: Definition
  readonly errors: readonly string[]
}

/** Gives the text of a called workflow; throws when there is none. */
export type FindWorkflow = (uses: string) => Promise<string>

/** A run that GitHub would end before its first job, with the message it would show. */
export class StartupError extends Error {}

/** Reads a workflow file with GitHub's parser, which also checks the calls of other workflows against their inputs. */
export async function readWorkflow(path: string, content: string, find: FindWorkflow): Promise<WorkflowFile> {
  // Imported only now: a static import would be linked before the hook for JSON modules is there.
  const { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } = await import('@actions/workflow-parser')
  const { context, value } = parseWorkflow({ name: path, content }, new NoOperationTraceWriter())
  if (value !== undefined) {
    const provider = {
      getFileContent: async (reference: object) => {
        const name = describeReference(reference)
        return { name, content: await find(name) }
      },
    }
    await convertWorkflowTemplate(context, value, provider, { fetchReusableWorkflowDepth: 1 })
  }
  const errors = context.errors.getErrors().map(({ message }) => message)
  return { path, definition: loadDefinition(content), errors }
}

function loadDefinition(content: string): Definition {
  let value: unknown
  try {
    value = load(content)
  } catch {
    value = undefined
  }
  // A file that is no mapping has been complained about above; it listens to nothing that could be told.
  const mapping = typeof value === 'object' && value !== null ? (value as Partial<Definition>) : {}
  return { ...mapping, on: mapping.on ?? [], jobs: mapping.jobs ?? {} }
}

function describeReference(reference: object): string {
  if ('owner' in reference) {
    const { owner, repository, path, version } = reference as Record<string, string>
    return `${owner}/${repository}/${path}@${version}`
  }
  return `./${(reference as { path: string }).path}`
}
