/** What a build is given, as the checks look at it. Paths of files are relative to the context. */
export type BuildContext = {
  /** Relative to the repository's root, as in deploy.yml. */
  context: string
  dockerfile: string
  target: string | undefined
  /** Text of the Dockerfile. */
  recipe: string
  /** The ignore file that the build obeys, by its path from the repository's root; undefined when there is none. */
  ignoreFile: { path: string; text: string } | undefined
  /** Says of a path whether the ignore file leaves it out. */
  ignores(path: string): boolean
  /** Every file that the build sees: tracked, untracked and ignored by git, but not what the ignore file leaves out. */
  files: string[]
  /** Text of .git/config where the context holds a repository's .git; empty when it cannot be read; undefined for none. */
  gitConfig: string | undefined
  /** Reads the beginning of a file; undefined when it is no file. */
  read(path: string): Promise<string | undefined>
  /** Size in bytes; 0 when it is no file. */
  size(path: string): Promise<number>
}
