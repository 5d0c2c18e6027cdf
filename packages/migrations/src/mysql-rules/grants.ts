import { type Deeds, hit } from './deeds.ts'
import { find, findAll, plainName, type Tree, wordsOf } from './tree.ts'

/** What lets somebody look at the whole server, copy it or keep it running, and change nothing. */
const looking =
  /^(?:usage|select|show(?: databases| view|_routine)|process|lock tables|reload|replication(?: client| slave|_applier)|backup_admin|connection_admin|flush_\w+|innodb_redo_log_archive|xa_recover_admin)$/i

/** Says what a GRANT does: of permissions in a database of one's own nothing is told but that they may be handed on. */
export function grant(tree: Tree): Deeds {
  const place = find(tree, 'GlobalPrivLevel') === undefined ? schemaOf(tree) : '*.*'
  const privileges = findAll(tree, 'Privilege').map((one) => wordsOf(one).join(' '))
  const wide = place === '*.*' || covers(place, 'mysql') ? privileges.filter((one) => !looking.test(one)) : []
  const handsOn = wordsOf(tree).includes('OPTION') || privileges.includes('GRANT OPTION')
  const given = [...wide.map((one) => `${one} ON ${place}`), ...(handsOn ? ['the right to hand it on'] : [])]
  return given.length === 0 ? {} : hit('grant-server', given.join(', '))
}

/** The database that it is about, where it names one. */
function schemaOf(tree: Tree): string {
  const level = find(tree, 'DefiniteSchemaPrivLevel', 'DefiniteFullTablePrivLevel', 'DefiniteFullTablePrivLevel2')
  return plainName(level).split('.')[0] ?? ''
}

/** Whether a name of databases, which may have the wildcards of LIKE, means this one too. */
function covers(pattern: string, name: string): boolean {
  const parts = pattern.match(/\\?[\s\S]/g) ?? []
  const written = parts.map((part) =>
    part === '%' ? '.*' : part === '_' ? '.' : (part.at(-1) ?? '').replace(/\W/, '\\$&'),
  )
  return new RegExp(`^${written.join('')}$`, 'i').test(name)
}
