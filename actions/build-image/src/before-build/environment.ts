/**
 * Gives what a command of the repository may see of this step's environment: without the action's inputs (the token is
 * among them) and state, without DEPLOY_ENV, without the runner's tokens that `run:` steps do not get either, and without
 * the files by which outputs are set, which are this action's own.
 */
export function cleanEnvironment(environment: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(environment).filter(
      (entry): entry is [string, string] => entry[1] !== undefined && !withheld.test(entry[0]),
    ),
  )
}

const withheld =
  /^(?:INPUT_.*|STATE_.*|DEPLOY_ENV|ACTIONS_(?:RUNTIME|RESULTS|CACHE|ID_TOKEN)_.*|GITHUB_(?:OUTPUT|STATE|ENV|PATH|STEP_SUMMARY))$/i
