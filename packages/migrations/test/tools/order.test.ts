import { expect, test } from '@jest/globals'
import { findMisplaced } from '../../src/tools/order.ts'

const misplaced = (...names: string[]) => {
  const found = findMisplaced(names.sort().map((name) => ({ name, path: name })))
  return found && [found.first.name, found.second.name]
}

test.each([
  [
    ['1_a.sql', '2_b.sql', '10_c.sql'],
    ['10_c.sql', '1_a.sql'],
  ],
  [
    ['8.sql', '9.sql', '10.sql'],
    ['10.sql', '8.sql'],
  ],
  [
    ['V2__b.sql', 'V10__c.sql'],
    ['V10__c.sql', 'V2__b.sql'],
  ],
  [
    ['1.2.0.sql', '1.10.0.sql'],
    ['1.10.0.sql', '1.2.0.sql'],
  ],
  [
    ['9_old.sql', '20240102_new.sql'],
    ['20240102_new.sql', '9_old.sql'],
  ],
  [
    ['2024-2-1_a.sql', '2024-10-1_b.sql'],
    ['2024-10-1_b.sql', '2024-2-1_a.sql'],
  ],
])('%j runs against its numbers', (names, expected) => {
  expect(misplaced(...names)).toEqual(expected)
})

test.each([
  [['001_a.sql', '002_b.sql', '010_c.sql']],
  [['20240101120000_a.sql', '20240102120000_b.sql']],
  // A date comes before a time of a later day, whatever their length.
  [['20240102_a.sql', '202401011230_b.sql']],
  [['001_init.sql', '20240101_x.sql']],
  [['001_add_10_rows.sql', '001_add_9_rows.sql']],
  [['2fa.sql', '10gb.sql']],
  [['users.sql', 'orders.sql']],
  [['a1.sql', 'b0.sql']],
])('%j does not', (names) => {
  expect(misplaced(...names)).toBeUndefined()
})
