import { sumCounts, type TextCounts } from '@shared/article/counts/text-counts'
import type { Command } from 'commander'
import { type CountedArticle, countInLibrary } from '../services/counts/count-in-library'
import { type CommandContext, printJson } from './context'
import { type LibraryOption, withLibrary } from './with-library'

type Options = LibraryOption & { json?: boolean }

export function addCounts(desk: Command, context: CommandContext): void {
  desk
    .command('counts')
    .description(
      'Count words, characters, sentences and reading time of an article, by question and speaker.',
    )
    .argument('<article>', 'id of the article')
    .requiredOption('--library <folder>', 'the library')
    .option('--json', 'print them as JSON')
    .action((id: string, options: Options) =>
      withLibrary(context, options, 'read', (opened) => {
        const counted = countInLibrary(opened, id)
        if (options.json) return printJson(context, jsonOf(counted))
        for (const line of linesOf(counted)) context.print(`${line}\n`)
      }),
    )
}

/** What scripts read. The order of the keys is part of the format. */
function jsonOf(counted: CountedArticle) {
  return {
    article: counted.id,
    title: counted.title,
    ...figures(counted.total),
    readingMinutes: counted.readingMinutes,
    wordBudget: counted.wordBudget,
    questions: counted.pairs.map(({ id, question, askedBy, asked, answers }) => ({
      pair: id,
      question,
      askedBy,
      ...figures(sumCounts([asked, ...answers.map(({ counts }) => counts)])),
    })),
    speakers: shares(counted).map(({ voice, name, percent }) => ({
      role: voice.role,
      expert: voice.expertId,
      name,
      ...figures(voice.counts),
      percent,
    })),
  }
}

function figures({ words, characters, charactersWithoutSpaces, sentences }: TextCounts) {
  return { words, characters, charactersWithoutSpaces, sentences }
}

function linesOf(counted: CountedArticle): string[] {
  const { id, title, total, readingMinutes, wordBudget, pairs } = counted
  const goal =
    wordBudget === null ? '' : `, ${percentOf(total.words, wordBudget)} % of ${plural(wordBudget, 'word')}`
  return [
    `${title || 'untitled'} (${id})`,
    `  ${plural(total.words, 'word')}${goal}`,
    `  ${plural(total.characters, 'character')}, ${total.charactersWithoutSpaces} without spaces`,
    `  ${plural(total.sentences, 'sentence')}, ${readingMinutes} min to read`,
    ...pairs.map(({ question, asked, answers }) => {
      const { words } = sumCounts([asked, ...answers.map(({ counts }) => counts)])
      return `  ${plural(words, 'word')}: ${question.replace(/\s+/g, ' ').trim() || 'Question without words'}`
    }),
    ...shares(counted).map(
      ({ voice, name, percent }) =>
        `  ${percent} %, ${plural(voice.counts.words, 'word')}: ${name ?? (voice.role === 'asks' ? 'Questions' : 'Answers')}`,
    ),
  ]
}

function shares({ voices, names, byline }: CountedArticle) {
  const all = voices.reduce((sum, { counts }) => sum + counts.words, 0)
  return voices.map((voice) => {
    const { role, expertId, name, counts } = voice
    const known = expertId === null ? name : (names.get(expertId) ?? null)
    return {
      voice,
      name: known ?? (role === 'asks' ? byline || null : null),
      percent: percentOf(counts.words, all),
    }
  })
}

function percentOf(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 100)
}

function plural(count: number, noun: string): string {
  return `${count} ${count === 1 ? noun : `${noun}s`}`
}
