/**
 * All that is loaded to read MySQL: the grammar, and of its runtime what drives it. In a bundle it stands beside it as a
 * module of its own, made small, since it is half of all the code there is.
 */
export { CharStreams, CommonTokenStream, PredictionMode } from 'antlr4ng'
export { MySqlLexer } from 'dt-sql-parser/dist/lib/mysql/MySqlLexer.js'
export * as parsing from 'dt-sql-parser/dist/lib/mysql/MySqlParser.js'
