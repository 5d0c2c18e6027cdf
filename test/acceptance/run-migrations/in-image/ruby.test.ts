import { join } from 'node:path'
import { describe, test } from '@jest/globals'
import { reasonToSkip } from '../../../bed/setup/require-parts.ts'
import { type ImageProject, proveInImage } from './cases.ts'
import { neededParts, useImages } from './images.ts'
import { layOutRuby, layOutShell, layOutSystem } from './roots.ts'

const absent = await reasonToSkip(...neededParts, 'Rails')
if (absent !== undefined) console.warn(`skipped: ${absent}`)

const entrypoint = `#!/bin/sh -e
./bin/rails db:prepare
exec "$@"
`
const project = `ENV PATH=/usr/local/bin:/bin:/usr/bin RAILS_ENV=production\nWORKDIR /rails\nCOPY . .\nUSER 1000:1000\nENTRYPOINT ["/rails/bin/docker-entrypoint"]\nCMD ["./bin/rails", "server"]\n`

/** As \`rails new\` writes its Dockerfile: an entrypoint that migrates, and a user who may write nothing of the project. */
const rails: ImageProject = {
  tool: 'rails',
  directory: '.',
  files: () => ({
    'bin/rails': `#!/usr/bin/env ruby\nAPP_PATH = File.expand_path('../config/application', __dir__)\nrequire 'rails/commands'\n`,
    'bin/docker-entrypoint': entrypoint,
    Rakefile: "require_relative 'config/application'\nRails.application.load_tasks\n",
    'config/application.rb': `require 'rails'
require 'active_record/railtie'
class Shop < Rails::Application
  config.eager_load = false
  config.secret_key_base = 'none'
end
`,
    'config/environment.rb': "require_relative 'application'\nRails.application.initialize!\n",
    'config/database.yml': 'production:\n  adapter: postgresql\n',
  }),
  migration: (name, statements) => ({
    path: `db/migrate/${name}.rb`,
    text: [
      `class ${name.slice(4).replace(/^\w/, (letter) => letter.toUpperCase())} < ActiveRecord::Migration[6.1]`,
      '  def up',
      ...statements.map((sql) => `    execute "${sql}"`),
      '  end',
      'end',
      '',
    ].join('\n'),
  }),
  version: (name) => String(Number(name.slice(0, 3))),
  tables: ['schema_migrations', 'ar_internal_metadata'],
  dockerfile: `FROM bed/ruby\n${project}`,
  withoutTool: `FROM bed/shell\n${project}`,
  withoutMigrations: 'FROM bed/ruby\nWORKDIR /rails\n',
}

;(absent === undefined ? describe : describe.skip)('run-migrations in images with tools of Ruby', () => {
  const images = useImages(async ({ makeBase }) => {
    await makeBase('bed/shell', 'FROM scratch\nCOPY root/ /\n', async (context) => {
      await layOutSystem(join(context, 'root'))
      await layOutShell(join(context, 'root'))
    })
    await makeBase('bed/ruby', 'FROM bed/shell\nCOPY root/ /\n', (context) => layOutRuby(join(context, 'root')))
  })

  test('rails', () => proveInImage(images, rails))
})
