import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { countRoundTrips } from '../../round-trips.ts'
import type { Row } from '../../row.ts'
import { openWorkplace, type Workplace } from './workplace.ts'

/** Each request takes so many milliseconds more: well above what the step itself needs between two of them. */
const wayToRegistry = 400

/** What an unchanged service waits for at the registry once it is logged in, on the commit that it was built from. */
export function unchangedRoundTrips(): Row {
  return roundTripsOf({
    name: 'unchanged-service-round-trips',
    peerName: '1 + one a tag that stays, of which there are 4',
    expected: 1 + 4,
    prepare: (place) => build(place, 'built', '1.0.0'),
    ours: (place) => build(place, 'reused', '1.0.0'),
  })
}

/**
 * The same where every tag changes: a commit takes a change back, so that `latest` and another tag move to an older image,
 * which gets a new version.
 */
export function changedTagsRoundTrips(): Row {
  let commits = 0
  const turn = async (place: Workplace, expected: string) => {
    commits += 1
    await writeFile(join(place.workspace, 'src', '0', '0.txt'), commits % 2 === 1 ? 'one' : 'another')
    await place.git('commit', '--quiet', '--all', '--message', `Turn ${commits}`)
    return build(place, expected, `1.0.${commits}`)
  }
  return roundTripsOf({
    name: 'unchanged-service-changed-tags-round-trips',
    peerName: '1 + two a tag that changes, of which there are 4',
    expected: 1 + 4 * 2,
    async prepare(place) {
      await turn(place, 'built')
      await turn(place, 'built')
    },
    ours: (place) => turn(place, 'reused'),
  })
}

type Question = {
  name: string
  peerName: string
  expected: number
  /** Makes the images that are to be reused. */
  prepare: (place: Workplace) => Promise<unknown>
  /** The step that is counted. */
  ours: (place: Workplace) => Promise<unknown>
}

function roundTripsOf({ name, peerName, expected, prepare, ours }: Question): Row {
  let place: Workplace | undefined
  return {
    name,
    unit: 'round trips',
    peerName,
    rounds: 1,
    aim: 1,
    async prepare() {
      place = await openWorkplace(10)
      await prepare(place)
    },
    async ours() {
      if (place === undefined) throw new Error('The workplace is not open.')
      place.proxy.reset()
      place.proxy.inject({ fault: { kind: 'delay', milliseconds: wayToRegistry }, times: 100 })
      await ours(place)
      // What is answered by 401 is the login.
      return countRoundTrips(place.proxy.requests.filter(({ status }) => status !== 401))
    },
    peer: async () => expected,
    cleanup: async () => place?.close(),
  }
}

function build(place: Workplace, expected: string, version: string): Promise<number> {
  return place.build(expected, { image: `${place.proxy.host}/acme/ours`, tags: 'edge', version })
}
