/** Whether the text of a file that undoes a migration holds more than comments. */
export function hasStatements(text: string): boolean {
  const plain = text.replace(/--.*$/gm, '').replace(/\/\*[\s\S]*?\*\//g, '')
  return plain.trim() !== ''
}
