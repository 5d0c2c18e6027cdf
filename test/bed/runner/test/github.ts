import type { GitHubEvent, Permissions, RunnerGitHub } from '../types.ts'

export interface TestGitHub extends RunnerGitHub {
  getRepository?: NonNullable<RunnerGitHub['getRepository']>
  readonly emit: (event: GitHubEvent) => void
  readonly tokens: { text: string; permissions: Permissions; kind: string; revoked: boolean }[]
  readonly cancelByApi: (id: number) => void
  readonly stored: { runs: Map<number, Record<string, unknown>>; jobs: Map<number, Record<string, unknown>> }
}

/** The runner's view of GitHub over repositories in a folder, without an API: what the runner tells it can be read. */
export function createTestGitHub(directory: string): TestGitHub {
  const listeners: ((event: GitHubEvent) => void)[] = []
  const cancelListeners: ((run: { id: number }) => void)[] = []
  const tokens: TestGitHub['tokens'] = []
  const runs = new Map<number, Record<string, unknown>>()
  const jobs = new Map<number, Record<string, unknown>>()
  return {
    serverUrl: `file://${directory}`,
    apiUrl: 'http://127.0.0.1:9/api/v3',
    issueToken: ({ permissions, kind }) => {
      const text = `ghs_test${tokens.length}${'x'.repeat(20)}`
      tokens.push({ text, permissions, kind, revoked: false })
      return text
    },
    revokeToken: (text) => {
      for (const token of tokens) if (token.text === text) token.revoked = true
    },
    onEvent: (listener) => listeners.push(listener),
    runs: {
      createRun: (run) => {
        const id = runs.size + 100
        runs.set(id, { ...run })
        return { id, runNumber: runs.size }
      },
      updateRun: (id, change) => Object.assign(runs.get(id) ?? {}, change),
      createJob: (job) => {
        const id = jobs.size + 1000
        jobs.set(id, { ...job })
        return { id }
      },
      updateJob: (id, change) => Object.assign(jobs.get(id) ?? {}, change),
      onCancel: (listener) => void cancelListeners.push(listener),
    },
    emit: (event) => {
      for (const listener of listeners) listener(event)
    },
    cancelByApi: (id) => {
      for (const listener of cancelListeners) listener({ id })
    },
    tokens,
    stored: { runs, jobs },
  }
}
