import { describePermissions, isAllowed, operationPermissions } from '../auth/permissions.ts'
import { readAuthorization, type Token } from '../auth/tokens.ts'
import { globalRoutes, repositoryRoutes } from '../routes/index.ts'
import { checkBody, checkQuery } from '../schema/check.ts'
import { type Match, matchOperation } from '../schema/match.ts'
import { findRepository, type RequestRecord, type World } from '../store/world.ts'
import type { Call, Reply } from './call.ts'
import { ApiError, forbidden, notFound } from './errors.ts'

export type ApiRequest = {
  method: string
  /** Encoded, below the API's root. */
  path: string
  query: URLSearchParams
  authorization: string | undefined
  accept: string
  contentType: string
  raw: Buffer
}

/** Operations of the API that change nothing, though their method says so. */
const reading = new Set(['GET', 'HEAD'])

function authenticate(world: World, request: ApiRequest, record: RequestRecord): Token | undefined {
  const text = readAuthorization(request.authorization)
  if (text === undefined) return undefined
  const token = world.tokens.get(text)
  if (!token) throw new ApiError(401, 'Bad credentials')
  token.requests += 1
  record.actor = token.login
  record.tokenKind = token.kind
  return token
}

function parseBody(request: ApiRequest): unknown {
  if (request.raw.length === 0 || /octet-stream|zip|text\/plain/.test(request.contentType)) return undefined
  try {
    return JSON.parse(request.raw.toString())
  } catch {
    throw new ApiError(400, 'Problems parsing JSON')
  }
}

/** Understands a request, holds it to GitHub's description, and refuses what the description doesn't know. */
function readCall(
  world: World,
  request: ApiRequest,
  match: Match,
  token: Token | undefined,
  record: RequestRecord,
): Call {
  const { operation, parameters } = match
  const { values, violations } = checkQuery(operation, Object.fromEntries(request.query))
  const upload = operation.id === 'repos/upload-release-asset'
  const body = upload ? undefined : parseBody(request)
  record.violations.push(...violations, ...(upload ? [] : checkBody(operation, body)))
  return {
    world,
    token,
    login: token?.login ?? '',
    parameters,
    query: values,
    body: body ?? {},
    raw: request.raw,
    accept: request.accept,
    contentType: request.contentType,
    address: `${world.apiUrl}${request.path}`,
  }
}

const refuseViolations = (record: RequestRecord): void => {
  if (record.violations.length > 0) throw new ApiError(422, `Invalid request.\n\n${record.violations.join('\n')}`)
}

/** Answers a request of the REST API; what is refused comes as an ApiError. */
export async function answerApi(world: World, request: ApiRequest, record: RequestRecord): Promise<Reply> {
  const token = authenticate(world, request, record)
  const match = matchOperation(request.method, request.path)
  if (!match) throw notFound()
  record.operation = match.operation.id
  const call = readCall(world, request, match, token, record)
  const general = globalRoutes[match.operation.id]
  if (general) {
    refuseViolations(record)
    return await general(call)
  }
  const route = repositoryRoutes[match.operation.id]
  const ways = operationPermissions[match.operation.id]
  if (!route || !ways) throw new Error(`${match.operation.id} has no handler or no permission`)
  const { owner, repo } = match.parameters
  const repository = findRepository(world, `${owner}/${repo}`)
  const own = token?.repository.toLowerCase() === repository?.fullName.toLowerCase() ? token : undefined
  if (!repository || (repository.private && !own)) throw notFound()
  const writing = !reading.has(request.method)
  if (writing && !token) throw new ApiError(401, 'Requires authentication')
  if (!isAllowed(own, ways, !repository.private && !writing)) {
    const what = token?.kind === 'user' ? 'personal access token' : 'integration'
    const accepted = { 'x-accepted-github-permissions': describePermissions(ways) }
    throw forbidden(`Resource not accessible by ${what}`, accepted)
  }
  refuseViolations(record)
  const answer = async (): Promise<Reply> => await route({ ...call, token: own ?? token, repository })
  return writing ? await world.exclusive(repository, answer) : await answer()
}
