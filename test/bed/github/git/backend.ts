import { spawn } from 'node:child_process'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createGunzip } from 'node:zlib'
import { gitEnvironment } from './run.ts'

export type GitRequest = {
  /** The folder that holds the repository. */
  root: string
  /** Path below the root: `/acme/shop.git/info/refs`. */
  path: string
  query: string
  login: string | undefined
  environment: Record<string, string>
}

/** The git service that a request is about; undefined when it isn't one of git's addresses. */
export function readGitService(
  path: string,
  query: URLSearchParams,
): { repository: string; service: string; rest: string } | undefined {
  const [, repository = '', rest = ''] =
    /^\/([^/]+\/[^/]+?)(?:\.git)?(\/info\/refs|\/git-upload-pack|\/git-receive-pack)$/.exec(path) ?? []
  if (!repository) return undefined
  return { repository, rest, service: rest === '/info/refs' ? (query.get('service') ?? '') : rest.slice(1) }
}

/** Serves one request of git's smart protocol by `git http-backend` as a CGI; ends when the answer is sent. */
export function serveGit(request: IncomingMessage, response: ServerResponse, git: GitRequest): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn('git', ['http-backend'], {
      stdio: ['pipe', 'pipe', 'pipe'],
      env: {
        ...gitEnvironment(),
        ...git.environment,
        GIT_PROJECT_ROOT: git.root,
        GIT_HTTP_EXPORT_ALL: '1',
        REQUEST_METHOD: request.method ?? 'GET',
        PATH_INFO: git.path,
        QUERY_STRING: git.query,
        CONTENT_TYPE: request.headers['content-type'] ?? '',
        REMOTE_ADDR: '127.0.0.1',
        SERVER_PROTOCOL: 'HTTP/1.1',
        ...(git.login ? { REMOTE_USER: git.login } : {}),
        ...(request.headers['git-protocol'] ? { GIT_PROTOCOL: String(request.headers['git-protocol']) } : {}),
      },
    })
    const zipped = request.headers['content-encoding'] === 'gzip'
    const input = zipped ? request.pipe(createGunzip()) : request
    input.pipe(child.stdin)
    child.stdin.on('error', () => {}) // the backend may end before it has read everything
    child.stderr.resume()
    let head: Buffer | undefined = Buffer.alloc(0)
    let status = 200
    child.stdout.on('data', (chunk: Buffer) => {
      if (head === undefined) {
        response.write(chunk)
        return
      }
      head = Buffer.concat([head, chunk])
      const end = head.indexOf('\r\n\r\n')
      if (end < 0) return
      for (const line of head.subarray(0, end).toString().split('\r\n')) {
        const [name = '', value = ''] = line.split(/: (.*)/s)
        if (name.toLowerCase() === 'status') status = Number.parseInt(value, 10)
        else response.setHeader(name, value)
      }
      response.statusCode = status
      response.write(head.subarray(end + 4))
      head = undefined
    })
    child.on('error', reject)
    child.on('close', () => {
      if (head !== undefined) response.statusCode = status = 500
      resolve(status)
    })
    response.on('close', () => child.stdin.destroy())
  })
}
