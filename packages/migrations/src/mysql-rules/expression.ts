import {
  allOf,
  call,
  column,
  type Expression,
  literal,
  type Query,
  type Source,
} from '../gate/conditions/expression.ts'
import { columnOf, constantOf } from './constants.ts'
import { find, findAll, plainName, type Tree, wordsOf } from './tree.ts'

const unknown: Expression = { is: 'unknown' }

/** Brings a node of MySQL's grammar to an expression that all dialects share. */
export function expressionOf(tree: Tree | undefined): Expression {
  if (tree === undefined) return unknown
  const { name, children } = tree
  const inner = children.filter((child) => child.name !== '')
  const words = wordsOf(tree)
  const inverse = (expression: Expression) => (words.includes('NOT') ? call('not', expression) : expression)
  const [first, second] = inner
  switch (name) {
    case 'LogicalExpression':
      return logicOf(tree)
    case 'NotExpression':
      return call('not', expressionOf(first))
    case 'NestedExpressionAtom':
      return inner.length === 1 ? expressionOf(first) : call('row', ...inner.map(expressionOf))
    case 'IsExpression':
      return isTruth(expressionOf(first), words)
    case 'IsNullPredicate': {
      const isNull = call('is-null', expressionOf(first))
      return /^NOT/i.test(second?.text ?? '') ? call('not', isNull) : isNull
    }
    case 'BinaryComparisonPredicate':
      return comparisonOf(inner, words)
    case 'BetweenPredicate':
      return inverse(call('between', ...inner.map(expressionOf)))
    case 'LikePredicate':
    case 'SoundsLikePredicate':
      return inverse(call('like', ...inner.slice(0, 2).map(expressionOf)))
    case 'RegexpPredicate':
      return inverse(call('regexp', ...inner.slice(0, 2).map(expressionOf)))
    case 'InPredicate': {
      const query = second === undefined ? undefined : queryIn(second)
      if (query !== undefined) return inverse(call('in-query', expressionOf(first), { is: 'query', query }))
      return inverse(call('in', expressionOf(first), ...(second?.children ?? []).flatMap(namedOnly)))
    }
    case 'ExistsExpressionAtom':
    case 'SubqueryExpressionAtom': {
      const query = first === undefined ? undefined : queryIn(first)
      if (query === undefined) return unknown
      return name === 'ExistsExpressionAtom' ? call('exists', { is: 'query', query }) : { is: 'query', query }
    }
    case 'ColumnNameExpressionAtom':
    case 'ColumnName':
      return columnOf(tree)
    case 'CurrentUserExpression':
      // Without brackets it is a column.
      return /^user$/i.test(tree.text) ? column('user') : call('current_user')
    case 'ConstantExpressionAtom':
    case 'Constant':
      return constantOf(tree)
    case 'BinaryExpressionAtom':
    case 'CollateExpressionAtom':
    case 'DataTypeFunctionCall':
      return expressionOf(first)
    case 'MathExpressionAtom':
      return call((inner[1]?.text ?? '').toLowerCase(), expressionOf(first), expressionOf(inner[2]))
    case 'UnaryExpressionAtom':
      return unary(first?.text ?? '', expressionOf(second))
    case 'CaseFunctionCall':
      return caseOf(children)
    case 'UdfFunctionCall':
    case 'ScalarFunctionCall':
    case 'SpecificFunctionCall':
    case 'AggregateWindowedFunction':
    case 'PasswordFunctionCall':
      return inner.length === 1 && /^(?:(?:Case|DataType)FunctionCall|CurrentUser)$/.test(first?.name ?? '')
        ? expressionOf(first)
        : functionOf(tree)
    default:
      return inner.length === 1 ? expressionOf(first) : call(name.toLowerCase(), ...inner.map(expressionOf))
  }
}

function namedOnly(tree: Tree): Expression[] {
  return tree.name === '' ? [] : [expressionOf(tree)]
}

