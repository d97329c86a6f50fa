import type { QaNode } from '../article/document'
import type { ImportedFile, IntakeResult } from './result'
import { blocksText, nodeText, plainText } from './structure/plain-text'
import { foldWords } from './structure/runs'

/**
 * One imported file as `desk import --json` reports it.
 * @param path the file as it was named
 * @param id the record it became, or null on a dry run
 */
export function importedFile(path: string, result: IntakeResult, id: string | null): ImportedFile {
  const experts = result.speakers.filter((name) => !result.askers.includes(name))
  const only = experts.length === 1 ? (experts[0] ?? null) : null
  return {
    path,
    kind: result.kind,
    id,
    title: result.title,
    isInterview: result.isInterview,
    confidence: Math.min(1, Math.max(0, result.confidence)),
    speakers: [...result.speakers],
    pairs: result.isInterview
      ? result.document.content.filter((node) => node.type === 'qa').map((node) => reportPair(node, only))
      : [],
    imageCredits: [...result.imageCredits],
    products: result.products.map(({ brand, name }) => ({ brand, name })),
    text: reportText(result),
    dropped: [...result.dropped],
    warnings: [...result.warnings],
    error: null,
  }
}

function reportPair(node: QaNode, only: string | null): ImportedFile['pairs'][number] {
  const [question, ...answers] = node.content
  return {
    question: nodeText(question).replace(/\s+/g, ' ').trim(),
    askedBy: question.attrs.askedBy,
    answers: answers.map((answer) => ({
      speaker: answer.attrs.speaker ?? only,
      text: blocksText(answer.content),
      lists: answer.content.filter((block) => block.type === 'bulletList' || block.type === 'orderedList')
        .length,
    })),
  }
}

/** Title, dek and body in reading order, pictures by their alternative texts. A dek whose words the body says again is not said twice. */
function reportText(result: IntakeResult): string {
  const body = plainText(result.document, { alternatives: true })
  const dek = result.dek !== null && !saysAgain(body, result.dek) ? result.dek : null
  return [result.title, dek, body].filter((part): part is string => part !== null && part !== '').join('\n\n')
}

function saysAgain(body: string, dek: string): boolean {
  const words = foldWords(dek)
  const size = Math.min(4, words.length)
  if (size === 0) return true
  const inBody = foldWords(body)
  const grams = new Set<string>()
  for (let i = 0; i + size <= inBody.length; i += 1) grams.add(inBody.slice(i, i + size).join(' '))
  let hits = 0
  for (let i = 0; i + size <= words.length; i += 1)
    if (grams.has(words.slice(i, i + size).join(' '))) hits += 1
  return hits / (words.length - size + 1) >= 0.5
}
