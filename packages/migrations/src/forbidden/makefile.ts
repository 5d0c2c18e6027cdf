/** One line of a rule's recipe, as it stands there. */
type RecipeLine = { text: string; line: number; file: string }

export type Rule = { targets: string[]; prerequisites: string[]; recipe: RecipeLine[] }

/** What a makefile says, as far as its text alone tells. */
export type Makefile = {
  rules: Rule[]
  variables: Map<string, string>
  exported: Set<string>
  /** Files that it includes, variables expanded. */
  includes: string[]
  /** The target of `make` alone. */
  first: string | undefined
}

/** Makes an empty one, which `readMakefile` fills. */
export function emptyMakefile(variables: Readonly<Record<string, string | undefined>>): Makefile {
  const known = Object.entries(variables).flatMap(
    ([name, value]): Array<[string, string]> => (value === undefined ? [] : [[name, value]]),
  )
  return { rules: [], variables: new Map(known), exported: new Set(), includes: [], first: undefined }
}

/**
 * Reads the text of a makefile (POSIX make and GNU make's assignments) into what is known so far. Both branches of a
 * condition count. `fixed` are the variables of the command line, which no assignment changes.
 */
export function readMakefile(makefile: Makefile, text: string, file: string, fixed: ReadonlySet<string>): void {
  const lines = text.split('\n')
  let rule: Rule | undefined
  let oneShell = ''
  for (let at = 0; at < lines.length; at += 1) {
    const line = at + 1
    let whole = lines[at] as string
    while (whole.endsWith('\\') && at + 1 < lines.length) {
      at += 1
      whole = `${whole.slice(0, -1).trimEnd()} ${(lines[at] as string).trim()}`
    }
    if (whole.startsWith('\t')) {
      if (rule !== undefined && whole.trim() !== '') rule.recipe.push({ text: whole.trim(), line, file })
      continue
    }
    const plain = whole.replace(/(?<!\\)#.*$/, '').trim()
    if (plain === '' || /^(?:ifn?eq|ifn?def|else|endif|vpath|unexport|undefine)\b/.test(plain)) continue
    const included = /^(?:-include|sinclude|include)\s+(.+)$/.exec(plain)?.[1]
    if (included !== undefined) {
      makefile.includes.push(...expand(included, makefile).split(/\s+/))
      continue
    }
    const defined = /^(?:override\s+)?define\s+(\S+)/.exec(plain)?.[1]
    if (defined !== undefined) {
      const body: string[] = []
      while (at + 1 < lines.length && !/^endef\b/.test((lines[at + 1] as string).trim())) {
        at += 1
        body.push(lines[at] as string)
      }
      at += 1
      makefile.variables.set(defined, body.join('\n'))
      continue
    }
    const assigned = /^(?:(export)\s+)?(?:override\s+)?([\w.-]+)\s*(\+|\?|::?|!)?=\s*(.*)$/.exec(plain)
    if (assigned !== null) {
      assign(makefile, assigned, fixed)
      rule = undefined
      continue
    }
    const exported = /^export(?:\s+(.+))?$/.exec(plain)
    if (exported !== null) {
      for (const name of exported[1]?.split(/\s+/) ?? makefile.variables.keys()) makefile.exported.add(name)
      continue
    }
    const split = /^([^:=]+?)\s*::?(?!=)\s*([^;]*)(?:;(.*))?$/.exec(plain)
    if (split === null) continue
    const targets = expand(split[1] as string, makefile).split(/\s+/)
    // `target: NAME = value` sets a variable for this target only.
    const own = /^(?:export\s+)?([\w.-]+)\s*(\+|\?|::?|!)?=\s*(.*)$/.exec(split[2] as string)
    if (own !== null) {
      assign(makefile, [own[0], undefined, own[1], own[2], own[3]], fixed)
      continue
    }
    rule = { targets, prerequisites: words(expand((split[2] as string).replace('|', ' '), makefile)), recipe: [] }
    oneShell = split[3]?.trim() ?? ''
    if (oneShell !== '') rule.recipe.push({ text: oneShell, line, file })
    makefile.rules.push(rule)
    if (makefile.first === undefined) makefile.first = targets.find((target) => !/^\.|%/.test(target))
  }
}

function assign(makefile: Makefile, found: ReadonlyArray<string | undefined>, fixed: ReadonlySet<string>): void {
  const [, exports, name = '', kind = '', value = ''] = found
  if (exports !== undefined) makefile.exported.add(name)
  if (fixed.has(name) || (kind === '?' && makefile.variables.has(name))) return
  const before = makefile.variables.get(name)
  const immediate = kind === ':' || kind === '::' ? expand(value, makefile) : value
  if (kind === '!') makefile.variables.set(name, `$(shell ${value})`)
  else makefile.variables.set(name, kind === '+' && before !== undefined ? `${before} ${value}` : immediate)
}

/**
 * Puts in what is known of `$(NAME)`, `${NAME}` and `$X`; functions and unknown names stay as they are, and `$$` stays
 * for the shell.
 */
export function expand(
  text: string,
  { variables }: Pick<Makefile, 'variables'>,
  more: Record<string, string> = {},
): string {
  let result = text
  for (let depth = 0; depth < 10; depth += 1) {
    const next = result.replace(/\$\$|\$(?:\(([\w.@<^*-]+)\)|\{([\w.@<^*-]+)\}|([\w@<^*]))/g, (whole, ...names) => {
      if (whole === '$$') return whole
      const name = (names[0] ?? names[1] ?? names[2]) as string
      return (Object.hasOwn(more, name) ? more[name] : variables.get(name)) ?? whole
    })
    if (next === result) break
    result = next
  }
  return result
}

function words(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '')
}
