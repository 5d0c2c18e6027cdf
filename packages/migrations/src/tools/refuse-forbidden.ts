import type { Adapter } from './contract.ts'

/** Refuses to start a tool with a command that drops, rewinds or creates. */
export function refuseForbidden(adapter: Adapter, args: string[]): void {
  const words = ` ${args.join(' ')} `
  const found = adapter.forbidden.find((command) => words.includes(` ${command} `))
  if (found !== undefined) throw new Error(`${adapter.title} ${found} is never run.`)
}
