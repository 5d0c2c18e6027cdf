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

/** A finished build, or the phase in which it failed with everything that the engine printed there. */
export type EngineResult =
  | { done: true /** As the engine reports it; undefined when nothing was pushed. */; digest: string | undefined }
  | {
      done: false
      phase: 'build' | 'push'
      command: string
      exitCode: number | null
      signal: string | null
      lines: string[]
    }

/** Something that builds images. */
export type Engine = {
  name: 'buildx' | 'docker' | 'buildah'
  /** For the log: name and version. */
  description: string
  build(request: BuildRequest, tools: EngineTools): Promise<EngineResult>
}
