import { createContainerEngine } from '../containers/engine.ts'
import type { ContainerTool } from '../containers/tool.ts'
import type { Engine, EngineTraits } from '../engine.ts'
import { readRunnablePlatforms } from '../platforms.ts'
import { ask, isAtLeast } from './command.ts'

/** Finds podman; asking for its state proves that it works for this user. */
export async function probePodman(): Promise<Engine | string> {
  const answer = await ask('podman', ['info', '--format', '{{.Version.Version}} {{.Host.BuildahVersion}}'])
  if ('why' in answer) return answer.why
  const [version, library] = answer.text.split(' ')
  return make('podman', version ?? '', library)
}

/** Finds buildah; asking for its state proves that it works for this user. */
export async function probeBuildah(): Promise<Engine | string> {
  const answer = await ask('buildah', ['--version'])
  if ('why' in answer) return answer.why
  const version = /(\d+\.\d+\S*)/.exec(answer.text)?.[1]
  if (version === undefined) return `buildah says ${answer.text}`
  const info = await ask('buildah', ['info', '--format', '{{.store.GraphRoot}}'])
  return 'why' in info ? info.why : make('buildah', version, version)
}

/** Both build with the library of buildah, whose version decides. */
async function make(name: ContainerTool, version: string, library: string | undefined): Promise<Engine> {
  const traits: EngineTraits = {
    name,
    description: `${name} ${version}`,
    driver: undefined,
    lacks: { ...lacksOfLibrary(library) },
    runs: await readRunnablePlatforms(),
  }
  return createContainerEngine(name, traits, { hasNamedContexts: isAtLeast(library, '1.27') })
}

function lacksOfLibrary(library: string | undefined): EngineTraits['lacks'] {
  const registryOnly = 'it keeps a cache in a repository of a registry only'
  const lacks: EngineTraits['lacks'] = {
    'cache-inline': registryOnly,
    'cache-other': registryOnly,
    'cache-gha': registryOnly,
    provenance: 'it attests nothing',
    sbom: 'it attests nothing',
  }
  const since = (oldest: string, ...features: (keyof EngineTraits['lacks'])[]) => {
    if (isAtLeast(library, oldest)) return
    for (const feature of features) lacks[feature] = `buildah’s library ${library} is older than ${oldest}`
  }
  since('1.28', 'cache-import', 'cache-export')
  since('1.22', 'secrets', 'ssh', 'several-platforms', 'run-mounts')
  since('1.33', 'here-documents')
  return lacks
}
