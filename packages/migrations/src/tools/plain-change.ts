/**
 * Whether raw SQL in a condition says the same whether or not it runs: what changes what later statements mean, such as a
 * function, a setting or a transaction, does not.
 */
export function isPlainChange(sql: string): boolean {
  const plain =
    /^(?:alter\s+table|create\s+(?:unique\s+)?index|create\s+table|drop\s+(?:table|index)|insert|update|delete|truncate|comment|select)\b/i
  return sql.split(';').every((one) => one.trim() === '' || plain.test(one.trim()))
}
