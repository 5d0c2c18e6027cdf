import { describe, expect, test } from '@jest/globals'
import { createConnection } from 'mysql2/promise'
import { openBed } from '../../process/bed.ts'
import { reasonToSkip } from '../../setup/require-parts.ts'
import { startMariadb } from '../mariadb.ts'
import { leftovers } from './fixtures/leftovers.ts'

const absent = await reasonToSkip('MariaDB')
if (absent) console.warn(absent)

;(absent ? describe.skip : describe)('MariaDB', () => {
  test('takes its password, and no other; databases are apart, and nothing is left of it', async () => {
    const bed = await openBed()
    try {
      const server = bed.add(await startMariadb({ directory: bed.directory }))
      const ask = async (uri: string, sql: string) => {
        const connection = await createConnection({ uri })
        return connection.query(sql).finally(() => connection.end())
      }
      const staging = await server.createDatabase('shop staging')
      const production = await server.createDatabase('shop `production`')
      await ask(staging, 'CREATE TABLE orders (id int)')
      await expect(ask(production, 'SELECT * FROM orders')).rejects.toThrow("doesn't exist")
      await expect(ask(staging.replace(server.password, 'another'), 'SELECT 1')).rejects.toThrow('Access denied')
      await expect(ask(staging.replace(`${server.user}:${server.password}`, 'root'), 'SELECT 1')).rejects.toThrow()
    } finally {
      await bed.close()
    }
    expect(await leftovers(bed.directory)).toEqual([])
  })
})
