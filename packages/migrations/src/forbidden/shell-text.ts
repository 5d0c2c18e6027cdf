/** One command of a shell's text. What is not known of its words stands in them as it is written: `$NAME`. */
export type ShellCommand = {
  words: string[]
  /** Set for this command, or exported before it. */
  variables: Record<string, string>
  /** On which it begins, from 1. */
  line: number
  /** How many brackets it stands in: a `cd` in there ends with them. */
  depth: number
  /** What it reads from a here-document, a here-string, or from an `echo` before a pipe. */
  input: string
}

/** What a text stands in: what its variables mean where that is known, and the arguments of a script. */
export type ShellScope = { variables: Readonly<Record<string, string | undefined>>; args: readonly string[] }

const reserved = /^(?:if|then|else|elif|do|while|until|\{|\}|!|time|fi|done|esac|function)$/
const assignment = /^([A-Za-z_]\w*)=([\s\S]*)$/
const pipers = ['echo', 'printf']

/**
 * Takes the text of a shell (POSIX.1-2017, the Shell Command Language, and Bash's common additions) apart into its
 * commands, whatever their conditions: those of both branches, of loops, functions and substitutions count.
 */
export function readShellText(text: string, scope: ShellScope): ShellCommand[] {
  const commands: ShellCommand[] = []
  const known: Record<string, string | undefined> = { ...scope.variables }
  const exported: Record<string, string> = {}
  const documents: Array<{ word: string; indented: boolean; command: ShellCommand }> = []
  let words: string[] = []
  let word: string | undefined
  let line = 1
  let began = 1
  let depth = 0
  let skipsWord = false
  let herestring = false
  let piped: string | undefined
  let pendingDocuments: Array<{ word: string; indented: boolean }> = []
  let awaitsDocument: 'plain' | 'indented' | undefined
  let input = ''

  const endWord = () => {
    if (word === undefined) return
    const done = word
    word = undefined
    if (awaitsDocument !== undefined) {
      pendingDocuments.push({ word: done, indented: awaitsDocument === 'indented' })
      awaitsDocument = undefined
    } else if (herestring) {
      input = done
      herestring = false
    } else if (skipsWord) skipsWord = false
    else if (words.length > 0 || !reserved.test(done)) {
      if (words.length === 0) began = line
      words.push(done)
    }
  }
  const endCommand = (operator: string) => {
    endWord()
    skipsWord = false
    const variables: Record<string, string> = {}
    while (words[0] !== undefined) {
      const [, name, value] = assignment.exec(words[0]) ?? []
      if (name === undefined || value === undefined) break
      variables[name] = value
      words.shift()
    }
    if (words[0] === 'export' || words[0] === 'declare' || words[0] === 'typeset' || words[0] === 'readonly') {
      for (const one of words.slice(1)) {
        const [, name = one, value = known[one]] = assignment.exec(one) ?? []
        if (value === undefined) continue
        known[name] = value
        exported[name] = value
      }
    }
    if (words.length === 0) Object.assign(known, variables)
    else {
      const command = {
        words,
        variables: { ...exported, ...variables },
        line: began,
        depth,
        input: input === '' ? (piped ?? '') : input,
      }
      commands.push(command)
      for (const document of pendingDocuments) documents.push({ ...document, command })
    }
    piped = operator === '|' && pipers.includes(words[0] ?? '') ? words.slice(1).join(' ') : undefined
    words = []
    input = ''
    pendingDocuments = []
  }
  const inner = (source: string) => {
    const offset = line - 1
    for (const command of readShellText(source, { ...scope, variables: known })) {
      commands.push({ ...command, line: command.line + offset, depth: command.depth + depth + 1 })
    }
  }
  /** Reads what a `$` or a backtick at this place stands for; gives where it ends and what it is. */
  const expand = (at: number): { end: number; value: string; many?: readonly string[] } => {
    if (text[at] === '`') {
      const end = text.indexOf('`', at + 1)
      const stop = end < 0 ? text.length : end + 1
      inner(text.slice(at + 1, stop - 1))
      return { end: stop, value: text.slice(at, stop) }
    }
    if (text.startsWith('$((', at)) {
      const end = closingOf(text, at + 1)
      return { end, value: text.slice(at, end) }
    }
    if (text.startsWith('$(', at)) {
      const end = closingOf(text, at + 1)
      inner(text.slice(at + 2, end - 1))
      return { end, value: text.slice(at, end) }
    }
    const found = /^\$(?:\{(\w+|@|\*)(?::?[-=]([^}]*))?\}|(\w+|[@*]))/.exec(text.slice(at, at + 400))
    if (found === null) return { end: at + 1, value: '$' }
    const [whole, braced, fallback, bare] = found
    const name = (braced ?? bare) as string
    const end = at + whole.length
    if (name === '@' || name === '*') return { end, value: scope.args.join(' '), many: scope.args }
    const value = /^[1-9]\d*$/.test(name) ? (scope.args[Number(name) - 1] ?? '') : known[name]
    return { end, value: value ?? (fallback === undefined ? whole : fallback.replace(/^["']|["']$/g, '')) }
  }
  const takeDocuments = (from: number): number => {
    let at = from
    for (const { word: end, indented, command } of documents.splice(0)) {
      const body: string[] = []
      while (at < text.length) {
        const stop = text.indexOf('\n', at)
        const row = text.slice(at, stop < 0 ? text.length : stop)
        at = stop < 0 ? text.length : stop + 1
        line += 1
        if ((indented ? row.replace(/^\t+/, '') : row) === end) break
        body.push(row)
      }
      command.input = body.join('\n')
    }
    return at
  }

  for (let at = 0; at < text.length; ) {
    const character = text[at] as string
    if (character === '\\') {
      if (text[at + 1] === '\n') line += 1
      else word = (word ?? '') + (text[at + 1] ?? '')
      at += 2
    } else if (character === "'") {
      const end = text.indexOf("'", at + 1)
      const stop = end < 0 ? text.length : end
      word = (word ?? '') + text.slice(at + 1, stop)
      line += text.slice(at, stop).split('\n').length - 1
      at = stop + 1
    } else if (character === '"') {
      word ??= ''
      at += 1
      while (at < text.length && text[at] !== '"') {
        if (text[at] === '\\' && /["\\$`\n]/.test(text[at + 1] ?? '')) {
          word += text[at + 1] === '\n' ? '' : text[at + 1]
          at += 2
        } else if (text[at] === '$' || text[at] === '`') {
          const { end, value, many } = expand(at)
          if (many !== undefined && many.length > 0) {
            for (const one of many.slice(0, -1)) {
              word += one
              endWord()
              word = ''
            }
            word += many.at(-1)
          } else word += value
          at = end
        } else {
          if (text[at] === '\n') line += 1
          word += text[at]
          at += 1
        }
      }
      at += 1
    } else if (character === '$' || character === '`') {
      const { end, value, many } = expand(at)
      // Without quotes, blanks part what a variable holds.
      const parts = many ?? (text[at] === '$' && text[at + 1] !== '(' ? value.split(/[ \t\n]+/) : [value])
      parts.forEach((part, index) => {
        if (index > 0) endWord()
        if (part !== '') word = (word ?? '') + part
      })
      at = end
    } else if (character === '#' && word === undefined) {
      const end = text.indexOf('\n', at)
      at = end < 0 ? text.length : end
    } else if (character === '\n') {
      endCommand(character)
      line += 1
      at = takeDocuments(at + 1)
    } else if (character === '<' || character === '>') {
      if (/^\d+$/.test(word ?? '')) word = undefined
      endWord()
      const [operator = character] = /^(?:<<<|<<-?|<&|<>|>>|>&|>\||<|>)/.exec(text.slice(at, at + 3)) ?? []
      if (text[at + operator.length] === '(' && operator.length === 1) {
        const end = closingOf(text, at + 1)
        inner(text.slice(at + 2, end - 1))
        at = end
        continue
      }
      if (operator === '<<<') herestring = true
      else if (operator.startsWith('<<')) awaitsDocument = operator === '<<-' ? 'indented' : 'plain'
      else skipsWord = true
      at += operator.length
    } else if (/[;&|()]/.test(character)) {
      if (character === '&' && text[at + 1] === '>') {
        endWord()
        skipsWord = true
        at += text[at + 2] === '>' ? 3 : 2
        continue
      }
      endCommand(character === '|' && text[at + 1] !== '|' ? '|' : character)
      if (character === '(') depth += 1
      if (character === ')') depth = Math.max(0, depth - 1)
      at += text[at + 1] === character && character !== '(' && character !== ')' ? 2 : 1
    } else if (/\s/.test(character)) {
      endWord()
      at += 1
    } else {
      word = (word ?? '') + character
      at += 1
    }
  }
  endCommand('\n')
  return commands
}

/** Just after the bracket that closes the one at this place; quotes are passed over. */
function closingOf(text: string, from: number): number {
  let depth = 0
  for (let at = from; at < text.length; at += 1) {
    const character = text[at]
    if (character === '\\') at += 1
    else if (character === "'") at = endOr(text, text.indexOf("'", at + 1))
    else if (character === '(') depth += 1
    else if (character === ')') {
      depth -= 1
      if (depth === 0) return at + 1
    }
  }
  return text.length
}

function endOr(text: string, at: number): number {
  return at < 0 ? text.length : at
}
