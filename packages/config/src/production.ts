/**
 * Says whether an environment's name means production: `production` or `prod`, alone or as the first or last word of a
 * name such as `eu-production` or `prod_2`, in any case. Words are of letters. It rather says yes than no
 * (`pre-production` counts too), since what it guards cannot be made good.
 */
export function isProduction(environmentName: string): boolean {
  return /^(?:production|prod)(?!\p{L})|(?<!\p{L})(?:production|prod)$/iu.test(environmentName)
}
