import type { Row } from '../../row.ts'
import { openWorkplace, type Workplace } from './workplace.ts'

/**
 * The requests that an unchanged service costs at the registry once it is logged in: one for the key, one for each image
 * that FROM names, one for each tag; against as many as that makes.
 */
export function unchangedRequests(): Row {
  const tags = 4
  let place: Workplace | undefined
  return {
    name: 'unchanged-service-requests',
    unit: 'requests',
    peerName: '1 + one a tag, of which there are 4',
    rounds: 1,
    aim: 1,
    async prepare() {
      place = await openWorkplace(10)
      await place.build('built', inputs(place))
    },
    async ours() {
      if (place === undefined) throw new Error('The workplace is not open.')
      place.proxy.reset()
      await place.build('reused', inputs(place))
      // What is answered by 401 is the login.
      return place.proxy.requests.filter(({ status }) => status !== 401).length
    },
    peer: async () => 1 + tags,
    cleanup: async () => place?.close(),
  }
}

const inputs = (place: Workplace) => ({ image: `${place.proxy.host}/acme/ours`, version: '1.0.0', tags: 'edge' })
