import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { preReceiveHook } from '../git/hook.ts'
import { git } from '../git/run.ts'
import type { Environment, Ruleset } from './records.ts'
import {
  defaultSettings,
  type EnvironmentInput,
  type Repository,
  type RepositoryInput,
  type RulesetInput,
} from './repository.ts'
import { findRepository, findUser, now, type World } from './world.ts'

/** Creates a repository of the double: a bare git repository on disk and everything else in memory. */
export async function createRepository(world: World, input: RepositoryInput): Promise<Repository> {
  const fullName = `${input.owner}/${input.name}`
  if (findRepository(world, fullName)) throw new Error(`${fullName} exists already`)
  const defaultBranch = input.defaultBranch ?? 'main'
  const gitDirectory = join(world.directory, 'repositories', input.owner, `${input.name}.git`)
  await createBareRepository(gitDirectory, defaultBranch)
  const parent = input.forkOf === undefined ? undefined : findRepository(world, input.forkOf)
  if (input.forkOf !== undefined && !parent) throw new Error(`no repository ${input.forkOf} to fork`)
  if (parent) await git(gitDirectory, ['fetch', '--quiet', parent.gitDirectory, 'refs/heads/*:refs/heads/*'])

  findUser(world, input.owner, 'Organization')
  const at = now()
  const repository: Repository = {
    id: world.nextId(),
    owner: input.owner,
    name: input.name,
    fullName,
    private: input.private ?? true,
    description: input.description ?? null,
    defaultBranch,
    settings: { ...defaultSettings, ...input.settings },
    actionsMayCreatePullRequests: input.actionsMayCreatePullRequests ?? false,
    defaultWorkflowPermissions: input.defaultWorkflowPermissions ?? 'read',
    immutableReleases: input.immutableReleases ?? false,
    forkOf: parent?.fullName,
    gitDirectory,
    cloneUrl: `${world.serverUrl}/${fullName}.git`,
    createdAt: at,
    pushedAt: at,
    nextNumber: 1,
    collaborators: new Map(Object.entries({ [input.owner]: 'admin' as const, ...input.collaborators })),
    pulls: new Map(),
    comments: [],
    statuses: [],
    checkRuns: [],
    deployments: [],
    releases: [],
    burnedTags: new Set(),
    environments: new Map(),
    rulesets: (input.rulesets ?? []).map((ruleset) => createRuleset(world, ruleset)),
    protections: new Map(Object.entries(input.protections ?? {})),
    workflowIds: new Map(),
  }
  for (const environment of input.environments ?? []) addEnvironment(world, repository, environment)
  world.repositories.set(fullName.toLowerCase(), repository)
  return repository
}

async function createBareRepository(directory: string, defaultBranch: string): Promise<void> {
  await mkdir(directory, { recursive: true })
  await git(directory, ['init', '--quiet', '--bare', '--template=', `--initial-branch=${defaultBranch}`])
  const settings = {
    'http.receivepack': 'true',
    'uploadpack.allowFilter': 'true',
    'uploadpack.allowAnySHA1InWant': 'true',
    'receive.hideRefs': 'refs/pull',
    'gc.auto': '0',
    'core.logAllRefUpdates': 'false',
  }
  const text = Object.entries(settings).map(([key, value]) => {
    const [section, name] = key.split('.')
    return `[${section}]\n\t${name} = ${value}\n`
  })
  await writeFile(join(directory, 'config'), text.join(''), { flag: 'a' })
  await mkdir(join(directory, 'hooks'), { recursive: true })
  await writeFile(join(directory, 'hooks', 'pre-receive'), preReceiveHook, { mode: 0o755 })
}

/** Adds an environment, or gives the one there is (a deployment creates its environment). */
export function addEnvironment(
  world: World,
  repository: Repository,
  environment: string | EnvironmentInput,
): Environment {
  const input = typeof environment === 'string' ? { name: environment } : environment
  const known = repository.environments.get(input.name)
  if (known) return known
  const created: Environment = {
    waitMinutes: 0,
    reviewers: [],
    preventSelfReview: false,
    branches: null,
    ...input,
    id: world.nextId(),
    createdAt: now(),
  }
  repository.environments.set(created.name, created)
  return created
}

function createRuleset(world: World, input: RulesetInput): Ruleset {
  return {
    target: 'branch',
    enforcement: 'active',
    include: ['~DEFAULT_BRANCH'],
    exclude: [],
    bypass: [],
    ...input,
    id: world.nextId(),
    createdAt: now(),
  }
}
