import { UserError } from '../../../../packages/action/src/errors.ts'
import { commonArguments } from './arguments.ts'
import type { Engine } from './engine.ts'
import { runStep } from './steps.ts'

/** Builds with the docker CLI alone: with BuildKit where the CLI has it built in, else with the classic builder. */
export function createDocker(version: string, hasBuildKit: boolean): Engine {
  return {
    name: 'docker',
    description: `docker ${version}, ${hasBuildKit ? 'BuildKit' : 'the classic builder'}`,
    async build(request, tools) {
      if (!hasBuildKit && request.ignoreFile !== undefined) throw unseenIgnoreFile(request.ignoreFile)
      if (request.platforms.length > 1) throw onePlatform(request.platforms)
      const { args, environment } = commonArguments(request)
      const flags = [...(hasBuildKit ? ['--progress', 'plain'] : []), ...(request.pull ? ['--pull'] : [])]
      const build = await runStep('build', 'docker', ['build', ...flags, ...args, request.context], {
        ...tools,
        environment: { ...environment, ...tools.environment, DOCKER_BUILDKIT: hasBuildKit ? '1' : '0' },
      })
      if (build.failure !== undefined) return build.failure
      if (!request.push) return { done: true, digest: undefined }
      const push = await runStep('push', 'docker', ['push', request.reference], tools)
      if (push.failure !== undefined) return push.failure
      return { done: true, digest: findPushedDigest(push.lines) }
    },
  }
}

/** Gives the digest in the last line that docker push prints: `<tag>: digest: sha256:… size: 528`. */
export function findPushedDigest(lines: string[]): string | undefined {
  return lines
    .map((line) => /\bdigest: (sha256:[0-9a-f]{64})\b/.exec(line)?.[1])
    .findLast((digest) => digest !== undefined)
}

function unseenIgnoreFile(file: string): UserError {
  return new UserError('The classic builder does not obey an ignore file beside the Dockerfile.', {
    reason: 'unsupported-by-builder',
    received: file,
    accepted: 'a .dockerignore in the context, or a builder with BuildKit',
    remedy: 'Install buildx (docker/setup-buildx-action), or move the patterns into the .dockerignore of the context.',
  })
}

function onePlatform(platforms: string[]): UserError {
  return new UserError('This builder makes images for one platform.', {
    reason: 'unsupported-by-builder',
    received: platforms.join(', '),
    accepted: 'one platform, or the builder buildx',
    remedy: 'Install buildx (docker/setup-buildx-action), or name one platform.',
  })
}
