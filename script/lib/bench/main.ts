import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { measure } from './measure.ts'
import { describe, layOut, type Result, summarise, writeReport } from './report.ts'
import type { Row } from './row.ts'
import { rows } from './rows/index.ts'

const output = resolve(import.meta.dirname, '../../../bench-output')

const { values } = parseArgs({
  options: { only: { type: 'string', multiple: true, default: [] }, rounds: { type: 'string' } },
})
const rounds = values.rounds === undefined ? undefined : Number(values.rounds)
if (rounds !== undefined && !(Number.isInteger(rounds) && rounds > 0))
  refuse(`--rounds ${values.rounds}: a whole number from 1 on is needed.`)
const unknown = values.only.filter((start) => !rows.some(({ name }) => name.startsWith(start)))
if (unknown.length > 0)
  refuse(`There is no row ${unknown.join(', ')}. There are: ${rows.map(({ name }) => name).join(', ')}.`)
const wanted = rows.filter(
  ({ name }) => values.only.length === 0 || values.only.some((start) => name.startsWith(start)),
)

const results: Result[] = []
const table = [['row', 'ours', 'peer', 'ratio', 'aim', 'peer is']]
const failures: string[] = []
for (const row of wanted) await run(row)

if (results.length > 0) {
  console.log(`\nMedians (least–most):\n\n${layOut(table)}\n`)
  console.log(`Written to ${await writeReport(output, results)}`)
}
for (const failure of failures) console.error(`✗ ${failure}`)
process.exit(failures.length > 0 ? 1 : 0)

async function run(row: Row): Promise<void> {
  const count = rounds ?? row.rounds
  process.stdout.write(`${row.name}: ${count} rounds`)
  try {
    const samples = await measure(row, {
      rounds: count,
      onSample: (_, side) => process.stdout.write(side === 'peer' ? '.' : ''),
    })
    process.stdout.write('\n')
    const result = summarise(row, samples)
    results.push(result)
    table.push(describe(row, samples, result))
  } catch (error) {
    process.stdout.write(' failed\n')
    failures.push(`${row.name}: ${error instanceof Error ? error.message : String(error)}`)
  }
}

function refuse(message: string): never {
  console.error(message)
  process.exit(2)
}
