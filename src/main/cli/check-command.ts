import { accessSync, constants } from 'node:fs'
import { type Severity, severities } from '@shared/checks/finding'
import { type Command, Option } from 'commander'
import type { Checked, ShownFinding } from '../services/checks/check-articles'
import { fileError } from '../services/file-errors'
import { ingredientFactsIn } from '../services/ingredients/facts-file'
import { personalDictionary } from '../services/spelling/personal-dictionary'
import { type CommandContext, exitCodes, pathFrom, printJson } from './context'
import { stoppable } from './stoppable'
import { type LibraryOption, withLibrary } from './with-library'

type Options = LibraryOption & {
  all?: boolean
  least: Severity
  spelling: boolean
  dictionary?: string
  json?: boolean
}

export function addCheck(desk: Command, context: CommandContext): void {
  desk
    .command('check')
    .description(
      'Check articles, or files as an import would read them: house style, names, spelling and grammar.',
    )
    .argument('[articles or files...]', 'ids of articles, or files and folders')
    .requiredOption('--library <folder>', 'the library whose rules and names count')
    .option('--all', 'every article that is not in the bin')
    .addOption(
      new Option('--least <severity>', 'the mildest finding to tell')
        .choices([...severities])
        .default('suggestion'),
    )
    .option('--no-spelling', 'leave spelling and grammar out')
    .option('--dictionary <file>', 'a list of words that are right, in place of your own')
    .option('--json', 'print the findings as JSON')
    .addHelpText(
      'after',
      '\nEnds with 3 where there is an error among the findings, with 1 where something could not be read.',
    )
    .action((named: string[], options: Options, command: Command) => {
      if (named.length > 0 === Boolean(options.all)) {
        command.error('error: name articles or files, or check all articles with --all')
      }
      return runCheck(context, named, options)
    })
}

async function runCheck(context: CommandContext, named: string[], options: Options): Promise<void> {
  const { atLeast, checkArticles } = await import('../services/checks/check-articles')
  const { resources, createChecker, createReader, speller } = context
  const spelling = options.spelling
    ? {
        speller,
        resources,
        personal: personalDictionary(dictionaryOf(context, options)),
        ingredientFacts: ingredientFactsIn(resources),
      }
    : null
  const { checked, failures, problems, cancelled } = await withLibrary(context, options, 'read', (opened) =>
    stoppable((signal) =>
      checkArticles(opened, {
        named: named.map((name) => ({ name, path: pathFrom(context, name) })),
        all: Boolean(options.all),
        resources,
        createChecker,
        createReader,
        spelling,
        signal,
        onProgress: (done, total) => context.progress(`Checked ${done} of ${total}. Ctrl-C stops.`),
      }),
    ),
  )
  const shown = checked.map((each) => ({ ...each, findings: atLeast(each.findings, options.least) }))
  for (const problem of problems) context.say(`Rule left out: ${problem}`)
  if (options.json) printJson(context, { checked: shown.map(jsonOf), failures, problems })
  else for (const each of shown) print(context, each)
  for (const failure of failures) context.say(failure)
  if (cancelled) context.say(`Stopped: ${checked.length} were checked.`)
  const hasError = shown.some(({ findings }) => findings.some(({ severity }) => severity === 'error'))
  if (failures.length > 0 || cancelled) context.end(exitCodes.failed)
  else if (hasError) context.end(exitCodes.preflightBlocked)
}

/** @throws DeskError where a file is named and cannot be read: its words would be called wrong */
function dictionaryOf(context: CommandContext, { dictionary }: Options): string {
  if (dictionary === undefined) return context.personalDictionary
  const path = pathFrom(context, dictionary)
  try {
    accessSync(path, constants.R_OK)
  } catch (error) {
    throw fileError(error, 'read', path, 'nothing was checked')
  }
  return path
}

/** What scripts read. The order of the keys is part of the format. */
function jsonOf({ articleId, file, title, findings, ignored, dialect }: Checked) {
  return {
    article: articleId,
    file,
    title,
    findings: findings.map((finding) => ({
      block: finding.blockId,
      part: finding.part,
      from: finding.from,
      to: finding.to,
      words: finding.words,
      rule: finding.rule,
      severity: finding.severity,
      message: finding.message,
      reason: finding.reason,
      suggestions: finding.suggestions,
      line: finding.line,
    })),
    ignored,
    english: dialect,
  }
}

function print(context: CommandContext, { articleId, file, title, findings, ignored }: Checked): void {
  if (findings.length === 0 && ignored === 0) return
  context.print(`${file ?? (title || 'untitled')}${articleId ? ` (${articleId})` : ''}\n`)
  for (const finding of findings) context.print(`  ${lineOf(finding)}\n`)
  if (ignored > 0) context.print(`  ${ignored} set aside\n`)
}

/** "error  Nothing is ‘chemical-free’ … [BeautyDesk.ChemicalFree]  … a chemical-free balm that …" */
function lineOf({ severity, message, rule, line, words }: ShownFinding): string {
  const at = words === '' ? -1 : line.indexOf(words)
  const around = at < 0 ? '' : `  “${excerpt(line, at, at + words.length)}”`
  return `${severity.padEnd(10)}  ${message} [${rule}]${around}`
}

/** So many signs before and after the words. */
const AROUND = 30

function excerpt(line: string, from: number, to: number): string {
  const start = Math.max(0, from - AROUND)
  const end = Math.min(line.length, to + AROUND)
  const cut = line.slice(start, end).replace(/\s+/g, ' ')
  return `${start > 0 ? '…' : ''}${cut}${end < line.length ? '…' : ''}`
}
