import type { Token } from 'antlr4ng'

/** What was done to the tokens, to be taken back where it did not help. */
export type Change = { undo(): void }

/** Leaves tokens out. */
export function hide(tokens: Token[]): Change {
  const channels = tokens.map(({ channel }) => channel)
  for (const token of tokens) token.channel = 1
  return {
    undo() {
      for (const [index, token] of tokens.entries()) token.channel = channels[index] ?? 0
    },
  }
}

/** Has the grammar take a token for another word. */
export function retype(token: Token, type: number): Change {
  const before = token.type
  token.type = type
  return {
    undo() {
      token.type = before
    },
  }
}

/** Makes one change of several. */
export function join(...changes: Change[]): Change {
  return {
    undo() {
      for (const change of changes) change.undo()
    },
  }
}
