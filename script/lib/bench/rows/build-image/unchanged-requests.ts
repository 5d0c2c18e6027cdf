import type { Row } from '../../row.ts'
import { openWorkplace, type Workplace } from './workplace.ts'

/**
 * The requests that an unchanged service costs at the registry once it is logged in: one for the key, one for each image
 * that FROM names, one for each tag; against as many as that makes.
 */
export function unchangedRequests(): Row {
  return requestsOf({
    name: 'unchanged-service-requests',
    peerName: '1 + one a tag, of which there are 4',
    expected: 1 + 4,
    between: async () => {},
  })
}

/** The same on a new commit that changes nothing of the service: it gets a tag of its own. */
export function newCommitRequests(): Row {
  return requestsOf({
    name: 'unchanged-service-new-commit-requests',
    peerName: '1 + one a tag that stays, of which there are 3, + two for the new one',
    expected: 1 + 3 + 2,
    between: async ({ git }) => void (await git('commit', '--quiet', '--allow-empty', '--message', 'Nothing')),
  })
}

type Question = {
  name: string
  peerName: string
  expected: number
  between: (place: Workplace) => Promise<void>
}

function requestsOf({ name, peerName, expected, between }: Question): Row {
  let place: Workplace | undefined
  return {
    name,
    unit: 'requests',
    peerName,
    rounds: 1,
    aim: 1,
    async prepare() {
      place = await openWorkplace(10)
      await place.build('built', inputs(place))
    },
    async ours() {
      if (place === undefined) throw new Error('The workplace is not open.')
      await between(place)
      place.proxy.reset()
      await place.build('reused', inputs(place))
      // What is answered by 401 is the login.
      return place.proxy.requests.filter(({ status }) => status !== 401).length
    },
    peer: async () => expected,
    cleanup: async () => place?.close(),
  }
}

const inputs = (place: Workplace) => ({ image: `${place.proxy.host}/acme/ours`, version: '1.0.0', tags: 'edge' })
