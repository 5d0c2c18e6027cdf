import type { Cases } from './cases.ts'

export const constraintCases: Cases = {
  'foreign-key-validated': {
    unsafe: ['ALTER TABLE a ADD CONSTRAINT f FOREIGN KEY (b) REFERENCES b (id)'],
    safe: [
      'ALTER TABLE a ADD CONSTRAINT f FOREIGN KEY (b) REFERENCES b (id) NOT VALID',
      'ALTER TABLE a ADD COLUMN b int REFERENCES b (id)',
      'ALTER TABLE a VALIDATE CONSTRAINT f',
    ],
  },
  'check-validated': {
    unsafe: ['ALTER TABLE a ADD CONSTRAINT c CHECK (b > 0)'],
    safe: ['ALTER TABLE a ADD CONSTRAINT c CHECK (b > 0) NOT VALID'],
  },
  'unique-constraint': {
    unsafe: [
      'ALTER TABLE a ADD CONSTRAINT u UNIQUE (b)',
      'ALTER TABLE a ADD PRIMARY KEY (id)',
      'ALTER TABLE a ADD COLUMN b int UNIQUE',
      'ALTER TABLE a ADD CONSTRAINT x EXCLUDE USING gist (r WITH &&)',
    ],
    safe: ['ALTER TABLE a ADD CONSTRAINT u UNIQUE USING INDEX i'],
  },
}
