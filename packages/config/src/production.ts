/**
 * Says whether an environment's name means production: `production`, `prod` or `prd`, alone or as the first or last word
 * of a name such as `eu-production` or `prod_2`, or `live`, alone or as the last word; in any case, whatever number stands
 * behind (`eu-prod-1`). Words are of letters. It rather says yes than no (`pre-production` counts too), since what it
 * guards cannot be made good.
 */
export function isProduction(environmentName: string): boolean {
  const name = environmentName.replace(/[^\p{L}]+$/u, '')
  return /^(?:production|prod|prd)(?!\p{L})|(?<!\p{L})(?:production|prod|prd|live)$/iu.test(name)
}
