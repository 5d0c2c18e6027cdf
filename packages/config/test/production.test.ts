import { expect, test } from '@jest/globals'
import { isProduction } from '../src/production.ts'

test.each(['production', 'Production', 'prod', 'PROD', 'eu-production', 'prod-eu', 'prod_2', 'prod/eu', 'shop.prod'])(
  '%s is production',
  (name) => expect(isProduction(name)).toBe(true),
)

test('so is what only comes before it: rather yes than no', () => expect(isProduction('pre-production')).toBe(true))

test.each([
  '',
  'staging',
  'product',
  'products-staging',
  'reproduction',
  'preprod',
  'eu-production-copy',
  'prodüktion',
])('%j is not', (name) => expect(isProduction(name)).toBe(false))
