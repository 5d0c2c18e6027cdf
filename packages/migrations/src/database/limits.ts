/** Limits of the sessions that change the database, in milliseconds; 0 is no limit. */
export type Limits = { lockTimeout: number; statementTimeout: number }

/** Which limit ended a statement, if one did. */
export type Exceeded = 'lock-timeout' | 'statement-timeout' | undefined
