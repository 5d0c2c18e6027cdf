/** One image to build, as every engine understands it. Paths are absolute. */
export type BuildRequest = {
  context: string
  dockerfile: string
  /** The ignore file that stands beside the Dockerfile, if there is one. */
  ignoreFile: string | undefined
  target: string | undefined
  platforms: string[]
  buildArgs: Record<string, string>
  labels: Record<string, string>
  /** The name and tag that the image gets, and is pushed by. */
  reference: string
  push: boolean
  /** Keep an image that is not pushed in the container engine, so that a later step can try it. */
  load: boolean
  /** BuildKit secrets by id: files in a private folder, or files of the work tree. Their content never stands in argv. */
  secrets: Record<string, string>
  /** SSH agents or keys: `default`, or `id=path`. */
  ssh: string[]
  /** What the build cache is read from and written to, as the engine takes it: `type=registry,ref=…`. */
  cacheFrom: string[]
  cacheTo: string[]
  provenance: boolean
  sbom: boolean
  /** Further arguments of the build command, one an entry. */
  extraArgs: string[]
  /** The images that it is built on as the Dockerfile names them, those apart that the engine alone has. */
  bases: string[]
  /** Ask the registries for base images even when the engine has some of that name. */
  pull: boolean
}

/** What an engine works with. */
export type EngineTools = {
  /** Added to the environment: where logins are found. */
  environment: Record<string, string>
  /** A private folder for files that an engine leaves. */
  folder: string
  signal: AbortSignal
  onLine: (line: string) => void
}

/** Something that BuildKit's own checks say about a Dockerfile. */
export type EngineFinding = {
  /** The check's name, `SecretsUsedInArgOrEnv`. */
  rule: string
  message: string
  /** The Dockerfile, as the request names it. */
  file: string
  line: number | undefined
  /** Where the check is explained. */
  url: string | undefined
}

/** A finished build, or the phase in which it failed with everything that the engine printed there. */
export type EngineResult =
  | {
      done: true
      /** As the engine reports it; undefined when nothing was pushed. */
      digest: string | undefined
      /** False where an image that was not pushed is not in the container engine either. */
      kept?: boolean
      /** What the engine found in the Dockerfile on its way; empty where it has no checks. */
      findings: EngineFinding[]
      /** What went wrong without failing the build, as sentences: a cache that could not be written. */
      warnings: string[]
    }
  | EngineFailure

export type EngineFailure = {
  done: false
  phase: 'build' | 'push'
  command: string
  exitCode: number | null
  signal: string | null
  lines: string[]
}

export const engineNames = ['buildx', 'docker', 'podman', 'buildah'] as const
export type EngineName = (typeof engineNames)[number]
/** `auto`: the first of them that works here. */
export type EngineChoice = EngineName | 'auto'

/** What a request may need and not every engine has. */
export type Feature =
  | 'several-platforms'
  | 'foreign-platform'
  | 'cache-import'
  | 'cache-export'
  | 'cache-inline'
  | 'cache-gha'
  | 'cache-other'
  | 'provenance'
  | 'sbom'
  | 'secrets'
  | 'ssh'
  | 'ignore-file'
  | 'here-documents'
  | 'run-mounts'

/** What was found out about an engine before anything is built with it. */
export type EngineTraits = {
  name: EngineName
  /** For the log and for errors: name, version and what builds behind it. */
  description: string
  /** The driver of buildx's builder; undefined with the other engines. */
  driver: string | undefined
  /** Why it does not have a feature, by feature; what is not listed here it has. */
  lacks: Partial<Record<Feature, string>>
  /** The platforms whose programs can run here, `linux/arm64`; undefined where that is not known. */
  runs: string[] | undefined
}

/** Something that builds images. */
export type Engine = {
  name: EngineName
  /** For the log: name and version. */
  description: string
  traits: EngineTraits
  /** Builds and, where asked, pushes by the one tag of the request. Throws a UserError for what the engine cannot do. */
  build(request: BuildRequest, tools: EngineTools): Promise<EngineResult>
  /**
   * Gives what the engine's own checks say about the Dockerfile without building it. There is no such function where
   * the engine has no checks. It never fails a build: where the checks do not run it gives nothing.
   */
  check?(request: BuildRequest, tools: EngineTools): Promise<EngineFinding[]>
}
