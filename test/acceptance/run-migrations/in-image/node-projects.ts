import type { ImageProject } from './cases.ts'

/** An image as people write it: another entrypoint before whatever runs, and a user who owns nothing of the project. */
const image = (
  base: string,
  copied = 'COPY . .',
  last = 'ENTRYPOINT ["/sbin/tini", "--"]\nCMD ["node", "server.js"]',
) => `FROM ${base}\nENV NODE_ENV=production\nWORKDIR /app\n${copied}\nUSER 1000:1000\n${last}\n`
const images = (kept: string, last?: string) => ({
  dockerfile: image('bed/tools', 'COPY . .', last),
  withoutTool: image('bed/node', 'COPY . .', last),
  withoutMigrations: image('bed/tools', `COPY ${kept} ./`, last),
})

export const knex: ImageProject = {
  tool: 'knex',
  directory: '.',
  files: () => ({
    'knexfile.js':
      "module.exports = { client: 'pg', connection: process.env.DATABASE_URL, migrations: { directory: './db/steps' } }\n",
  }),
  migration: (name, statements) => ({
    path: `db/steps/${name}.js`,
    text: [
      'exports.up = async (knex) => {',
      ...statements.map((sql) => `  await knex.raw('${sql}')`),
      '}',
      'exports.down = async () => {}',
      '',
    ].join('\n'),
  }),
  version: (name) => `${name}.js`,
  tables: ['knex_migrations', 'knex_migrations_lock'],
  ...images('knexfile.js'),
}

export const sequelize: ImageProject = {
  tool: 'sequelize',
  directory: '.',
  files: () => ({
    '.sequelizerc': `const path = require('path')
module.exports = {
  config: path.resolve(__dirname, 'db', 'config.js'),
  'migrations-path': path.join(__dirname, 'db', 'steps'),
}
`,
    'db/config.js': `module.exports = { production: { use_env_variable: 'DATABASE_URL', dialect: 'postgres' } }\n`,
  }),
  migration: (name, statements) => ({
    path: `db/steps/${name}.js`,
    text: [
      "'use strict'",
      'module.exports = {',
      '  async up(queryInterface) {',
      ...statements.map((sql) => `    await queryInterface.sequelize.query('${sql}')`),
      '  },',
      '  async down() {},',
      '}',
      '',
    ].join('\n'),
  }),
  version: (name) => `${name}.js`,
  tables: ['SequelizeMeta'],
  leavesHalf: true,
  ...images('.sequelizerc'),
}

const stepName = (name: string) => `${name.slice(4)}1700000000${name.slice(0, 3)}`
export const typeorm: ImageProject = {
  tool: 'typeorm',
  directory: 'db',
  files: () => ({
    'db/data-source.js': `const { DataSource } = require('typeorm')
module.exports = {
  default: new DataSource({
    type: 'postgres',
    url: process.env.DATABASE_URL,
    migrations: [__dirname + '/steps/*.js'],
  }),
}
`,
    'package.json': '{ "private": true }',
  }),
  migration: (name, statements) => ({
    path: `db/steps/1700000000${name.slice(0, 3)}-${name.slice(4)}.js`,
    text: [
      `module.exports = class ${stepName(name)} {`,
      '  async up(queryRunner) {',
      ...statements.map((sql) => `    await queryRunner.query(\`${sql}\`)`),
      '  }',
      '',
      '  async down(queryRunner) {}',
      '}',
      '',
    ].join('\n'),
  }),
  version: stepName,
  tables: ['migrations'],
  ...images('package.json'),
}

export const drizzle: ImageProject = {
  tool: 'drizzle',
  directory: '.',
  files: (migrations) => ({
    'drizzle.config.ts':
      "export default { dialect: 'postgresql', schema: './schema.ts', out: './db', dbCredentials: { url: process.env.DATABASE_URL } }\n",
    'db/meta/_journal.json': JSON.stringify({
      version: '7',
      dialect: 'postgresql',
      entries: migrations.map((tag, idx) => ({ idx, version: '7', breakpoints: true, tag, when: whenOf(tag) })),
    }),
  }),
  migration: (name, statements) => ({
    path: `db/${name}.sql`,
    text: `${statements.map((sql) => `${sql};`).join('\n--> statement-breakpoint\n')}\n`,
  }),
  version: (name) => String(whenOf(name)),
  tables: [],
  ...images('drizzle.config.ts'),
}
const whenOf = (name: string) => 1700000000000 + Number(name.slice(0, 3))

export const nodePgMigrate: ImageProject = {
  tool: 'node-pg-migrate',
  directory: '.',
  files: () => ({
    'package.json': JSON.stringify({
      private: true,
      scripts: { migrate: 'node-pg-migrate -m steps' },
      dependencies: { 'node-pg-migrate': '9.0.0' },
    }),
  }),
  migration: (name, statements) => ({
    path: `steps/${name}.mjs`,
    text: [
      'export const up = (pgm) => {',
      ...statements.map((sql) => `  pgm.sql(\`${sql}\`)`),
      '}',
      'export const down = false',
      '',
    ].join('\n'),
  }),
  version: (name) => name,
  tables: ['pgmigrations'],
  ...images('package.json'),
}

/** Its own engine is a binary, which npm does not hold: this is Prisma by WebAssembly and the driver adapter. */
export const prisma: ImageProject = {
  tool: 'prisma',
  directory: '.',
  files: () => ({
    'prisma.config.ts': `import { PrismaPg } from '@prisma/adapter-pg'
export default {
  experimental: { adapter: true },
  engine: 'js',
  schema: 'prisma/schema.prisma',
  adapter: async () => new PrismaPg({ connectionString: process.env.DATABASE_URL }),
}
`,
    'prisma/schema.prisma': 'datasource db {\n  provider = "postgresql"\n  url = env("DATABASE_URL")\n}\n',
    'prisma/migrations/migration_lock.toml': 'provider = "postgresql"\n',
    'start.sh': '#!/bin/sh -e\nnode_modules/.bin/prisma migrate reset --force\nexec "$@"\n',
  }),
  migration: (name, statements) => ({
    path: `prisma/migrations/${name}/migration.sql`,
    text: statements.map((sql) => `${sql};\n`).join(''),
  }),
  version: (name) => name,
  tables: ['_prisma_migrations'],
  leavesHalf: true,
  // An entrypoint that would wipe the database, and files that are there, so that no engine is downloaded.
  ...images(
    'prisma.config.ts',
    'ENV PRISMA_QUERY_ENGINE_LIBRARY=/app/prisma.config.ts PRISMA_SCHEMA_ENGINE_BINARY=/app/prisma.config.ts\nENTRYPOINT ["/app/start.sh"]\nCMD ["node", "server.js"]',
  ),
}
