import { expect, test } from '@jest/globals'
import { isProduction } from '../src/production.ts'

test.each([
  'production',
  'Production',
  'prod',
  'PROD',
  'eu-production',
  'prod-eu',
  'prod_2',
  'prod/eu',
  'shop.prod',
  'eu-prod-1',
  'PRD',
  'live',
  'shop-Live',
  'live2',
])('%s is production', (name) => expect(isProduction(name)).toBe(true))

test('so is what only comes before it: rather yes than no', () => expect(isProduction('pre-production')).toBe(true))

test.each([
  '',
  'staging',
  'product',
  'products-staging',
  'reproduction',
  'preprod',
  'live-preview',
  'olive',
  'eu-production-copy',
  'prodüktion',
])('%j is not', (name) => expect(isProduction(name)).toBe(false))
