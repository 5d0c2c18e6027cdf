import type { Cases } from './cases.ts'

export const bookkeepingCases: Cases = {
  bookkeeping: {
    unsafe: [
      "INSERT INTO deploy_actions_migrations (name) VALUES ('5.sql')",
      "DELETE FROM public.deploy_actions_migrations WHERE name = '5.sql'",
      "WITH a AS (INSERT INTO deploy_actions_seeds VALUES ('x') RETURNING 1) SELECT * FROM a",
      "DO $$ BEGIN UPDATE deploy_actions_seeds SET name = 'x' WHERE name = 'y'; END $$",
      'ALTER TABLE deploy_actions_migrations ADD COLUMN note text',
      'CREATE RULE r AS ON INSERT TO deploy_actions_migrations DO ALSO NOTIFY x',
      'DROP TABLE IF EXISTS app.deploy_actions_migrations',
    ],
    safe: ['SELECT * FROM deploy_actions_migrations', "INSERT INTO notes (text) VALUES ('deploy_actions_migrations')"],
  },
}
