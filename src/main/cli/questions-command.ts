import { questionsToMarkdown } from '@shared/questions/markdown'
import { findQuestions } from '@shared/records/question'
import type { Command } from 'commander'
import { type CommandContext, printJson } from './context'
import { type LibraryOption, withLibrary } from './with-library'

type Options = LibraryOption & { topic?: string; find?: string; json?: boolean }

export function addQuestions(desk: Command, context: CommandContext): void {
  desk
    .command('questions')
    .description('List the question bank as a Markdown list, by topic.')
    .requiredOption('--library <folder>', 'the library')
    .option('--topic <name>', 'only those under this topic')
    .option('--find <words>', 'only those in which all of these words occur')
    .option('--json', 'print them as JSON, with where each was used last')
    .action((options: Options) =>
      withLibrary(context, options, 'read', ({ records }) => {
        const topic = options.topic?.trim().toLowerCase()
        const questions = findQuestions(records.questions.list(false), options.find ?? '').filter(
          (question) => topic === undefined || question.topic.toLowerCase() === topic,
        )
        if (options.json) return printJson(context, { questions })
        context.print(questionsToMarkdown(questions))
      }),
    )
}
