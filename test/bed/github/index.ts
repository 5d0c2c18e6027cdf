import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { createHuman, type Human } from './acts/human.ts'
import { issueToken, type TokenInput } from './auth/tokens.ts'
import type { GitHubEvent } from './events/event.ts'
import { createFaultList, type FaultList } from './http/faults.ts'
import { startServer } from './http/server.ts'
import { createRepository } from './store/create.ts'
import type { Repository, RepositoryInput } from './store/repository.ts'
import { createRunStore, type RunStore } from './store/runs.ts'
import { createExclusive, findRepository, type RequestRecord, type World } from './store/world.ts'

export type { Human } from './acts/human.ts'
export type { PushInput } from './acts/push.ts'
export type { Access, TokenInput } from './auth/tokens.ts'
export type { GitHubEvent } from './events/event.ts'
export type { Fault, FaultList } from './http/faults.ts'
export type {
  EnvironmentInput,
  MergeSettings,
  Repository,
  RepositoryInput,
  Role,
  RulesetInput,
} from './store/repository.ts'
export type { Conclusion, Job, RunStatus, RunStore, Step, WorkflowRun } from './store/runs.ts'
export type { RequestRecord } from './store/world.ts'

export type GitHub = {
  /** `http://127.0.0.1:PORT`; git reaches repositories at `/OWNER/NAME` and `/OWNER/NAME.git`. */
  serverUrl: string
  /** The REST API's root, `serverUrl` + `/api/v3`. */
  apiUrl: string
  createRepository: (input: RepositoryInput) => Promise<Repository>
  getRepository: (fullName: string) => Repository
  issueToken: (input: TokenInput) => string
  revokeToken: (token: string) => void
  onEvent: (listener: (event: GitHubEvent) => void) => void
  runs: RunStore
  faults: FaultList
  requests: RequestRecord[]
  /** Answers of the double's own that break GitHub's description, and its own crashes. Tests keep this empty. */
  violations: string[]
  /** Acts as a person would in the web interface or with their own git. */
  as: (login: string, repository: string) => Human
  close: () => Promise<void>
}

/**
 * Starts a stateful double of GitHub's REST API over real bare git repositories.
 * `directory` keeps the repositories; without a port a free one of the loopback address is taken.
 */
export async function startGitHub(options: { directory: string; port?: number }): Promise<GitHub> {
  await mkdir(join(options.directory, 'repositories'), { recursive: true })
  let id = 1000
  const nextId = (): number => ++id
  const listeners: ((event: GitHubEvent) => void)[] = []
  const world: World = {
    directory: options.directory,
    serverUrl: '',
    apiUrl: '',
    repositories: new Map(),
    users: new Map(),
    tokens: new Map(),
    runs: createRunStore(nextId),
    faults: createFaultList(),
    requests: [],
    violations: [],
    nextId,
    emit: (event) => {
      for (const listener of listeners)
        try {
          listener(event)
        } catch (error) {
          // Whoever listens can't make a request fail that was already carried out.
          world.violations.push(`listener of ${event.name}: ${error instanceof Error ? error.stack : String(error)}`)
        }
    },
    exclusive: createExclusive(),
  }
  const server = await startServer(world, options.port ?? 0)
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('the server has no port')
  world.serverUrl = `http://127.0.0.1:${address.port}`
  world.apiUrl = `${world.serverUrl}/api/v3`

  const getRepository = (fullName: string): Repository => {
    const repository = findRepository(world, fullName)
    if (!repository) throw new Error(`no repository ${fullName}`)
    return repository
  }
  return {
    serverUrl: world.serverUrl,
    apiUrl: world.apiUrl,
    createRepository: (input) => createRepository(world, input),
    getRepository,
    issueToken: (input) => issueToken(world, input).value,
    revokeToken: (token) => void world.tokens.delete(token),
    onEvent: (listener) => void listeners.push(listener),
    runs: world.runs,
    faults: world.faults,
    requests: world.requests,
    violations: world.violations,
    as: (login, repository) => createHuman(world, getRepository(repository), login),
    close: async () => {
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}
