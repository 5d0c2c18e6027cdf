/** What goes wrong with one request. Where nothing else is said, the target is never asked. */
export type Fault =
  /** An answer of the proxy's own: 429 with `retry-after`, 500, 502, 503, a login page. */
  | {
      readonly kind: 'answer'
      readonly status: number
      readonly headers?: Readonly<Record<string, string>>
      readonly body?: string
    }
  /** The connection is reset: before the target is asked, after it has answered, or in the middle of its body. */
  | { readonly kind: 'reset'; readonly when: 'before' | 'after' | 'middle' }
  /** The target's body ends early: against its stated length, or with a length that hides it. */
  | { readonly kind: 'truncate'; readonly hidden?: boolean }
  /** Nothing is answered, or the target's head alone, or its body a byte at a time. */
  | { readonly kind: 'stall'; readonly after: 'nothing' | 'head' }
  | { readonly kind: 'drip'; readonly milliseconds: number }
  /** The target's headers are changed; undefined takes one away. */
  | { readonly kind: 'headers'; readonly headers: Readonly<Record<string, string | undefined>> }
  /** The target's body with a byte changed, of the same length. */
  | { readonly kind: 'corrupt' }
  /** The login arrives spoilt, so that the target refuses it itself, as it does a token that has ended. */
  | { readonly kind: 'spoil-login' }
  /** The target is asked so much later: a way to the registry that takes its time. */
  | { readonly kind: 'delay'; readonly milliseconds: number }
  /** 307 to the same path at another origin. */
  | { readonly kind: 'redirect'; readonly origin: string }

export interface FaultRule {
  /** Any method unless told. */
  readonly method?: string
  /** What the path with its query must match; any unless told. */
  readonly path?: RegExp
  /** How many requests meet it; 1 unless told. */
  readonly times?: number
  readonly fault: Fault
}

/** Gives a function that takes the first rule that a request meets, and counts it down. */
export function createScript(rules: readonly FaultRule[]) {
  const left = rules.map((rule) => ({ rule, times: rule.times ?? 1 }))
  return {
    add: (rule: FaultRule) => {
      left.push({ rule, times: rule.times ?? 1 })
    },
    clear: () => {
      left.length = 0
    },
    take: (method: string, path: string): Fault | undefined => {
      const found = left.find(
        ({ rule, times }) =>
          times > 0 && (rule.method ?? method) === method && (rule.path === undefined || rule.path.test(path)),
      )
      if (found === undefined) return undefined
      found.times -= 1
      return found.rule.fault
    },
  }
}
