import { counted } from '@shared/counted'
import { questionsToMarkdown } from '@shared/questions/markdown'
import { findQuestions } from '@shared/records/question'
import { type Command, Option } from 'commander'
import { type CommandContext, pathFrom, printJson } from './context'
import { interviewNamed } from './record-named'
import { type LibraryOption, withLibrary } from './with-library'

type ListOptions = LibraryOption & {
  topic?: string
  find?: string
  csv?: boolean
  json?: boolean
  from?: string
}
type PlanOptions = LibraryOption & { html?: boolean }

/** `desk questions`, and `desk plan`, which is made of them. */
export function addQuestions(desk: Command, context: CommandContext): void {
  desk
    .command('questions')
    .description('List the question bank as a Markdown list, by topic, or add questions to it.')
    .requiredOption('--library <folder>', 'the library')
    .option('--topic <name>', 'only those under this topic')
    .option('--find <words>', 'only those in which all of these words occur')
    .addOption(new Option('--csv', 'print them as CSV; no cell starts a formula').conflicts('json'))
    .option('--json', 'print them as JSON, with where each was used last')
    .addOption(
      new Option('--from <file>', 'add those of a table (CSV) or a list (Markdown), each once').conflicts([
        'topic',
        'find',
        'csv',
      ]),
    )
    .action((options: ListOptions) =>
      options.from === undefined
        ? listQuestions(context, options)
        : addFromFile(context, options, pathFrom(context, options.from)),
    )
  desk
    .command('plan')
    .description('Print the plan of an interview as a Markdown list, or as a page.')
    .argument('<interview>', 'its title or id')
    .requiredOption('--library <folder>', 'the library')
    .option('--html', 'as a page to print')
    .action((given: string, options: PlanOptions) =>
      withLibrary(context, options, 'read', async (opened) => {
        const { planToMarkdown } = await import('@shared/plans/plan-markdown')
        const { planToPage } = await import('@shared/plans/plan-page')
        const interview = opened.records.interviews.get(interviewNamed(opened, given, 'Nothing was printed.'))
        if (!interview) return
        const { title, plan } = interview
        context.print(
          options.html ? planToPage(interview) : planToMarkdown(title || 'Untitled interview', plan),
        )
      }),
    )
}

function listQuestions(context: CommandContext, options: ListOptions): Promise<void> {
  return withLibrary(context, options, 'read', async ({ records }) => {
    const topic = options.topic?.trim().toLowerCase()
    const questions = findQuestions(records.questions.list(false), options.find ?? '').filter(
      (question) => topic === undefined || question.topic.toLowerCase() === topic,
    )
    if (options.json) return printJson(context, { questions })
    if (questions.length === 0) {
      const isWhole = options.topic === undefined && options.find === undefined
      context.say(isWhole ? 'The question bank is empty.' : 'No question of the bank fits.')
    }
    if (!options.csv) return context.print(questionsToMarkdown(questions))
    const { questionsAsCsv } = await import('../services/questions/question-files')
    context.print(questionsAsCsv(questions))
  })
}

async function addFromFile(context: CommandContext, options: ListOptions, path: string): Promise<void> {
  const { questionsInFile } = await import('../services/questions/question-files')
  const { questions, left } = await questionsInFile(path)
  await withLibrary(context, options, 'write', ({ records }) => {
    const added = records.questions.addMany(questions).filter(({ isNew }) => isNew).length
    const known = questions.length - added
    if (options.json) return printJson(context, { added, known, left })
    context.print(
      `Added ${added}; ${known} in the bank already; ${counted(left, 'row')} without a question.\n`,
    )
  })
}
