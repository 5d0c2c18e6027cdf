import type { ErrorObject } from 'ajv'

/** What a pattern of the schema takes, in words: nobody should have to read a regular expression to mend a file. */
export const patternWords: Record<string, string> = {
  '^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$':
    'small letters, digits and dashes, at most 40, with a letter or digit at either end: api',
  '^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$': 'letters, digits, dots, dashes and underscores, at most 100: staging',
  '^[A-Za-z0-9][A-Za-z0-9_.-]{0,99}$': 'letters, digits, dots, dashes and underscores, at most 100: first-data',
  '^[A-Za-z0-9][A-Za-z0-9_.-]*$': 'letters, digits, dots, dashes and underscores: shop_default',
  '^[A-Za-z0-9._-]+$': 'letters, digits, dots, dashes and underscores: stable',
  '^[A-Za-z0-9_.-]+$': 'an id of letters, digits, dots, dashes and underscores: npm',
  '^[A-Za-z_][A-Za-z0-9_]*$': 'the name of a variable, never its value: DATABASE_URL',
  '^(?:[A-Za-z0-9_]|\\{service\\})+$': 'the name of a variable, never its value: {service}_URL',
  '^(?!/)(?!(?:.*/)?\\.\\.(?:/|$)).+$':
    'a path in the repository, relative to its root, without ..: backend/Dockerfile',
  '^[^\\s"\'`{}\\[\\]():,;#$=-][^\\s"\'`{}\\[\\]():,;#$=]*$':
    'the name of an ARG, without spaces, quotes, `=` and `$`: NODE_VERSION',
  '^[a-z0-9]+/[a-z0-9]+(?:/[a-z0-9]+)?$': 'a platform: linux/amd64, linux/arm64, linux/arm/v7',
  '^\\d+[smhd]?$': 'a number of seconds, or a number with s, m, h or d: 12h, 30d',
  '^\\d+(?:\\.\\d+)?[smh]?$': 'a number of seconds, or a number with s, m or h: 90s, 10m',
  '^[a-z0-9.-]+(?::[0-9]+)?(?:/[a-z0-9]+(?:[._-]+[a-z0-9]+)*)*$':
    'host/repository in small letters, without a tag: ghcr.io/acme/shop-api',
  '^(?!.*://)[^@\\s]+$': 'host/name, host:port/name or a file, without scheme, user and password: db.acme.dev/shop',
  '^https?://': 'an address that begins with https:// or http://',
  '^(?:json:\\.[A-Za-z0-9_.-]+|header:[A-Za-z0-9-]+|text)$': 'json:.path.to.it, header:Name, or text',
}

const typeWords: Record<string, string> = {
  object: 'keys with values',
  array: 'a list',
  string: 'text',
  boolean: 'true or false',
  number: 'a number',
  integer: 'a whole number',
  null: 'nothing',
}

/** Says in words what the schema takes in the place of a value that it refused. */
export function describeAccepted(error: ErrorObject): string {
  const params = error.params as Record<string, unknown>
  switch (error.keyword) {
    case 'enum':
      return (params['allowedValues'] as unknown[]).join(', ')
    case 'type':
      return [params['type'] as string | string[]]
        .flat()
        .map((type) => typeWords[type] ?? type)
        .join(', or ')
    case 'pattern':
      return patternWords[String(params['pattern'])] ?? `text that matches ${String(params['pattern'])}`
    case 'minProperties':
      return 'at least one key with a value'
    case 'minItems':
      return 'a list with at least one entry'
    case 'minLength':
      return 'text that is not empty'
    default:
      return error.message ?? ''
  }
}
