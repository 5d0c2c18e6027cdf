import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { UserError } from '../../../../packages/action/src/errors.ts'
import { isLoopback, parseReference } from '../../../../packages/registry/src/reference.ts'
import { commonArguments } from './arguments.ts'
import type { Engine } from './engine.ts'
import { runStep } from './steps.ts'

/** Builds with buildah, which needs no daemon. The digest is that of the manifest as it was pushed. */
export function createBuildah(version: string): Engine {
  return {
    name: 'buildah',
    description: `buildah ${version}`,
    async build(request, tools) {
      if (request.platforms.length > 1) {
        throw new UserError('This builder makes images for one platform.', {
          reason: 'unsupported-by-builder',
          received: request.platforms.join(', '),
          accepted: 'one platform, or the builder buildx',
          remedy: 'Set `builder: buildx`, or name one platform.',
        })
      }
      const { args, environment } = commonArguments(request)
      const insecure = isLoopback(parseReference(request.reference).registry) ? ['--tls-verify=false'] : []
      const flags = [
        ...['--format', 'docker', '--layers'],
        ...(request.ignoreFile === undefined ? [] : ['--ignorefile', request.ignoreFile]),
        ...(request.pull ? ['--pull-always'] : []),
        ...insecure,
      ]
      const build = await runStep('build', 'buildah', ['build', ...flags, ...args, request.context], {
        ...tools,
        environment: { ...environment, ...tools.environment },
      })
      if (build.failure !== undefined) return build.failure
      if (!request.push) return { done: true, digest: undefined }
      const digestFile = join(tools.folder, `digest-${request.reference.replace(/[^A-Za-z0-9]+/g, '-')}`)
      const push = await runStep(
        'push',
        'buildah',
        ['push', '--digestfile', digestFile, ...insecure, request.reference, `docker://${request.reference}`],
        tools,
      )
      if (push.failure !== undefined) return push.failure
      return { done: true, digest: (await readFile(digestFile, 'utf8')).trim() }
    },
  }
}
