import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { seededRandom } from './generate-article'

const SYLLABLES = 'ba ce do fi gu ha je ki lo mu na pe ri so ta ve wi yo cla dre fla gro pri sta tho'.split(
  ' ',
)
const COMMON = 'the and of to in a is that it for with as on was be this have from or by'.split(' ')

/** About as many words as one writer uses in a few hundred posts; a third of any text is the commonest twenty. */
const DISTINCT = 4000

/**
 * Writes so many posts as Markdown files, `post-00000.md` and on: front matter, a dek and eight questions in bold, each
 * with two paragraphs; 1,050 words in all, as many as the posts of real blogs that the importer was made with.
 */
export function writePosts(folder: string, count: number): void {
  mkdirSync(folder, { recursive: true })
  const random = seededRandom(17)
  const rare = Array.from({ length: DISTINCT }, (_, index) => {
    const syllables = [index % 25, Math.floor(index / 25) % 25, Math.floor(index / 625) % 25]
    return syllables.map((at) => SYLLABLES[at]).join('')
  })
  const word = () => {
    const from = random() < 1 / 3 ? COMMON : rare
    return from[Math.floor(random() * from.length)] ?? 'skin'
  }
  const words = (length: number) => Array.from({ length }, word).join(' ')
  const sentence = (length: number, end: string) => {
    const text = words(length)
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}${end}`
  }
  const paragraph = (sentences: number) =>
    Array.from({ length: sentences }, () => sentence(9 + Math.floor(random() * 9), '.')).join(' ')
  for (let index = 0; index < count; index += 1) {
    const title = sentence(6, '')
    const pairs = Array.from(
      { length: 8 },
      () => `**How do you ${words(8)}?**\n\n${paragraph(5)}\n\n${paragraph(4)}\n`,
    )
    const front = `---\ntitle: "${title}"\ndate: 2025-03-${String((index % 28) + 1).padStart(2, '0')}\ntags: [skin, care]\n---\n`
    const text = `${front}\n${paragraph(3)}\n\n${pairs.join('\n')}`
    writeFileSync(join(folder, `post-${String(index).padStart(5, '0')}.md`), text)
  }
}
