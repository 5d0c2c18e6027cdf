import { spawn } from 'node:child_process'
import process from 'node:process'

/** What a git process ended with. */
export type GitResult = { status: number; stdout: Buffer; stderr: string }

export type GitOptions = {
  input?: string | Buffer
  environment?: Record<string, string>
  /** Exit codes that are answers rather than failures (default: 0). */
  accept?: number[]
}

/** The environment of every git process: nothing of the machine's own configuration or identity. */
export const gitEnvironment = (): Record<string, string> => ({
  PATH: process.env['PATH'] ?? '',
  LC_ALL: 'C',
  TZ: 'UTC',
  HOME: '/nonexistent',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_TERMINAL_PROMPT: '0',
  GIT_AUTHOR_NAME: 'GitHub',
  GIT_AUTHOR_EMAIL: 'noreply@github.com',
  GIT_COMMITTER_NAME: 'GitHub',
  GIT_COMMITTER_EMAIL: 'noreply@github.com',
})

/** Runs git inside a bare repository; throws with git's own words when the exit code isn't accepted. */
export function runGit(directory: string, args: string[], options: GitOptions = {}): Promise<GitResult> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', ['--git-dir', directory, ...args], {
      env: { ...gitEnvironment(), ...options.environment },
      stdio: ['pipe', 'pipe', 'pipe'],
    })
    const stdout: Buffer[] = []
    const stderr: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk))
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk))
    child.stdin.on('error', () => {}) // git may end before it has read everything
    child.on('error', reject)
    child.on('close', (code) => {
      const result = { status: code ?? 128, stdout: Buffer.concat(stdout), stderr: Buffer.concat(stderr).toString() }
      if ((options.accept ?? [0]).includes(result.status)) resolve(result)
      else reject(new Error(`git ${args.join(' ')} ended with ${result.status}: ${result.stderr.trim()}`))
    })
    child.stdin.end(options.input)
  })
}

/** Runs git and gives its standard output without the last line break. */
export async function git(directory: string, args: string[], options: GitOptions = {}): Promise<string> {
  const { stdout } = await runGit(directory, args, options)
  return stdout.toString().replace(/\n$/, '')
}
