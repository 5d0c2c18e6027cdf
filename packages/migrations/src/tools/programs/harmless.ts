import { closing, isSign, type Token } from './tokens.ts'

/** Methods and functions that change nothing in a database: they look something up in it, or are JavaScript's own. */
const pure = new Set([
  ...['hasTable', 'hasColumn', 'hasSchema', 'hasDatabase', 'getTable', 'getTables', 'getView', 'describeTable'],
  ...['showAllTables', 'showAllSchemas', 'showIndex', 'tableExists', 'getForeignKeyReferencesForTable', 'getDialect'],
  ...['find', 'findIndex', 'filter', 'map', 'some', 'every', 'includes', 'indexOf', 'startsWith', 'endsWith', 'at'],
  ...['toLowerCase', 'toUpperCase', 'trim', 'split', 'join', 'concat', 'slice', 'keys', 'values', 'entries', 'has'],
  ...['isArray', 'stringify', 'toISOString', 'getTime', 'now', 'Error', 'String', 'Number', 'Boolean', 'resolve'],
  ...['uuid', 'uuidv4', 'v4', 'randomUUID', 'hashSync', 'genSaltSync', 'randomBytes', 'toString'],
  ...['log', 'info', 'warn', 'debug', 'error'],
])

/** Methods that call what they are given. */
const walking = /^(?:find|findIndex|filter|map|some|every)$/

/** The classes that a `new` makes nothing but a value of. */
const values = /^(?:Date|Set|Map|Error|Array)$/

/** What may stand before a bracket without calling anything. */
const keywords = /^(?:await|return|throw|typeof|in|of|instanceof|if)$/

/** Whether an expression does no more than to look at something: nothing is sent in it that could change a database. */
export function isHarmless(tokens: readonly Token[]): boolean {
  return tokens.every((token, at) => {
    const [before, next] = [tokens[at - 1], tokens[at + 1]]
    switch (token.kind) {
      case 'text':
      case 'dynamic': {
        const tagged = before !== undefined && (before.kind !== 'sign' || isSign(before, ')', ']') !== '')
        if (tagged && !keywords.test(before.value)) return false
        return token.kind === 'text' || !/\$\{[^}]*[(`]/.test(token.raw ?? '${(')
      }
      case 'word':
        if (/^(?:function|class|delete|import|yield|async|raw)$/.test(token.value)) return false
        return token.value !== 'new' || values.test(next?.value ?? '')
      default:
        if (!isSign(token, ...'.!=&|<>?:+-,()[]{}'.split(''), '=>')) return false
        if (isSign(token, '=>')) return isSign(next, '{') === ''
        if (isSign(token, '(') === '' || isSign(before, ...'(,=!&|?:+-<>[{'.split(''), '=>')) return true
        if (before === undefined) return true
        // What a function of another's making does is not known.
        if (walking.test(before.value)) return functionIn(tokens.slice(at + 1, closing([...tokens], at))) !== undefined
        return before.kind === 'word' && (pure.has(before.value) || keywords.test(before.value) || isNew(tokens, at))
    }
  })
}

function isNew(tokens: readonly Token[], at: number): boolean {
  return tokens[at - 2]?.value === 'new' && values.test(tokens[at - 1]?.value ?? '')
}

/** The function that an argument is: what runs in it, or undefined where it is none that can be told. */
export function functionIn(argument: Token[]): { body: Token[]; block: boolean } | undefined {
  let at = argument[0]?.value === 'async' ? 1 : 0
  if (argument[at]?.value === 'function') at += 1
  if (isSign(argument[at], '(')) {
    const end = closing(argument, at)
    // A default would run as well.
    if (argument.slice(at, end).some((token) => isSign(token, '=') !== '')) return undefined
    at = end + 1
  } else if (argument[at]?.kind === 'word' && isSign(argument[at + 1], '=>')) at += 1
  else return undefined
  if (at === 0) return undefined
  if (isSign(argument[at], ':')) while (at < argument.length && !isSign(argument[at], '{', '=>')) at += 1
  if (isSign(argument[at], '=>')) at += 1
  if (isSign(argument[at], '{') === '') return { body: argument.slice(at), block: false }
  return closing(argument, at) === argument.length - 1 ? { body: argument.slice(at + 1, -1), block: true } : undefined
}
