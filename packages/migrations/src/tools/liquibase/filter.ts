/** Whether a changeset with these `dbms` is for a database: a list, with `!` before those that it is not for. */
export function isForDatabase(dbms: string, kind: 'postgresql' | 'mysql' | 'sqlite'): boolean {
  const own = kind === 'mysql' ? ['mysql', 'mariadb'] : [kind]
  const named = listOf(dbms)
  if (named.length === 0 || named.includes('all')) return true
  if (named.includes('none') || named.some((one) => own.includes(one.replace(/^!/, '')) && one.startsWith('!')))
    return false
  return named.some((one) => own.includes(one)) || named.every((one) => one.startsWith('!'))
}

/**
 * Whether an expression of contexts or labels holds for those that were asked for: `test or (a and !b)`, a comma stands
 * for `or`. Without any asked for, everything runs.
 */
export function holds(expression: string, asked: string[]): boolean {
  if (asked.length === 0 || expression.trim() === '') return true
  const wanted = new Set(asked.map((one) => one.toLowerCase()))
  const tokens = expression.toLowerCase().match(/[(),!]|[^\s(),!]+/g) ?? []
  let at = 0
  const either = (): boolean => {
    let value = both()
    while (tokens[at] === 'or' || tokens[at] === ',') {
      at += 1
      value = both() || value
    }
    return value
  }
  const both = (): boolean => {
    let value = one()
    while (tokens[at] === 'and') {
      at += 1
      value = one() && value
    }
    return value
  }
  const one = (): boolean => {
    const token = tokens[at]
    at += 1
    if (token === '!' || token === 'not') return !one()
    if (token !== '(') return wanted.has((token ?? '').replace(/^@/, ''))
    const value = either()
    at += 1
    return value
  }
  return either()
}

/** A list as it stands in a setting. */
export function listOf(text: string | undefined): string[] {
  return (text ?? '')
    .split(',')
    .map((part) => part.trim().toLowerCase())
    .filter((part) => part !== '')
}
