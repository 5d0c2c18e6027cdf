/** Puts a service's name into the name of a variable: `{service}_HOOK` for `shop-api` is `SHOP_API_HOOK`. */
export function variableName(template: string, service: string): string {
  return template.replaceAll('{service}', service.toUpperCase().replace(/-/g, '_'))
}

/** Puts a service's name into a URL, where `{service}` stands for it. */
export function serviceUrl(template: string, service: string): string {
  return template.replaceAll('{service}', service)
}
