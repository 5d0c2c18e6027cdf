import type { HttpRequest, HttpResponse } from '../../http/src/send.ts'
import type { Credentials } from './credentials.ts'
import { covers, type Need, scopesOf } from './scope.ts'
import { fetchToken, TokenRefusedError, type TokenSource } from './token.ts'

/** How a token is fetched for whoever needs it: with that one's repetitions, cancelling and clock. */
export type TokenMeans = {
  exchange: (request: HttpRequest) => Promise<HttpResponse>
  now: () => number
}

/** The tokens of one registry and one login. */
type TokenStore = {
  /** Gives the header of a token that was asked for all that is needed and is not about to end. */
  find(needs: Need[], now: number): string | undefined
  /** Says whether the token of this header was asked for just these needs, and for nothing beside them. */
  isExact(header: string, needs: Need[]): boolean
  drop(header: string): void
  /**
   * Fetches a token. Those that are wished for at the same moment travel in one request, unless the service has been
   * seen to mind. `further` are scopes in the registry's own words. Throws TokenRefusedError.
   */
  obtain(source: TokenSource, wish: Omit<Wish, 'settle'>): Promise<string | undefined>
}

type Wish = {
  needs: Need[]
  further?: string[]
  means: TokenMeans
  /** True to have a token for this alone. */
  alone?: boolean
  settle: { resolve: (header: string | undefined) => void; reject: (error: unknown) => void }
}

type Held = { header: string; needs: Need[]; further: string[]; until: number }

/** The most repositories that one request asks for: the scopes stand in the address. */
const mostTogether = 20

/** Keeps what the token service gave, for as long as it said. Nothing is written anywhere. */
export function createTokenStore(credentials: Credentials | undefined): TokenStore {
  const held: Held[] = []
  let waiting: Wish[] = []
  const underWay: Array<{ needs: Need[]; answer: Promise<string | undefined> }> = []
  let together = true
  // A wrong password that is tried again and again locks the account: the same question is put once a run.
  const refused = new Map<string, TokenRefusedError>()

  const get = async (source: TokenSource, needs: Need[], further: string[], means: TokenMeans) => {
    const asked = means.now()
    const scopes = [...new Set([...scopesOf(needs), ...further])]
    const question = [source.realm, source.service, ...scopes].join(' ')
    const known = refused.get(question)
    if (known !== undefined) throw known
    const token = await fetchToken(source, scopes, credentials, means.exchange).catch((error: unknown) => {
      const final = error instanceof TokenRefusedError && [401, 403].includes(error.response.status)
      if (final) refused.set(question, error)
      throw error
    })
    if (token === undefined) return undefined
    // A little earlier than it ends, so that it doesn't end on its way.
    const margin = Math.min(5, token.lifetime / 4)
    // The newest first: a token for one thing is fetched where that for several was not enough.
    held.unshift({ header: token.header, needs, further, until: asked + (token.lifetime - margin) * 1000 })
    return token.header
  }
  const single = (source: TokenSource, { needs, further = [], means, settle }: Wish) =>
    get(source, needs, further, means).then(settle.resolve, settle.reject)
  const joint = async (source: TokenSource, wishes: Wish[]) => {
    const [first] = wishes
    if (first === undefined) return
    const needs = wishes.flatMap((wish) => wish.needs)
    // What the others need is among it: one token serves them all.
    const widest = wishes.find((wish) => covers(wish.needs, needs))
    const further = wishes.flatMap((wish) => wish.further ?? [])
    let left = wishes
    try {
      const header = await get(source, widest?.needs ?? needs, further, first.means)
      left = widest === undefined && header !== undefined ? wishes.filter((wish) => !names(header, wish.needs)) : []
      const served = wishes.filter((wish) => !left.includes(wish))
      const token = held.find((one) => one.header === header)
      if (left.length > 0 && token !== undefined) {
        // It is not known to be for the others: a registry might hide from it what is there.
        together = false
        token.needs = served.flatMap((wish) => wish.needs)
      }
      for (const { settle } of served) settle.resolve(header)
    } catch (error) {
      const split = widest === undefined && error instanceof TokenRefusedError && error.response.status < 500
      if (!split) for (const { settle } of wishes) settle.reject(error)
      if (!split) return
    }
    // One repository that is refused, or passed over, must not take the others with it.
    await Promise.all(groupsByScope(left).map((group) => joint(source, group)))
  }
  const flush = (source: TokenSource) => {
    const wishes = waiting
    waiting = []
    for (const group of together ? groupsOf(wishes) : groupsByScope(wishes)) void joint(source, group)
  }
  return {
    find: (needs, now) => held.find((token) => token.until > now && covers(token.needs, needs))?.header,
    isExact: (header, needs) => {
      const token = held.find((one) => one.header === header)
      return token !== undefined && scopesOf(token.needs).join() === scopesOf(needs).join()
    },
    drop: (header) => {
      const index = held.findIndex((token) => token.header === header)
      if (index >= 0) held.splice(index, 1)
    },
    obtain: (source, wish) => {
      const same = underWay.find(({ needs }) => covers(needs, wish.needs))
      if (same !== undefined && !wish.alone) return same.answer
      const answer = new Promise<string | undefined>((resolve, reject) => {
        const whole = { ...wish, settle: { resolve, reject } }
        if (wish.alone) {
          together = false
          void single(source, whole)
          return
        }
        waiting.push(whole)
        if (waiting.length === 1) setImmediate(() => flush(source))
      })
      const entry = { needs: wish.needs, answer }
      underWay.push(entry)
      const forget = () => underWay.splice(underWay.indexOf(entry), 1)
      answer.then(forget, forget)
      return answer
    },
  }
}

/**
 * Says whether a token names all repositories that are needed. Those of most services are signed claims with a list
 * (`access` of RFC 7519's claims, as the distribution project has it); one that cannot be read names none.
 */
function names(header: string, needs: Need[]): boolean {
  try {
    const claims = JSON.parse(Buffer.from(header.split('.')[1] ?? '', 'base64url').toString('utf8'))
    const { access } = claims as { access: Array<{ name?: unknown }> }
    return needs.every(({ repository }) => access.some(({ name }) => name === repository))
  } catch {
    return false
  }
}

function groupsOf(wishes: Wish[]): Wish[][] {
  const groups: Wish[][] = []
  for (let start = 0; start < wishes.length; start += mostTogether)
    groups.push(wishes.slice(start, start + mostTogether))
  return groups
}

function groupsByScope(wishes: Wish[]): Wish[][] {
  const groups = new Map<string, Wish[]>()
  for (const wish of wishes) {
    const scope = scopesOf(wish.needs).join(' ')
    groups.set(scope, [...(groups.get(scope) ?? []), wish])
  }
  return [...groups.values()]
}
