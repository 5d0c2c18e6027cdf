import type { Node } from 'libpg-query'
import { lastPart, nodeAs, qualifiedName, relationName, textsOf } from './nodes.ts'
import type { Standing } from './straight-line.ts'

const none: ReadonlySet<string> = new Set()

type Operation = { kind: string; node: Node | undefined; relation: string }

/** What may change which table a name means. */
const unsteady = /set_config|pg_settings|u&"/i

/**
 * Gives what follows which names certainly mean temporary tables that a body makes itself, by its whole statement. Each
 * operation in turn is given those of its time.
 */
export function followTemporary(text: string): (operation: Operation, standing: Standing) => ReadonlySet<string> {
  const steady = !unsteady.test(text) && !(/search_path/i.test(text) && /pg_temp/i.test(text))
  const known = new Set<string>()
  return (operation, standing) => {
    if (!steady || standing === 'handler') return none
    const before = known.size > 0 ? new Set(known) : none
    const { node, kind, relation } = operation
    const made = nodeAs(node, 'CreateStmt')?.relation ?? nodeAs(node, 'CreateTableAsStmt')?.into?.rel
    // Whatever permanent table has that name: IF NOT EXISTS looks among the temporary ones alone.
    if (standing === 'main' && made?.relpersistence === 't') known.add(lastPart(relationName(made)))
    if (kind === 'RenameStmt' || kind === 'AlterObjectSchemaStmt') known.delete(lastPart(relation))
    for (const object of nodeAs(node, 'DropStmt')?.objects ?? [])
      known.delete(lastPart(qualifiedName(textsOf(nodeAs(object, 'List')?.items))))
    if (kind === 'TransactionStmt' || kind === 'DiscardStmt' || kind === 'unanalysable') known.clear()
    // In a branch it may run twice.
    return standing === 'main' || kind !== 'DropStmt' ? before : none
  }
}
