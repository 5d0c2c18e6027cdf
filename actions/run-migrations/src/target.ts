import type { Migrations } from '../../../packages/config/src/types.ts'

/** One service whose migrations this step is about. */
export type Target = {
  /** The empty string where there is no deploy.yml. */
  service: string
  context: string
  migrations: Migrations
  /** `name@sha256:…`; undefined where the migrations come from the checkout. */
  image: string | undefined
}
