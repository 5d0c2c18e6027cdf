import type { Actor } from '../events/emit.ts'
import type { Call } from '../http/call.ts'

/** Who makes this call. Whoever has no token may only read, and reading has no actor. */
export const actorOf = (call: Call): Actor => ({ login: call.login, kind: call.token?.kind ?? 'user' })
