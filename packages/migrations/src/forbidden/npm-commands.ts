/** npm's names for what starts something, with the shortest beginning that it takes for the whole (npm 11). */
const names: ReadonlyArray<readonly [name: string, shortest: string, means: string]> = [
  ['run', 'ru', 'run'],
  ['run-script', 'ru', 'run'],
  ['rum', 'rum', 'run'],
  ['urn', 'ur', 'run'],
  ['exec', 'exe', 'exec'],
  ['x', 'x', 'exec'],
  ['test', 'tes', 'test'],
  ['tst', 'ts', 'test'],
  ['t', 't', 'test'],
  ['start', 'start', 'start'],
  ['stop', 'sto', 'stop'],
  ['restart', 'res', 'restart'],
  ['install', 'inst', 'install'],
  ['i', 'i', 'install'],
  ['in', 'in', 'install'],
  ['add', 'add', 'install'],
  ['ci', 'ci', 'install'],
  ['ic', 'ic', 'install'],
  ['clean-install', 'clea', 'install'],
  ['explore', 'explor', 'explore'],
  ['init', 'ini', 'init'],
  ['innit', 'inn', 'init'],
  ['create', 'cr', 'init'],
]

/** Gives what npm takes a command for: `rum`, `urn`, `runScript` and `run-s` are `run`; others come back as they are. */
export function readNpmCommand(word: string): string {
  const plain = word.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  const exact = names.find(([name]) => name === plain)
  const found = exact ?? names.find(([name, shortest]) => name.startsWith(plain) && plain.startsWith(shortest))
  return found?.[2] ?? plain
}
