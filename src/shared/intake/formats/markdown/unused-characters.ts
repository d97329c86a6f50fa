/** Two characters for private use that the text does not have. */
export function unusedCharacters(text: string): [string, string] {
  const unused: string[] = []
  for (let code = 0xe000; code < 0xf8ff && unused.length < 2; code++) {
    const character = String.fromCharCode(code)
    if (!text.includes(character)) unused.push(character)
  }
  return [unused[0] ?? '\ue000', unused[1] ?? '\ue001']
}
