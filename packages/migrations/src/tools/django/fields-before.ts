import type { MigrationFile } from '../../types.ts'
import type { Token } from '../programs/tokens.ts'
import { type Call, readCallAt, readLiteral } from '../python/syntax.ts'
import type { PythonToken } from '../python/tokens.ts'
import { elementsOf, isListWhole, operationsOf } from './graph.ts'

/** What Django takes the fields of an app's models to be, as its migrations say one after the other. */
export type Fields = {
  /** How a field was defined last; undefined where that cannot be told. */
  get(model: string, field: string): Call | undefined
  /** Takes in what an operation says. */
  see(operation: Call | undefined): void
}

/** The fields that an app's models have behind these migrations, in their order. */
export function fieldsAfter(files: readonly MigrationFile[]): Fields {
  // Nothing of what was before is known once something has been done that cannot be told.
  let models = new Map<string, Map<string, Call>>()
  const of = (model: string) => {
    const fields = models.get(model) ?? new Map<string, Call>()
    models.set(model, fields)
    return fields
  }
  const see = (operation: Call | undefined): void => {
    const text = (at: number, key: string) => {
      const literal = readLiteral(operation?.named.get(key) ?? operation?.positional[at])
      return typeof literal === 'string' ? literal.toLowerCase() : ''
    }
    const field = () => callOf(operation?.named.get('field') ?? operation?.positional[2])
    const put = (name: string, call: Call | undefined) =>
      call === undefined ? of(text(0, 'model_name')).delete(name) : of(text(0, 'model_name')).set(name, call)
    switch (operation?.path.at(-1)) {
      case 'CreateModel':
        models.set(text(0, 'name'), readFields(operation.named.get('fields') ?? operation.positional[1]))
        return
      case 'DeleteModel':
        models.delete(text(0, 'name'))
        return
      case 'RenameModel':
        models.set(text(1, 'new_name'), of(text(0, 'old_name')))
        models.delete(text(0, 'old_name'))
        return
      case 'AddField':
      case 'AlterField':
        put(text(1, 'name'), field())
        return
      case 'RemoveField':
        put(text(1, 'name'), undefined)
        return
      case 'RenameField':
        put(text(2, 'new_name'), of(text(0, 'model_name')).get(text(1, 'old_name')))
        put(text(1, 'old_name'), undefined)
        return
      case 'RunSQL':
      case 'SeparateDatabaseAndState': {
        const place = operation.path.at(-1) === 'RunSQL' ? 2 : 1
        const inner = operation.named.get('state_operations') ?? operation.positional[place]
        for (const element of elementsOf(inner) ?? []) see(callOf(element))
        if (inner !== undefined && elementsOf(inner) === undefined) models = new Map()
        return
      }
      default:
        if (operation === undefined || !idle.test(operation.path.at(-1) ?? '')) models = new Map()
    }
  }
  for (const { text } of files) {
    for (const element of operationsOf(text) ?? [[]]) see(callOf(element))
    if (!isListWhole(text)) models = new Map()
  }
  return { see, get: (model, field) => models.get(model.toLowerCase())?.get(field.toLowerCase()) }
}

/** Operations that leave every field as it is. */
const idle =
  /^(?:RunPython|AlterModel\w+|AlterUniqueTogether|AlterIndexTogether|AlterOrderWithRespectTo|(?:Add|Remove|Rename)Index(?:Concurrently)?|AddConstraint(?:NotValid)?|(?:Remove|Validate|Alter)Constraint|\w+Extension|(?:Create|Remove)Collation)$/

/** `[('id', models.AutoField(…)), …]`; a field that is not told so is left out. */
function readFields(tokens: Token[] | undefined): Map<string, Call> {
  const pairs = (elementsOf(tokens) ?? []).flatMap((pair): Array<[string, Call]> => {
    const [name, value] = elementsOf(pair) ?? []
    const own = readLiteral(name)
    const call = callOf(value)
    return typeof own === 'string' && call !== undefined ? [[own.toLowerCase(), call]] : []
  })
  return new Map(pairs)
}

function callOf(tokens: Token[] | undefined): Call | undefined {
  const call = tokens === undefined ? undefined : readCallAt(tokens as PythonToken[], 0)
  return call === undefined || call.spread || call.next !== tokens?.length ? undefined : call
}
