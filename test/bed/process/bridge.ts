import { randomInt } from 'node:crypto'
import { existsSync } from 'node:fs'
import { glob, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runCommand, tryCommand } from './run-command.ts'

const RECORD = 'bridge'

/**
 * Makes a network bridge for an engine of the bed, so that builds and containers have a network of their own and engines
 * side by side don't share one. It is written down in the bed's directory, for whoever clears up after a crash.
 */
export async function makeBridge(directory: string): Promise<string> {
  const taken = (await runCommand('ip', ['-4', '-oneline', 'address'])).matchAll(/inet 10\.213\.(\d+)\./g)
  const numbers = new Set([...taken].map((match) => Number(match[1])))
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const number = randomInt(256)
    const name = `dabed${number}`
    if (numbers.has(number)) continue
    // Two beds that choose the same number at once: the second can't make the link, and chooses again.
    if ((await tryCommand('ip', ['link', 'add', name, 'type', 'bridge'])).code !== 0) continue
    await writeFile(join(directory, RECORD), name)
    await runCommand('ip', ['address', 'add', `10.213.${number}.1/24`, 'dev', name])
    await runCommand('ip', ['link', 'set', name, 'up'])
    return name
  }
  throw new Error('No network bridge could be made for the engine: `ip link add … type bridge` failed.')
}

/**
 * Gives the bridges of the networks that an engine made, by what it wrote down itself. A killed engine leaves them, and
 * so does one that stops; some thirty of them use up all addresses that engines have for networks.
 */
export async function findNetworkBridges(directory: string): Promise<string[]> {
  const names = new Set<string>()
  for await (const file of glob(join(directory, '{.,*}/data/network/files/local-kv.db'))) {
    const text = await readFile(file, 'latin1').catch(() => '')
    for (const [name] of text.matchAll(/\bbr-[0-9a-f]{12}\b/g)) names.add(name)
  }
  return [...names].filter((name) => existsSync(`/sys/class/net/${name}`))
}

/** Removes the bridge that a bed's directory tells of, and those of its engine's networks. */
export async function removeBridges(directory: string): Promise<void> {
  for (const name of await findNetworkBridges(directory)) await tryCommand('ip', ['link', 'delete', name])
  const record = join(directory, RECORD)
  if (!existsSync(record)) return
  const name = (await readFile(record, 'utf8')).trim()
  if (/^dabed\d+$/.test(name)) await tryCommand('ip', ['link', 'delete', name])
}
