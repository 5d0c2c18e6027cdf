import type { Variables } from '../../action/src/variables.ts'

/** Puts a service's name into the name of a variable: `{service}_HOOK` for `shop-api` is `SHOP_API_HOOK`. */
export function variableName(template: string, service: string): string {
  return template.replaceAll('{service}', service.toUpperCase().replace(/-/g, '_'))
}

/** Puts a service's name into a URL, where `{service}` stands for it. */
export function serviceUrl(template: string, service: string): string {
  return template.replaceAll('{service}', service)
}

/** Reads the variable that a `…-env` key of a service names. Throws a UserError naming the key when it is not set. */
export function requireVariable(variables: Variables, template: string, service: string, key: string): string {
  return variables.require(variableName(template, service), `${key} of the service ${service}`)
}
