import { sumCounts, type TextCounts } from '@shared/article/counts/text-counts'
import { counted, formatCount } from '@shared/counted'
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
        const article = countInLibrary(opened, id)
        if (options.json) return printJson(context, jsonOf(article))
        for (const line of linesOf(article)) context.print(`${line}\n`)
      }),
    )
}

/** What scripts read. The order of the keys is part of the format. */
function jsonOf(article: CountedArticle) {
  return {
    article: article.id,
    title: article.title,
    ...figures(article.total),
    readingMinutes: article.readingMinutes,
    wordBudget: article.wordBudget,
    questions: article.pairs.map(({ id, question, askedBy, asked, answers }) => ({
      pair: id,
      question,
      askedBy,
      ...figures(sumCounts([asked, ...answers.map(({ counts }) => counts)])),
    })),
    speakers: shares(article).map(({ voice, name, percent }) => ({
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

function linesOf(article: CountedArticle): string[] {
  const { id, title, total, readingMinutes, wordBudget, pairs } = article
  const goal =
    wordBudget === null ? '' : `, ${percentOf(total.words, wordBudget)} % of ${counted(wordBudget, 'word')}`
  return [
    `${title || 'untitled'} (${id})`,
    `  ${counted(total.words, 'word')}${goal}`,
    `  ${counted(total.characters, 'character')}, ${formatCount(total.charactersWithoutSpaces)} without spaces`,
    `  ${counted(total.sentences, 'sentence')}, ${readingMinutes} min to read`,
    ...pairs.map(({ question, asked, answers }) => {
      const { words } = sumCounts([asked, ...answers.map(({ counts }) => counts)])
      return `  ${counted(words, 'word')}: ${question.replace(/\s+/g, ' ').trim() || 'Question without words'}`
    }),
    ...shares(article).map(
      ({ voice, name, percent }) =>
        `  ${percent} %, ${counted(voice.counts.words, 'word')}: ${name ?? (voice.role === 'asks' ? 'Questions' : 'Answers')}`,
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
