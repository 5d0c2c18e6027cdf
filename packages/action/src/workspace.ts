/** Gives the folder that the repository is checked out to. */
export function findWorkspace(environment: NodeJS.ProcessEnv = process.env): string {
  return environment['GITHUB_WORKSPACE'] ?? process.cwd()
}
