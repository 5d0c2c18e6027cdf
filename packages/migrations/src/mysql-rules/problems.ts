/** Says what the grammar says of a text that it cannot read, without all the words that it would have liked better. */
export function inOurWords(message: string): string {
  const said = message.replace(/ expecting \{[\s\S]*/, '')
  const [, from, wanted] = /^(?:extraneous|mismatched) input ('[\s\S]*?')(?: expecting ('.*'))?$/.exec(said) ?? []
  const as = wanted === undefined ? '' : `, where ${wanted} is expected`
  if (from === "'<EOF>'") return `it ends too early${as}`
  if (from !== undefined) return `it cannot be read from ${short(from)} on${as}`
  const read = /^no viable alternative at input ('[\s\S]*')$/.exec(said)?.[1]
  return read === undefined ? said.slice(0, most) : `it can be read no further than ${short(read)}`
}

const most = 200

/** The last of it: what stands before says less. */
function short(quoted: string): string {
  return quoted.length <= most ? quoted : `'…${quoted.slice(-most)}`
}
