import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Octokit } from '@octokit/rest'
import { type GitHub, type RepositoryInput, startGitHub, type TokenInput } from '../index.ts'

export const shop = { owner: 'acme', repo: 'shop' }

export type Bed = {
  github: GitHub
  /** Octokit with a token of acme/shop. */
  client: (permissions: TokenInput['permissions'], kind?: TokenInput['kind'], actor?: string) => Octokit
  /** Stops the double, and only then asserts that none of its answers broke GitHub's description. */
  stop: () => Promise<void>
}

/** Starts the double in a folder of its own, with the repository acme/shop. */
export async function startBed(input: Partial<RepositoryInput> = {}): Promise<Bed> {
  const directory = await mkdtemp(join(tmpdir(), 'github-double-test-'))
  const github = await startGitHub({ directory })
  await github.createRepository({ owner: 'acme', name: 'shop', ...input })
  return {
    github,
    client: (permissions, kind = 'app', actor = 'deployer') =>
      connect(github, github.issueToken({ repository: 'acme/shop', kind, actor, permissions })),
    stop: async () => {
      await github.close()
      await rm(directory, { recursive: true, force: true })
      expect(github.violations).toEqual([])
    },
  }
}

/** Octokit as the actions use it: no retries, no log. */
export function connect(github: GitHub, auth?: string): Octokit {
  const silent = () => {}
  return new Octokit({
    baseUrl: github.apiUrl,
    ...(auth === undefined ? {} : { auth }),
    log: { debug: silent, info: silent, warn: silent, error: silent },
  })
}

/** What a call was refused with. */
export async function refusal(call: Promise<unknown>) {
  try {
    await call
  } catch (error) {
    const { status, response } = error as {
      status: number
      response: { data: { message: string; errors?: unknown[] }; headers: Record<string, string> }
    }
    return { status, message: response.data.message, errors: response.data.errors, headers: response.headers }
  }
  throw new Error('the call was not refused')
}
