/** What the page says of a rule. */
export type RuleText = { hazard: string; phase: string; reason: string; rewrite: string }

/** The rules of one kind of database, by their ids. */
export type RuleSet = { title: string; rules: Record<string, RuleText> }

const hazards: Record<string, string> = {
  'data-loss': 'loses data',
  incompatible: 'breaks the code that runs now',
  unanalysable: 'cannot be analysed',
  broken: 'cannot work as written',
  history: 'does not follow on what databases have applied',
  lock: 'holds up others',
}

const phases: Record<string, string> = {
  expand: 'before the deploy (expand)',
  contract: 'after the deploy (contract)',
  mixed: 'neither before nor after: split it',
  neutral: 'either',
}

/** Writes the page of all rules: a section each, whose heading is the id, so that a link to it never changes. */
export function renderRulesPage(sets: RuleSet[]): string {
  const ids = [...new Set(sets.flatMap(({ rules }) => Object.keys(rules)))].sort()
  return `${head}\n${ids.map((id) => section(id, sets)).join('\n')}`
}

function section(id: string, sets: RuleSet[]): string {
  const texts = sets.flatMap(({ title, rules }) => {
    const rule = rules[id]
    return rule === undefined ? [] : [{ title, rule }]
  })
  const lines = texts.map(
    ({ title, rule }) =>
      `**${title}**: ${hazards[rule.hazard]}; its place is ${phases[rule.phase]}. ${rule.reason}\n*Instead:* ${rule.rewrite}\n`,
  )
  return `## ${id}\n\n${lines.join('\n')}`
}

const head = `# Migration rules

What run-migrations looks for, by the id that annotations and the summary name. PostgreSQL is read with its own parser, SQLite with one made
from its own grammar, MySQL and MariaDB with a parser of MySQL's grammar. What a parser does not know is [unanalysable](#unanalysable), never
safe. Tables that the same pending set creates are exempt. Where the place of a rule is "either", the side of the deployment does not matter.
What each hazard means for a run, and how a person permits a statement, stands in [the action's README](../actions/run-migrations/README.md).

Nothing is asked of the rows. A condition that names columns counts as one that leaves rows out, although it may hold for each row that
there is (\`WHERE created_at < '2100-01-01'\`, a list of ids that was gathered from the whole table before), or for none; and what a block does
under a condition is told whether that holds or not. A trigger that refuses or drops single rows by what stands in them is judged as far as its
function says so, not by how many rows that would be. Try such a migration on a copy of the data, and have the number of rows checked in the
migration itself (\`IF … THEN RAISE EXCEPTION\`).
`
