import { expect, test } from '@jest/globals'
import { readDifferences } from '../../src/tools/alembic/differences.ts'

const seeds = `('remove_table', Table('deploy_actions_seeds', MetaData(), Column('name', TEXT(), table=<deploy_actions_seeds>), Column('at', TIMESTAMP(), server_default=DefaultClause(<sqlalchemy.sql.elements.TextClause object at 0x7f04d0>, for_update=False)), schema=None))`
const column = `('add_column', None, 'users', Column('nick,name', String(length=20), table=<users>, comment='it\\'s (new'))`
const nullable = `[('modify_nullable', None, 'users', 'id', {'existing_type': INTEGER(), 'existing_comment': None}, True, False)]`

test.each([
  [`[${seeds}]`, []],
  [`[${seeds}, ${column}, ${nullable}]`, [column, nullable]],
  [`[${column}]`, [column]],
  [
    `[('remove_table', Table('deploy_actionsX', MetaData(), schema=None))]`,
    [`('remove_table', Table('deploy_actionsX', MetaData(), schema=None))`],
  ],
  ['something else', ['something else']],
])('reads %s', (list, differences) => {
  expect(readDifferences(list)).toEqual(differences)
})
