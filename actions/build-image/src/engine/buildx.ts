import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { commonArguments } from './arguments.ts'
import type { Engine } from './engine.ts'
import { runStep } from './steps.ts'

/**
 * Builds and pushes in one go with docker buildx. Attestations are off: they would turn the tag into an index, which
 * some platforms cannot deploy.
 */
export function createBuildx(version: string): Engine {
  return {
    name: 'buildx',
    description: `buildx ${version}`,
    async build(request, tools) {
      const metadata = join(tools.folder, `metadata-${request.reference.replace(/[^A-Za-z0-9]+/g, '-')}.json`)
      const { args, environment } = commonArguments(request)
      const flags = [
        ...['--progress', 'plain', '--provenance=false', '--sbom=false', '--metadata-file', metadata],
        ...(request.pull ? ['--pull'] : []),
        ...(request.push ? ['--push'] : []),
      ]
      const step = await runStep('build', 'docker', ['buildx', 'build', ...flags, ...args, request.context], {
        ...tools,
        environment: { ...environment, ...tools.environment },
      })
      if (step.failure !== undefined) return step.failure
      return { done: true, digest: request.push ? await readDigest(metadata) : undefined }
    },
  }
}

async function readDigest(file: string): Promise<string | undefined> {
  const metadata = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>
  const digest = metadata['containerimage.digest']
  return typeof digest === 'string' ? digest : undefined
}
