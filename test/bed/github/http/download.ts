import type { IncomingMessage, ServerResponse } from 'node:http'
import { hasPermission } from '../auth/permissions.ts'
import { readAuthorization } from '../auth/tokens.ts'
import { findRepository, type World } from '../store/world.ts'

type Answer = { status: number; actor: string | null; tokenKind: string | null }

/** Serves a published release's asset at its browser address; everything else outside the API is 404. */
export function answerDownload(world: World, request: IncomingMessage, response: ServerResponse, url: URL): Answer {
  const path = decodeURIComponent(url.pathname)
  const [, name = '', tag = '', file = ''] = /^\/([^/]+\/[^/]+)\/releases\/download\/(.+)\/([^/]+)$/.exec(path) ?? []
  const token = world.tokens.get(readAuthorization(request.headers.authorization) ?? '')
  const repository = findRepository(world, name)
  const own = token?.repository === repository?.fullName ? token : undefined
  const readable = repository && (!repository.private || hasPermission(own, 'contents', 'read'))
  const release = readable ? repository.releases.find((one) => one.tag === tag && !one.draft) : undefined
  const asset = release?.assets.find((one) => one.name === file)
  const status = asset ? 200 : 404
  response.writeHead(status, { 'content-type': asset?.contentType ?? 'text/plain' })
  response.end(asset?.content ?? 'Not Found\n')
  return { status, actor: token?.login ?? null, tokenKind: token?.kind ?? null }
}
