import type { Node } from 'libpg-query'
import { nodeAs } from './nodes.ts'

/** Whether a list of options switches one on: the last one of its name counts, and one without a value says yes. */
export function isOn(options: Node[] | undefined, name: string): boolean {
  const last = (options ?? []).map((option) => nodeAs(option, 'DefElem')).findLast((one) => one?.defname === name)
  return last !== undefined && !switchesOff(last.arg)
}

/** Whether the value of an option says no; an option without one says yes. */
export function switchesOff(value: Node | undefined): boolean {
  const said =
    nodeAs(value, 'String')?.sval ?? String(nodeAs(value, 'Integer')?.ival ?? nodeAs(value, 'Boolean')?.boolval)
  return value !== undefined && !/^(?:true|on|yes|[1-9]\d*)$/i.test(said)
}
