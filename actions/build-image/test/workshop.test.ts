import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect, test } from '@jest/globals'
import type { Host } from '../../../packages/action/src/door.ts'
import { once } from '../../../packages/action/src/once.ts'
import { openGroupedLog } from '../src/service-log.ts'
import { takeTurns } from '../src/workshop.ts'

describe('turns', () => {
  test('let no more than the width go on at once, in the order in which they came', async () => {
    const inTurn = takeTurns(2)
    const begun: number[] = []
    let now = 0
    let most = 0
    const results = await Promise.allSettled(
      [0, 1, 2, 3, 4].map((number) =>
        inTurn(async () => {
          begun.push(number)
          now += 1
          most = Math.max(most, now)
          await wait(5)
          now -= 1
          if (number === 1) throw new Error('broken')
          return number
        }),
      ),
    )
    expect(most).toBe(2)
    expect(begun).toEqual([0, 1, 2, 3, 4])
    expect(results.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'fulfilled',
      'fulfilled',
    ])
  })

  test('are not needed for what is made once', async () => {
    let made = 0
    const make = once(async () => {
      made += 1
      return made
    })
    expect(await Promise.all([make(), make()])).toEqual([1, 1])
  })
})

describe('the log of a service among several', () => {
  const open = () => {
    const lines: string[] = []
    const host = {
      say: (line: string) => void lines.push(line),
      async group(title: string, work: () => Promise<unknown>) {
        lines.push(`> ${title}`)
        await work()
        lines.push('<')
      },
    } as unknown as Host
    return { lines, log: openGroupedLog(host, 'api') }
  }

  test('says at once what is done, and shows in one piece what the tools print', async () => {
    const { lines, log } = open()
    log.say('building')
    log.output('#1 step')
    expect(lines).toEqual(['[api] building'])
    await log.close()
    expect(lines.slice(1)).toEqual(['> api', 'building', '#1 step', '<'])
  })

  test('has no group where no tool printed anything', async () => {
    const { lines, log } = open()
    log.say('unchanged')
    await log.close()
    expect(lines).toEqual(['[api] unchanged'])
  })
})
