// What query builders send, as far as the gate has to know: a new table's columns do nothing to those who use others,
// and a column's type does nothing unless it counts up. Whatever does not stand there word for word is not known.
export { knexBuilders } from './builders/knex.ts'
export { readQuery } from './builders/knex-queries.ts'
export { pgmBuilders } from './builders/node-pg-migrate.ts'
export { queryInterfaceBuilders } from './builders/sequelize.ts'
export { queryRunnerBuilders } from './builders/typeorm.ts'
