import { createLocks } from '../locks.ts'
import { createQueue, type QueueEntry, type RunQueue } from '../queue.ts'
import type { ConcurrencyGroup } from '../workflow/concurrency.ts'

let happened: string[]
let queue: RunQueue
const ends = new Map<string, () => void>()
const held = new Set<string>()

beforeEach(() => {
  happened = []
  held.clear()
  queue = createQueue(2, createLocks(), () => happened.push('idle'))
})

function entry(name: string, groups: Partial<ConcurrencyGroup>[], repository = 'acme/shop'): QueueEntry {
  const end = (how: string) => {
    happened.push(`${name} ${how}`)
    ends.get(name)?.()
  }
  return {
    repository,
    owner: {},
    groups: groups.map((group) => ({ group: 'deploy', cancelInProgress: false, queue: 'single', ...group })),
    execute: async () => {
      happened.push(`${name} starts`)
      await new Promise<void>((resolve) => ends.set(name, resolve))
    },
    cancel: async () => end('is cancelled'),
    drop: () => happened.push(`${name} is dropped`),
    wait: () => happened.push(`${name} waits`),
    isHeldUp: () => held.has(name),
  }
}

async function finish(name: string): Promise<void> {
  ends.get(name)?.()
  for (let turn = 0; turn < 5; turn++) await Promise.resolve()
}

test('with queue: max all wait, and go in order', async () => {
  for (const name of ['a', 'b', 'c']) queue.add(entry(name, [{ queue: 'max' }]))
  for (const name of ['a', 'b', 'c']) await finish(name)
  expect(happened).toEqual(['a starts', 'b waits', 'c waits', 'b starts', 'c starts', 'idle'])
})

test('without it a newer run takes the place of the one that waits', async () => {
  for (const name of ['a', 'b', 'c']) queue.add(entry(name, [{}]))
  await finish('a')
  expect(happened).toEqual(['a starts', 'b waits', 'b is dropped', 'c waits', 'c starts'])
})

test('cancel-in-progress ends what executes, and the newer run starts after it', async () => {
  queue.add(entry('a', [{}]))
  queue.add(entry('b', [{ cancelInProgress: true }]))
  await finish('a')
  expect(happened).toEqual(['a starts', 'a is cancelled', 'b waits', 'b starts'])
})

test('different groups and other repositories go side by side, up to the limit', async () => {
  queue.add(entry('a', [{ group: 'x' }]))
  queue.add(entry('b', [{ group: 'x' }], 'acme/other'))
  queue.add(entry('c', [{ group: 'y' }]))
  expect(happened).toEqual(['a starts', 'b starts'])
  await finish('a')
  expect(happened).toEqual(['a starts', 'b starts', 'c starts'])
})

test('a run that waits for a free slot only keeps its place against newer ones of its group', async () => {
  for (const [name, group] of [
    ['a', 'x'],
    ['b', 'y'],
    ['c', 'z'],
    ['d', 'z'],
  ] as const)
    queue.add(entry(name, [{ group }]))
  await finish('a')
  expect(happened).toEqual(['a starts', 'b starts', 'd waits', 'c starts'])
})

test('a run with two groups waits for both, and whoever comes later waits for it', async () => {
  queue.add(entry('a', [{ group: 'x' }]))
  queue.add(entry('b', [{ group: 'x' }, { group: 'y' }]))
  queue.add(entry('c', [{ group: 'y', queue: 'max' }]))
  await finish('a')
  await finish('b')
  expect(happened).toEqual(['a starts', 'b waits', 'c waits', 'b starts', 'c starts'])
})

test('a run that waits can be cancelled', async () => {
  const waiting = entry('b', [{}])
  queue.add(entry('a', [{}]))
  queue.add(waiting)
  await queue.cancel(waiting, 'why not')
  await finish('a')
  expect(happened).toEqual(['a starts', 'b waits', 'b is dropped', 'idle'])
})

test('closing drops what waits and takes nothing more', async () => {
  queue.add(entry('a', [{}]))
  queue.add(entry('b', [{}]))
  const closed = queue.close()
  await finish('a')
  await closed
  queue.add(entry('c', [{}]))
  expect(happened).toEqual(['a starts', 'b waits', 'b is dropped', 'idle', 'c is dropped'])
})

test('a run whose job waits for a group leaves its slot to another', async () => {
  for (const [name, group] of [
    ['a', 'x'],
    ['b', 'y'],
    ['c', 'z'],
  ] as const)
    queue.add(entry(name, [{ group }]))
  held.add('b')
  queue.advance()
  expect(happened).toEqual(['a starts', 'b starts', 'c starts'])
})

test('a job gets a group that its own run holds already, before those who wait for the run', () => {
  const requestLock = createLocks()
  const request = (owner: object, name: string, group: Partial<ConcurrencyGroup> = {}) =>
    requestLock({
      repository: 'acme/shop',
      owner,
      groups: [{ group: 'deploy', cancelInProgress: false, queue: 'max', ...group }],
      grant: () => happened.push(`${name} holds`),
      drop: () => happened.push(`${name} is dropped`),
      cancel: () => happened.push(`${name} is cancelled`),
    })
  const [first, second] = [{}, {}]
  const run = request(first, 'run')
  const other = request(second, 'other')
  const job = request(first, 'job')
  expect(happened).toEqual(['run holds', 'job holds'])
  job.release()
  run.release()
  expect(happened).toEqual(['run holds', 'job holds', 'other holds'])
  expect(other.isGranted()).toBe(true)
})
