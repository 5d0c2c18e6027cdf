import { readOptions } from './options.ts'

/** Programs that are given a command line as one argument: their letters that take a value, and the options for it. */
const takers: Readonly<Record<string, { valued: string; text: readonly string[]; long?: readonly string[] }>> = {
  env: { valued: 'uCS', text: ['S', 'split-string'] },
  su: { valued: 'cgGsw', text: ['c', 'command', 'session-command'] },
  runuser: { valued: 'cgGsuw', text: ['c', 'command', 'session-command'] },
  script: { valued: 'cEImoOBTt', text: ['c', 'command'] },
  flock: { valued: 'cEw', text: ['c', 'command'] },
  fish: { valued: 'cCdDo', text: ['c', 'command', 'C', 'init-command'] },
  pwsh: { valued: 'c', text: ['c', 'command'], long: ['Command', 'c', 'command'] },
  powershell: { valued: 'c', text: ['c', 'command'], long: ['Command', 'c', 'command'] },
  npx: { valued: 'cpw', text: ['c', 'call'] },
  'nix-shell': { valued: 'pAIj', text: ['run', 'command'] },
  doppler: { valued: 'pct', text: ['command'] },
  infisical: { valued: '', text: ['command'] },
}

/** Gives the command line that such a program is given, with what stands behind it for `env -S`. */
export function takeText(name: string, args: readonly string[]): string | undefined {
  if (name === 'sops') return args[0] === 'exec-env' || args[0] === 'exec-file' ? args.at(-1) : undefined
  const taker = Object.hasOwn(takers, name) ? takers[name] : undefined
  if (taker === undefined) return undefined
  const { valued, text, long = text } = taker
  // What stands behind the program's own words is for what it starts.
  const own = name === 'su' || name === 'script' || name === 'flock' ? args : leading(args, valued, long)
  const { options } = readOptions(own, valued, long)
  const found = options.filter((option) => text.includes(option.name) || text.includes(option.name.toLowerCase()))
  if (found.length === 0) return undefined
  const behind = name === 'env' ? args.slice(own.length).join(' ') : ''
  return `${found.map(({ value }) => value).join('; ')} ${behind}`.trim()
}

/** The options at the beginning, with their values. */
function leading(args: readonly string[], valued: string, long: readonly string[]): readonly string[] {
  let at = 0
  for (; args[at]?.startsWith('-') && args[at] !== '--'; at += 1) {
    const word = args[at] as string
    const name = word.replace(/^--?/, '')
    const letter = [...word.slice(1)].findIndex((each) => valued.includes(each))
    if (word.startsWith('--') || long.includes(name) ? long.includes(name) : letter === word.length - 2) at += 1
  }
  return args.slice(0, at)
}
