import type { Line } from './syntax.ts'

/** A word by which a program asks for more than what stands in it, and its line. */
export type Question = { word: string; line: number }

/** Modules and functions through which a program learns how, where or when it was started, or runs what it does not show. */
const asking = new Set(
  `sys argv os environ getenv subprocess importlib socket requests urllib urllib3 http httpx aiohttp pathlib platform
  random shutil builtins ctypes multiprocessing threading atexit signal asyncio argparse getpass tempfile traceback
  inspect_stack gc pickle marshal runpy pkgutil sysconfig configparser dotenv decouple environs
  exec eval compile open input globals locals vars getattr setattr delattr __import__ __dict__ __builtins__ __globals__
  __class__ __subclasses__ __getattribute__ _getframe currentframe collect_sql is_offline_mode as_sql suppress`.split(
    /\s+/,
  ),
)

const deciding = new Set(['if', 'elif', 'while', 'match', 'and', 'or', 'assert'])
/** What a condition may ask for that is the same when a program is written out and when it runs. */
const settled = new Set(
  `if elif while else match and or not in is None True False op context get_context dialect name connection vendor
  schema_editor`.split(/\s+/),
)

/**
 * Gives the first place where what a program does may depend on how, where or when it runs: what it was seen to do once
 * then says nothing of the next time.
 */
export function asksSurroundings(lines: Line[]): Question | undefined {
  const used = new Set(
    lines.filter((line) => !isImport(line)).flatMap(({ tokens }) => tokens.map(({ value }) => value)),
  )
  for (const line of lines) {
    const { tokens } = line
    const words = tokens.filter(({ kind }) => kind === 'word' || kind === 'dynamic')
    const imports = isImport(line)
    // To import a module alone asks nothing: what is left out of the lines may be all that uses it.
    const idle = imports && !tokens.some(({ value }) => value === '*' || used.has(value))
    const found = idle ? undefined : words.find(({ kind, value }) => kind === 'word' && asking.has(value))
    const caught = words.find(({ value }) => value === 'try' || value === 'except')
    const decides = !imports && words.some(({ kind, value }) => kind === 'word' && deciding.has(value))
    const open = decides ? words.find(({ kind, value }) => kind === 'dynamic' || !settled.has(value)) : undefined
    const one = found ?? caught ?? open
    if (one !== undefined) return { word: one.value.slice(0, 40), line: one.line }
  }
  return undefined
}

function isImport({ tokens }: Line): boolean {
  return tokens[0]?.value === 'import' || tokens[0]?.value === 'from'
}

/** The lines without those of a function of this name. */
export function without(lines: Line[], name: string): Line[] {
  const at = lines.findIndex(({ tokens }) => tokens[0]?.value === 'def' && tokens[1]?.value === name)
  if (at < 0) return lines
  const indent = lines[at]?.indent ?? 0
  const end = lines.findIndex((line, index) => index > at && line.indent <= indent)
  return [...lines.slice(0, at), ...(end < 0 ? [] : lines.slice(end))]
}

/** The first of several places at which a name is given a meaning, of which only one counts. */
export function givenAgain(lines: Line[], name: string): Question | undefined {
  const places = lines.flatMap(({ tokens }) => {
    const imports = /^(?:from|import)$/.test(tokens[0]?.value ?? '')
    return tokens.filter(({ kind, value }, at) => {
      if (kind !== 'word' || value !== name) return false
      const [before, behind] = [tokens[at - 1]?.value ?? '', tokens[at + 1]?.value]
      if (imports) return behind !== '.' && behind !== 'import' && before !== '.'
      const assigns = behind === '=' && tokens[at + 2]?.value !== '='
      return /^(?:def|as|class|for|global)$/.test(before) || assigns || behind === ':='
    })
  })
  const again = places[1]
  return again === undefined ? undefined : { word: name, line: again.line }
}
