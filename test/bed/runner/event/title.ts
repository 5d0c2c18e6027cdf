import type { GitHubEvent } from '../types.ts'
import { type Contexts, evaluateText } from '../workflow/expression.ts'

/** The title that GitHub shows for a run: `run-name`, else what the event is about. */
export function describeTitle(runName: string | undefined, event: GitHubEvent, contexts: Contexts): string | undefined {
  const title = runName === undefined ? '' : tryEvaluate(runName, contexts)
  if (title.trim() !== '') return title
  const { payload } = event
  const pull = payload['pull_request'] as { title?: string } | undefined
  const commit = payload['head_commit'] as { message?: string } | null | undefined
  const release = payload['release'] as { name?: string | null; tag_name?: string } | undefined
  return pull?.title ?? commit?.message?.split('\n')[0] ?? release?.name ?? release?.tag_name
}

function tryEvaluate(text: string, contexts: Contexts): string {
  try {
    return evaluateText(text, contexts)
  } catch {
    return text
  }
}
