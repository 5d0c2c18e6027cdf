/** Whose grammar and habits SQL is read by; MariaDB goes as MySQL. */
export type DatabaseKind = 'postgresql' | 'mysql' | 'sqlite'
