/** What a group of checks came to. */
export type Count = { passed: number; failed: number; skipped: string[] }

type JestResults = {
  testResults: Array<{
    name: string
    status: string
    message: string
    assertionResults: Array<{ status: string; fullName: string; failureMessages: string[] }>
  }>
}

/** Counts the tests of a Jest JSON report, one by one. A file that did not load is one failure. */
export function countJest(results: JestResults): Count {
  const count: Count = { passed: 0, failed: 0, skipped: [] }
  for (const file of results.testResults) {
    if (file.assertionResults.length === 0 && file.status === 'failed') count.failed += 1
    for (const test of file.assertionResults) {
      if (test.status === 'passed') count.passed += 1
      else if (test.status === 'failed') count.failed += 1
      else count.skipped.push(test.fullName)
    }
  }
  return count
}

/** Gives what to print about each failure of a Jest JSON report. */
export function describeFailures(results: JestResults): string[] {
  return results.testResults.flatMap((file) => {
    if (file.assertionResults.length === 0 && file.status === 'failed') return [`✗ ${file.name}\n${file.message}`]
    return file.assertionResults
      .filter((test) => test.status === 'failed')
      .map((test) => `✗ ${test.fullName}\n${test.failureMessages.join('\n')}`)
  })
}
