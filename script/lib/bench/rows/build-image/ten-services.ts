import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Row } from '../../row.ts'
import { openWorkplace, type Workplace } from './workplace.ts'

/** Ten services that have not changed, in one step, against one of them. */
export function tenServices(): Row {
  let place: Workplace | undefined
  return {
    name: 'ten-unchanged-services',
    unit: 'ms',
    peerName: 'one unchanged service',
    rounds: 12,
    aim: 2,
    async prepare() {
      place = await openWorkplace(2_000)
      const names = Array.from({ length: 10 }, (_, index) => `s${index}`)
      const services = names.map(
        (name) => `  ${name}: { image: ${place?.registry.host}/acme/${name}, build-args: { N: ${name} } }`,
      )
      const config = ['services:', ...services, ''].join('\n')
      await writeFile(join(place.workspace, 'deploy.yml'), config)
      await place.git('add', '--all')
      await place.git('commit', '--quiet', '--message', 'Ten services')
      await place.build('built', { config: 'deploy.yml' })
    },
    async ours() {
      if (place === undefined) throw new Error('The workplace is not open.')
      return place.build('reused', { config: 'deploy.yml' })
    },
    async peer() {
      if (place === undefined) throw new Error('The workplace is not open.')
      return place.build('reused', { config: 'deploy.yml', service: 's0' })
    },
    cleanup: async () => place?.close(),
  }
}
