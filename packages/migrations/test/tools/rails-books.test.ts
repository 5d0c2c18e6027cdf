import { expect, test } from '@jest/globals'
import { bookkeepingTables } from '../../src/tools/books.ts'
import { rails } from '../../src/tools/rails/adapter.ts'
import { findIn } from './find-in.ts'

const application = 'module Shop\n  class Application < Rails::Application\n  end\nend\n'
const settingsOf = async (files: Record<string, string>) =>
  (
    await findIn(rails, {
      'config/application.rb': application,
      'config/database.yml': 'production:\n  adapter: postgresql\n',
      'db/migrate/1_a.rb': '',
      ...files,
    })
  )?.settings

test.each([
  [
    'config/initializers/books.rb',
    'Rails.application.config.active_record.schema_migrations_table_name = "steps"',
    'steps',
  ],
  ['config/application.rb', "    config.active_record.table_name_prefix = 'shop_' # all", 'shop_schema_migrations'],
  ['config/environments/production.rb', '  config.active_record.table_name_suffix = :_v2', 'schema_migrations_v2'],
  ['config/initializers/books.rb', 'ActiveRecord::Base.table_name_prefix = "app."', 'app.schema_migrations'],
])('Rails: the table of the books is read in %s: %s', async (path, line, table) => {
  const settings = await settingsOf({ [path]: `module X\n${line}\nend\n` })
  expect(settings).toMatchObject({ 'rails.table': table })
  expect(bookkeepingTables('rails', settings ?? {})).toEqual([table.split('.').at(-1), 'ar_internal_metadata'])
  const asked: unknown[] = []
  const session = { kind: 'postgresql', query: async (_sql: string, values: unknown[]) => [asked.push(...values)] }
  await rails.pending(session as never, [], settings ?? {})
  expect(asked).toEqual([
    table
      .split('.')
      .map((part) => `"${part}"`)
      .join('.'),
  ])
})

test.each([
  ['a value of another place', { 'config/application.rb': 'config.active_record.table_name_prefix = ENV["PREFIX"]' }],
  [
    'several values',
    {
      'config/environments/test.rb': 'config.active_record.table_name_prefix = "a_"',
      'config/environments/production.rb': 'config.active_record.table_name_prefix = "b_"',
    },
  ],
])('Rails: %s is refused', async (_what, files) => {
  await expect(settingsOf(files)).rejects.toMatchObject({ reason: 'unreadable-setting', line: 1 })
})

test('Rails: comments, models and questions say nothing of the books', async () => {
  const files = {
    'config/application.rb': `${application}# config.active_record.table_name_prefix = "a_"\n`,
    'config/initializers/x.rb': 'puts 1 if ActiveRecord::Base.table_name_prefix == "a_"',
    'app/models/shop.rb': 'module Shop\n  def self.table_name_prefix\n    "shop_"\n  end\nend\n',
  }
  expect(await settingsOf(files)).not.toHaveProperty('rails.table')
})
