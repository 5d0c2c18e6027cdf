import type { Cases } from './cases.ts'

export const settingCases: Cases = {
  'lifts-timeouts': { unsafe: ["SET lock_timeout = '0'"], safe: ["SET work_mem = '64MB'"] },
}
