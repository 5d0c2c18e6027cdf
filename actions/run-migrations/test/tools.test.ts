import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from '@jest/globals'
import { load } from 'js-yaml'
import schema from '../../../packages/config/src/schema.json' with { type: 'json' }
import { migrationTools } from '../../../packages/config/src/types.ts'
import { adapters } from '../../../packages/migrations/src/tools/adapters.ts'

const action = resolve(import.meta.dirname, '..')
const read = (name: string) => readFileSync(join(action, name), 'utf8')

test('every migration tool has its adapter', () => {
  expect(adapters.map(({ name }) => name)).toEqual(migrationTools)
})

test('deploy.yml takes the same tools', () => {
  expect(schema.definitions.migrations.properties.tool.enum).toEqual(['auto', ...migrationTools])
})

test('the input `tool` names them all, and no other', () => {
  const { inputs } = load(read('action.yml')) as { inputs: { tool: { description: string } } }
  const named = inputs.tool.description.replace(/^Migration tool: |\s*\([^)]*\)|\bor\b.*$/g, '').split(',')
  expect(named.map((name) => name.trim()).filter((name) => name !== '')).toEqual(migrationTools)
})

test('the README says of each what its files and its bookkeeping are', () => {
  const table = /^\| Tool .*\n\|[ -|]*\n((?:\|.*\n)+)/m.exec(read('README.md'))?.[1] ?? ''
  const rows = table.trim().split('\n')
  expect(rows.map((row) => row.split('|')[1]?.trim())).toEqual(migrationTools)
})
