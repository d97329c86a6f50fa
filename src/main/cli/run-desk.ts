export async function runDesk(words: readonly string[]): Promise<number> {
  process.stdout.write(`${words.join(' ')}\n`)
  return 0
}
