import { isNull } from '../sql/columns.ts'
import { nodeAs, textsOf } from '../sql/nodes.ts'
import type { Operation } from '../sql/operations.ts'
import { endsTransaction } from './transaction.ts'

/** What a domain that the set makes asks of a column. */
export type Domain = { required: boolean; checked: boolean; filled: boolean }

/** Keeps up with the types that a set makes and changes, by their names without the schema. */
export function followTypes() {
  const made = new Set<string>()
  const domains = new Map<string, Domain>()
  const values = new Map<string, Set<string>>()
  return {
    domain: (name: string): Domain | undefined => domains.get(name),
    /** The values of enums that the transaction has added, which it cannot use itself. */
    uncommitted: values as ReadonlyMap<string, ReadonlySet<string>>,
    startFile: () => values.clear(),
    /** Takes in an operation that has been judged; `holds` where a transaction goes on behind it. */
    note({ kind, node, place }: Operation, holds: boolean): void {
      if (endsTransaction(node)) values.clear()
      if (place !== 'statement') return
      const created = nodeAs(node, 'CreateEnumStmt')
      // PostgreSQL 17 lets a new type be used at once, with all its values.
      if (created !== undefined) made.add(textsOf(created.typeName).at(-1) ?? '')
      if (kind === 'RenameStmt') made.add(nodeAs(node, 'RenameStmt')?.newname ?? '')
      const altered = nodeAs(node, 'AlterEnumStmt')
      const type = textsOf(altered?.typeName).at(-1) ?? ''
      if (altered?.newVal !== undefined && altered.oldVal === undefined && holds && !made.has(type))
        values.set(type, (values.get(type) ?? new Set()).add(altered.newVal))
      const domain = nodeAs(node, 'CreateDomainStmt')
      if (domain === undefined) return
      const own = (domain.constraints ?? []).flatMap((one) => nodeAs(one, 'Constraint') ?? [])
      domains.set(textsOf(domain.domainname).at(-1) ?? '', {
        required: own.some(({ contype }) => contype === 'CONSTR_NOTNULL'),
        checked: own.some(({ contype }) => contype === 'CONSTR_NOTNULL' || contype === 'CONSTR_CHECK'),
        filled: own.some(({ contype, raw_expr: given }) => contype === 'CONSTR_DEFAULT' && !isNull(given)),
      })
    },
  }
}
