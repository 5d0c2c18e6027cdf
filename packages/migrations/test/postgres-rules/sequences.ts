import type { Cases } from './cases.ts'

export const sequenceCases: Cases = {
  'restart-sequence': {
    unsafe: [
      'ALTER SEQUENCE users_id_seq RESTART WITH 1',
      "SELECT setval('users_id_seq'::regclass, 1, false)",
      'ALTER TABLE users ALTER COLUMN id RESTART WITH 1',
    ],
    safe: [
      "SELECT setval('users_id_seq', (SELECT max(id) FROM users))",
      "CREATE TABLE users (id serial); SELECT setval('users_id_seq', 5)",
      'ALTER SEQUENCE users_id_seq CACHE 20',
    ],
  },
  'narrow-sequence': {
    unsafe: ['ALTER SEQUENCE order_no INCREMENT BY 1', 'ALTER TABLE users ALTER COLUMN id SET CYCLE'],
    safe: ['ALTER SEQUENCE order_no INCREMENT BY 50', 'ALTER SEQUENCE order_no NO CYCLE'],
  },
}
