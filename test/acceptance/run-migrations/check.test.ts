import { describe, expect, test } from '@jest/globals'
import { runCommand } from '../../bed/process/run-command.ts'
import { lacksPostgres, type Shop, up, useShops } from './shops.ts'

;(lacksPostgres() ? describe.skip : describe)('run-migrations judges', () => {
  const { makeShop, migrate } = useShops()

  describe('on a pull request', () => {
    async function makeBranch(added: Record<string, string>) {
      const shop = await makeShop({ 'db/migrations/001_drop.sql': up('DROP TABLE old;') })
      const git = (...args: string[]) =>
        runCommand('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', ...args], { cwd: shop.workspace })
      await git('init', '--quiet', '--initial-branch', 'main')
      await git('add', '.')
      await git('commit', '--quiet', '--message', 'Base')
      const base = (await git('rev-parse', 'HEAD')).trim()
      await git('switch', '--quiet', '--create', 'topic')
      await shop.write(added)
      await git('add', '.')
      await git('commit', '--quiet', '--message', 'Change')
      return { shop, base, git }
    }
    const check = (shop: Shop, base: string, url = '') =>
      migrate(
        shop,
        { 'database-url': url },
        {
          environment: { GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: 'refs/pull/1/merge' },
          event: { pull_request: { number: 1, base: { sha: base } } },
        },
      )

    test('judges only what the branch adds, with neither database nor token', async () => {
      const { shop, base } = await makeBranch({ 'db/migrations/002_add.sql': up('CREATE TABLE fresh (id int);') })
      const result = await check(shop, base)
      expect(result.exitCode).toBe(0)
      expect(result.outputs).toMatchObject({
        result: 'checked',
        pending: '1',
        compatibility: 'expand',
        'verified-by': '',
      })
      expect(result.annotations).toEqual([])
    })

    test('blocks and annotates what it adds, and an edited one', async () => {
      const { shop, base } = await makeBranch({
        'db/migrations/001_drop.sql': up('DROP TABLE old; SELECT 1;'),
        'db/migrations/002_rename.sql': up('ALTER TABLE users\n  RENAME TO people;'),
      })
      const result = await check(shop, base)
      expect(result.exitCode).toBe(1)
      expect(result.outputs).toMatchObject({ result: 'blocked', reason: 'incompatible-migration' })
      const placed = result.annotations.filter(({ file }) => file !== undefined)
      expect(placed.map(({ level, file, line }) => [level, file, line])).toEqual([
        ['error', 'db/migrations/002_rename.sql', 2],
        ['error', 'db/migrations/001_drop.sql', 1],
      ])
    })

    test.each([
      ['mysql://check@db.invalid/shop', 'ALTER TABLE users\n  DROP COLUMN `email`, ENGINE=InnoDB;'],
      ['sqlite:shop.db', 'SELECT 1;\nALTER TABLE [users] DROP COLUMN email;'],
    ])('judges by the grammar of the database that the URL names, which is not opened: %s', async (url, sql) => {
      const { shop, base } = await makeBranch({ 'db/migrations/002_drop.sql': up(sql) })
      const result = await check(shop, base, url)
      expect(result.outputs).toMatchObject({ result: 'blocked', reason: 'destructive-migration', 'verified-by': '' })
      const [first] = result.annotations
      expect(first).toMatchObject({ level: 'error', file: 'db/migrations/002_drop.sql', line: 3 })
      expect(first?.title).toContain('drop-column')
    })

    test('without the base commit it says so, and judges all', async () => {
      const { shop } = await makeBranch({ 'db/migrations/002_add.sql': up('CREATE TABLE fresh (id int);') })
      const result = await check(shop, 'f'.repeat(40))
      expect(result.outputs).toMatchObject({ result: 'blocked', reason: 'destructive-migration', pending: '2' })
      expect(result.summary).toContain('fetch-depth: 0')
    })

    test('shows at most ten annotations, and all findings in the summary', async () => {
      const drops = Array.from({ length: 15 }, (_, index) => `DROP TABLE t${index};`).join('\n')
      const { shop, base } = await makeBranch({ 'db/migrations/002_many.sql': up(drops) })
      const result = await check(shop, base)
      expect(result.annotations.filter(({ level }) => level === 'error')).toHaveLength(10)
      expect(result.summary).toContain('t14')
    })
  })
})
