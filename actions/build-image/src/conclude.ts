// What is needed once the keys of a service are known: one part of the bundle, loaded while the registry answers.
export { carryOut } from './carry-out.ts'
export { judgeVersion } from './publish/guard.ts'
export { concludeRun, showFindings } from './report/report.ts'
export { readHoldings } from './reuse/holdings.ts'