/** The grammar takes AND, XOR and OR to bind alike, while the server binds AND first and OR last. */
function logicOf(tree: Tree): Expression {
  const chain: Tree[] = []
  const gather = (one: Tree): void => {
    if (one.name !== 'LogicalExpression') chain.push(one)
    else for (const child of one.children) gather(child)
  }
  gather(tree)
  const levels: Record<string, string> = { OR: 'or', '||': 'or', XOR: 'xor', AND: 'and', '&&': 'and' }
  const split = (part: Tree[], names: string[]): Expression => {
    const [name, ...more] = names
    if (name === undefined) return expressionOf(part[0])
    const parts: Tree[][] = [[]]
    for (const one of part) {
      if (one.name === 'LogicalOperator' && levels[one.text.toUpperCase()] === name) parts.push([])
      else parts.at(-1)?.push(one)
    }
    const all = parts.map((each) => split(each, more))
    return all.reduce((one, other) => call(name, one, other))
  }
  return split(chain, ['or', 'xor', 'and'])
}

function isTruth(of: Expression, words: string[]): Expression {
  const not = words.includes('NOT')
  if (words.includes('UNKNOWN') || words.includes('NULL'))
    return not ? call('not', call('is-null', of)) : call('is-null', of)
  return words.includes('TRUE') === not ? call('not', of) : of
}

function comparisonOf(inner: Tree[], words: string[]): Expression {
  const [left, operator, right] = inner
  const sign = operator?.text ?? ''
  const known = sign === '!=' ? '<>' : sign === '<=>' ? 'is' : sign
  const query =
    words.some((word) => /^(?:ANY|SOME|ALL)$/.test(word)) && right !== undefined ? queryIn(right) : undefined
  if (query === undefined) return call(known, expressionOf(left), expressionOf(right))
  const name = known === '=' && !words.includes('ALL') ? 'in-query' : 'any'
  return call(name, expressionOf(left), { is: 'query', query })
}

function unary(sign: string, of: Expression): Expression {
  if (sign === '!' || /^not$/i.test(sign)) return call('not', of)
  if (sign === '-' && of.is === 'literal') return literal(-Number(of.value))
  return sign === '+' ? of : call(`unary ${sign}`, of)
}

