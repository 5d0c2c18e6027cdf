/** How a tool that runs on Java reaches a database. */
export type JdbcLogin = { url: string; user: string; password: string }

const variables: Record<string, (login: JdbcLogin) => Record<string, string>> = {
  flyway: ({ url, user, password }) => ({ FLYWAY_URL: url, FLYWAY_USER: user, FLYWAY_PASSWORD: password }),
  // The one of the command itself would come before the one of all commands.
  liquibase: ({ url, user, password }) =>
    Object.fromEntries(
      ['', '_UPDATE', '_RELEASE_LOCKS', '_STATUS', '_HISTORY'].flatMap((command) => [
        [`LIQUIBASE_COMMAND${command}_URL`, url],
        [`LIQUIBASE_COMMAND${command}_USERNAME`, user],
        [`LIQUIBASE_COMMAND${command}_PASSWORD`, password],
      ]),
    ),
}

/** Gives the variables by which a tool takes a login by JDBC; undefined for a tool that is none of Java's. */
export function jdbcVariables(tool: string, login: () => JdbcLogin): Record<string, string> | undefined {
  return variables[tool]?.(login())
}
