import type { CommandDefinition } from '@shared/commands'

/**
 * The commands whose label has every typed word, those that begin with the text first. The palette itself is left
 * out, and so are the keys of one's own fields: nobody looks for them here.
 */
export function matchingCommands<Command extends Pick<CommandDefinition, 'id' | 'label'>>(
  commands: readonly Command[],
  text: string,
): Command[] {
  const words = fold(text).split(/\s+/).filter(Boolean)
  const left = commands.filter(({ id }) => id !== 'palette.open' && id !== 'list.filter')
  if (words.length === 0) return left
  return left
    .filter(({ label }) => words.every((word) => fold(label).includes(word)))
    .map((command, index) => ({ command, index, rank: rankOf(fold(command.label), fold(text).trim()) }))
    .sort((one, other) => one.rank - other.rank || one.index - other.index)
    .map(({ command }) => command)
}

/** Whether the text is all of a command's label: then it is meant, whatever records have the same words. */
export function isNamed({ label }: Pick<CommandDefinition, 'label'>, text: string): boolean {
  return fold(label).replace(/…$/, '') === fold(text).trim()
}

function rankOf(label: string, text: string): number {
  if (label.startsWith(text)) return 0
  return label.includes(` ${text}`) ? 1 : 2
}

function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
