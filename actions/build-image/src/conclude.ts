// What is needed once a service has been read: one part of the bundle, loaded while the registry answers.
export { carryOut } from './carry-out.ts'
export { concludeRun, showFindings } from './report/report.ts'
