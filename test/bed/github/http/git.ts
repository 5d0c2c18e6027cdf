import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { announceRefChange } from '../acts/announce.ts'
import { mayWriteWorkflows } from '../acts/move-ref.ts'
import { rulesFor } from '../acts/rules.ts'
import { hasPermission } from '../auth/permissions.ts'
import { readAuthorization, type Token } from '../auth/tokens.ts'
import { readGitService, serveGit } from '../git/backend.ts'
import { listRefs, snapshotRefs, zeroSha } from '../git/refs.ts'
import type { Repository } from '../store/repository.ts'
import { findRepository, type World } from '../store/world.ts'

type Answer = { status: number; actor: string | null; tokenKind: string | null }

function refuse(response: ServerResponse, status: number, message: string, token?: Token): Answer {
  response.writeHead(status, {
    'content-type': 'text/plain',
    ...(status === 401 ? { 'www-authenticate': 'Basic realm="GitHub"' } : {}),
  })
  response.end(`${message}\n`)
  return { status, actor: token?.login ?? null, tokenKind: token?.kind ?? null }
}

/** Answers a request of git's own protocol; undefined when it isn't one. */
export async function answerGit(
  world: World,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<Answer | undefined> {
  const asked = readGitService(decodeURIComponent(url.pathname), url.searchParams)
  if (!asked) return undefined
  const text = readAuthorization(request.headers.authorization)
  const token = text === undefined ? undefined : world.tokens.get(text)
  if (text !== undefined && !token) return refuse(response, 401, 'Invalid username or token.')
  const repository = findRepository(world, asked.repository)
  const own = repository && token?.repository.toLowerCase() === repository.fullName.toLowerCase() ? token : undefined
  const readable = repository && (!repository.private || hasPermission(own, 'contents', 'read'))
  if (!repository || !readable) {
    return token
      ? refuse(response, 404, 'Repository not found.', token)
      : refuse(response, 401, 'Authentication required.')
  }
  const writing = asked.service === 'git-receive-pack'
  if (writing && !token) return refuse(response, 401, 'Authentication required.')
  if (writing && !hasPermission(own, 'contents', 'write')) {
    return refuse(response, 403, `Permission to ${repository.fullName}.git denied to ${token?.login}.`, token)
  }
  const serve = (environment: Record<string, string> = {}): Promise<number> =>
    serveGit(request, response, {
      root: join(world.directory, 'repositories'),
      path: `/${repository.fullName}.git${asked.rest}`,
      query: url.search.slice(1),
      login: token?.login,
      environment,
    })
  const push = writing && asked.rest !== '/info/refs' && own
  const status = push ? await world.exclusive(repository, () => receive(world, repository, own, serve)) : await serve()
  response.end()
  return { status, actor: token?.login ?? null, tokenKind: token?.kind ?? null }
}

/** Receives a push: held to the rules by the hook, told of by comparing the refs before and after. */
async function receive(
  world: World,
  repository: Repository,
  token: Token,
  serve: (environment: Record<string, string>) => Promise<number>,
): Promise<number> {
  const directory = repository.gitDirectory
  const before = await snapshotRefs(directory)
  const scratch = await mkdtemp(join(tmpdir(), 'github-double-'))
  const restrictions = join(scratch, 'protected')
  await writeFile(restrictions, await protectedLines(repository, token.login))
  try {
    const status = await serve({
      GITHUB_DOUBLE_PROTECTED: restrictions,
      ...(mayWriteWorkflows(token) ? {} : { GITHUB_DOUBLE_NO_WORKFLOWS: '1' }),
    })
    const after = await snapshotRefs(directory)
    for (const ref of new Set([...before.keys(), ...after.keys()])) {
      const change = { ref, before: before.get(ref) ?? zeroSha, after: after.get(ref) ?? zeroSha }
      await announceRefChange(world, repository, token, change)
    }
    return status
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

/** What the hook must refuse, one `REF<TAB>RULE` a line, for the refs there are. */
async function protectedLines(repository: Repository, login: string): Promise<string> {
  const refs = [
    ...(await listRefs(repository.gitDirectory, 'refs/heads/')),
    ...(await listRefs(repository.gitDirectory, 'refs/tags/')),
  ]
  const lines = refs.flatMap((ref) =>
    rulesFor(repository, ref.name, login).map(
      ({ type }) => `${ref.name}\t${type === 'pull_request' ? 'update' : type}`,
    ),
  )
  return lines.map((line) => `${line}\n`).join('')
}
