import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@jest/globals'
import { type GitHub, type Human, startGitHub } from '../bed/github/index.ts'
import { startEngine } from '../bed/parts/engine.ts'
import { startRegistry } from '../bed/parts/registry.ts'
import { openBed } from '../bed/process/bed.ts'
import { type Machine, type ServiceOnMachine, startMachine } from './deploy-machine.ts'
import { type BundleOptions, type BundleResult, runBundle } from './harness.ts'

/** What a deployment needs on this machine. */
export const deployParts = ['git', 'container engine', 'docker CLI', 'registry', 'receiver', 'busybox'] as const

/** The parts that the tests of a file share. */
export type DeployBed = {
  machine: Machine
  /** Two images of the service web that work. */
  one: string
  two: string
  /** Begins a test: a repository of its own with three commits, and a service web that nothing was deployed as. */
  begin(): Promise<Trial>
  /** Says that the API double was never misused. */
  expectNoViolations(): void
  close(): Promise<void>
}

export type DeployOptions = Partial<BundleOptions> & { permissions?: Record<string, 'read' | 'write'> }

type Deployment = { id: number; sha: string; payload: Record<string, unknown>; task: string; states: string[] }

export type Trial = {
  mina: Human
  web: ServiceOnMachine
  /** The first, second or third commit of main. */
  commit(number: number): string
  /** The input `images` for an image of a commit. */
  imagesOf(image: string, number: number, service?: string): Record<string, object>
  /** Runs the bundle for an image of a commit, in a run of its own. */
  deploy(image: string, number: number, options?: DeployOptions): Promise<BundleResult>
  /** Every record with its states, the newest first in both. */
  records(): Promise<Deployment[]>
}

/** Starts engine, registry, receiver and GitHub. */
export async function openDeployBed(): Promise<DeployBed> {
  const bed = await openBed()
  const { directory } = bed
  const registry = bed.add(await startRegistry({ directory, username: 'shop', password: 'correct horse' }))
  const engine = bed.add(await startEngine({ directory, own: true }))
  const github = await startGitHub({ directory: join(directory, 'github') })
  bed.add({ stop: github.close })
  const machine = await startMachine(bed, engine, registry)
  const workspace = join(directory, 'workspace')
  await mkdir(workspace)
  let count = 0
  return {
    machine,
    one: await machine.pushImage('web', 'good'),
    two: await machine.pushImage('web', 'good'),
    begin() {
      count += 1
      return beginTrial(github, machine, workspace, `shop-${count}`)
    },
    expectNoViolations: () => expect(github.violations).toEqual([]),
    close: bed.close,
  }
}

let run = 100

async function beginTrial(github: GitHub, machine: Machine, workspace: string, name: string): Promise<Trial> {
  const repository = `acme/${name}`
  await github.createRepository({ owner: 'acme', name, collaborators: { mina: 'maintain' } })
  const mina = github.as('mina', repository)
  const commits: string[] = []
  for (const text of ['one', 'two', 'three']) {
    commits.push(await mina.push({ branch: 'main', files: { 'app.txt': text } }))
  }
  const web = await machine.addService('web')
  const commit = (number: number) => commits[number - 1] as string
  const imagesOf: Trial['imagesOf'] = (image, number, service = 'web') => ({
    [service]: {
      image,
      revision: commit(number),
      version: `1.0.${number}`,
      sourceKey: String(number).repeat(64),
      contentKey: 'c'.repeat(64),
    },
  })
  return {
    mina,
    web,
    commit,
    imagesOf,
    deploy(image, number, options = {}) {
      run += 1
      const permissions = options.permissions ?? { deployments: 'write', contents: 'read', metadata: 'read' }
      const token = github.issueToken({ repository, kind: 'actions', actor: 'github-actions[bot]', permissions })
      return runBundle('trigger-deploy-hook', {
        cwd: workspace,
        token,
        ...options,
        inputs: {
          environment: 'staging',
          service: 'web',
          url: machine.hookUrl,
          secret: machine.secret,
          images: JSON.stringify(imagesOf(image, number)),
          'ready-url': web.readyUrl,
          'ready-revision': 'json:.revision',
          timeout: '3m',
          ...options.inputs,
        },
        environment: {
          GITHUB_REPOSITORY: repository,
          GITHUB_API_URL: github.apiUrl,
          GITHUB_SERVER_URL: github.serverUrl,
          GITHUB_SHA: commit(number),
          GITHUB_RUN_ID: String(run),
          ...options.environment,
        },
      })
    },
    async records() {
      const deployments = await mina.request<Deployment[]>('GET', '/deployments?environment=staging')
      return Promise.all(
        deployments.map(async (deployment) => {
          const path = `/deployments/${deployment.id}/statuses`
          const statuses = await mina.request<Array<{ state: string }>>('GET', path)
          return { ...deployment, states: statuses.map(({ state }) => state) }
        }),
      )
    },
  }
}

/** What a run said to anyone, once the commands that mask secrets are taken out. */
export function saidBy(result: BundleResult): string {
  return `${result.stdout.replace(/::add-mask::.*\n/g, '')}${result.stderr}${result.summary}`
}

/** Expects that nothing that is secret stands anywhere. */
export function expectNoSecrets(result: BundleResult, { secret }: Machine): void {
  for (const each of [secret, '/hooks/deploy', encodeURIComponent(secret)]) expect(saidBy(result)).not.toContain(each)
}

/** The message of the first error that a run annotated. */
export function errorOf(result: BundleResult): string {
  return result.annotations.find(({ level }) => level === 'error')?.message ?? ''
}