function functionOf(tree: Tree): Expression {
  const name = (/^[^(]*/.exec(tree.text)?.[0] ?? '').replaceAll('`', '').toLowerCase()
  const given = findAll(
    tree,
    'FunctionArg',
    'PredicateExpression',
    'LogicalExpression',
    'NotExpression',
    'IsExpression',
  )
  const args = given.map(expressionOf)
  const [first, second] = args
  if (name === 'isnull' && first !== undefined) return call('is-null', first)
  if (name === 'nullif' && second !== undefined) return call(name, ...args)
  return call(name === 'ifnull' || name === 'nvl' ? 'coalesce' : name, ...args)
}

function caseOf(children: Tree[]): Expression {
  const base = children.find(({ name }) => name !== '' && name !== 'CaseFuncAlternative' && name !== 'FunctionArg')
  const pairs = children
    .filter(({ name }) => name === 'CaseFuncAlternative')
    .flatMap((one) => {
      const [when, then] = one.children.filter(({ name }) => name === 'FunctionArg').map(expressionOf)
      if (when === undefined || then === undefined) return []
      return [base === undefined ? when : call('=', expressionOf(base), when), then]
    })
  const otherwise = children.find(({ name }) => name === 'FunctionArg')
  return call('case', ...pairs, ...(otherwise === undefined ? [] : [expressionOf(otherwise)]))
}

/** The one query in a tree of queries; of several nothing is known but what they name. */
export function queryIn(tree: Tree): Query | undefined {
  const all = findAll(tree, 'QuerySpecification')
  const [only] = all
  if (only === undefined) return undefined
  const query = queryOf(only)
  const alone = all.length === 1 && find(tree, 'LimitClause', 'TableStatement', 'ValuesStatement') === undefined
  const others = only.children.filter(({ name }) => name === 'UnionStatement')
  const arms = others.map((one) => (/^UNION/i.test(one.text) ? queryIn(one) : undefined))
  const known = arms.filter((arm) => arm !== undefined)
  return {
    ...query,
    plain: query.plain && alone,
    ...(alone && known.length > 0 && known.length === others.length ? { arms: [first(only), ...known] } : {}),
  }
}

/** A query without those that a UNION adds to it. */
function first(tree: Tree): Query {
  return queryOf({ ...tree, children: tree.children.filter(({ name }) => name !== 'UnionStatement') })
}

function queryOf(tree: Tree): Query {
  const from = tree.children.find(({ name }) => name === 'FromClause')
  const elements = tree.children.find(({ name }) => name === 'SelectElements')
  const { sources, conditions } = sourcesOf(from)
  const others = [...tree.children, ...(from?.children ?? [])].filter(
    (one) => /^(?:GroupBy|Having|Limit|Union|Window|SelectInto)/.test(one.name) && !isDistinct(one, elements),
  )
  const given = (elements?.children ?? []).filter(({ text }) => text !== ',')
  const columns = given.map((one) =>
    isStar(one) ? column('*') : expressionOf(one.children.find(({ name }) => name !== '')),
  )
  const names = given.map((one) =>
    isStar(one) ? '' : plainName(one.children.findLast(({ name }) => name === 'Uid')).toLowerCase(),
  )
  return {
    from: sources,
    where: allOf([...conditions, conditionAfter(from, 'WHERE')]),
    columns,
    names,
    plain: others.length === 0,
  }
}

function isStar({ text }: Tree): boolean {
  return /(?:^|\.)\*$/.test(text)
}

/** To be grouped by all columns that are given is to be distinct. */
function isDistinct(clause: Tree, elements: Tree | undefined): boolean {
  if (clause.name !== 'GroupByClause' || wordsOf(clause).some((word) => /^(?:HAVING|WITH)$/.test(word))) return false
  const keys = findAll(clause, 'GroupByItem').map((item) => item.children[0]?.text.toLowerCase())
  const given = (elements?.children ?? []).filter(({ text }) => text !== ',')
  return given.every(({ text }) => keys.includes(text.toLowerCase()))
}

/** The condition that stands behind a word in a node itself. */
export function conditionAfter(tree: Tree | undefined, word: string): Expression | undefined {
  const at = tree?.children.findIndex(({ name, text }) => name === '' && text.toUpperCase() === word) ?? -1
  return at < 0 ? undefined : expressionOf(tree?.children[at + 1])
}

/** The tables of a statement or a FROM, and the conditions that inner joins set. */
export function sourcesOf(tree: Tree | undefined): { sources: Source[]; conditions: Expression[] } {
  const sources: Source[] = []
  const conditions: Expression[] = []
  const tables =
    tree?.children.flatMap((one) => (one.name === 'TableSources' ? findAll(one, 'TableSourceBase') : [])) ?? []
  for (const base of tables) {
    let former: Tree | undefined
    for (const part of base.children) {
      const item = /Join$/.test(part.name) ? part.children.find(({ name }) => name !== '' && name !== 'JoinSpec') : part
      const left = wordsOf(part).includes('LEFT') || /^left$/i.test(aliasIn(former))
      const natural = /^natural$/i.test(aliasIn(former))
      if (item !== undefined) {
        sources.push(...sourceOf(item).map((source) => (left ? { ...source, outer: true } : source)))
        former = item
      }
      if (left) continue
      const [one, other] = [sources[0], sources.at(-1)]
      const same = one !== undefined && other !== undefined && one !== other && one.name === other.name
      if ((part.name === 'NaturalJoin' || natural) && !same) conditions.push(unknown)
      const on = part.name === 'InnerJoin' || part.name === 'StraightJoin' ? find(part, 'JoinSpec') : undefined
      if (on === undefined) continue
      // By its own columns a table finds itself.
      if (!wordsOf(on).includes('USING')) conditions.push(expressionOf(on.children[1]))
      else if (!same) conditions.push(unknown)
    }
  }
  return { sources, conditions }
}

/** What the grammar takes for an alias of the table before it. */
const joining = /^(?:left|right|natural)$/i

/** The name, in small letters, by which a table goes in its statement. */
export function nameOf({ name, alias }: Source): string {
  return (alias || name).toLowerCase()
}

function aliasIn(item: Tree | undefined): string {
  return plainName(item?.children.findLast(({ name }) => name === 'Uid'))
}

function sourceOf(item: Tree): Source[] {
  const given = aliasIn(item)
  const alias = joining.test(given) ? '' : given
  if (item.name === 'AtomTableItem') return [{ name: plainName(find(item, 'TableName')), alias }]
  const query = item.name === 'SubqueryTableItem' ? queryIn(item) : undefined
  if (query !== undefined) return [{ name: '', alias, query }]
  return findAll(item, 'AtomTableItem').flatMap(sourceOf)
}
