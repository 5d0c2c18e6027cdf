import type { Token } from 'antlr4ng'

const moment = /^(?:'[^']*'|"[^"]*"|\d+(?:\.\d+)?|@\w+|NOW|CURRENT_TIMESTAMP|LOCALTIMESTAMP)$/i

/**
 * The place behind what follows FOR SYSTEM_TIME at `from`; undefined for anything but plain moments, which a function
 * of yours could give too.
 */
export function timesEnd(all: Token[], from: number): number | undefined {
  const textAt = (at: number | undefined) => (at === undefined ? '' : (all[at]?.text?.toUpperCase() ?? ''))
  const behind = (at: number | undefined, word: string) =>
    at !== undefined && textAt(at) === word ? at + 1 : undefined

  function momentsEnd(start: number | undefined): number | undefined {
    if (start === undefined) return undefined
    let at = /^(?:TIMESTAMP|TRANSACTION)$/.test(textAt(start)) ? start + 1 : start
    if (!moment.test(textAt(at))) return undefined
    at += textAt(at + 1) === '(' && textAt(at + 2) === ')' ? 3 : 1
    while (/^[+-]$/.test(textAt(at)) && textAt(at + 1) === 'INTERVAL') {
      if (!moment.test(textAt(at + 2)) || !/^\w+$/.test(textAt(at + 3))) return undefined
      at += 4
    }
    return at
  }

  switch (textAt(from)) {
    case 'ALL':
      return from + 1
    case 'AS':
      return momentsEnd(behind(from + 1, 'OF'))
    case 'BETWEEN':
      return momentsEnd(behind(momentsEnd(from + 1), 'AND'))
    case 'FROM':
      return momentsEnd(behind(momentsEnd(from + 1), 'TO'))
    default:
      return undefined
  }
}
