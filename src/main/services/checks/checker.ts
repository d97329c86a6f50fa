import type { CheckedBlock } from '@shared/checks/checked-block'
import { type BlockReading, isFor, readBlock } from '@shared/checks/read-block'
import type { Rule } from '@shared/checks/rule'
import type { StyleChoices } from '@shared/checks/style-choices'
import { buildStyleSet, type ListedRule, type StyleFiles, type StyleSet } from '@shared/checks/style-set'

/** What a checker is made of. Plain data, so that a thread can be handed it. */
export type CheckerInput = {
  files: StyleFiles
  choices: StyleChoices
  /** Rules that were given up because a text made them hang. */
  slow: string[]
}

export type ReadBlocks = { blocks: CheckedBlock[]; language: string }
export type Listed = { rules: ListedRule[]; problems: string[] }

/** Reads blocks by the rules of one set of files. */
export type Checker = {
  list(): Promise<Listed>
  read(request: ReadBlocks): Promise<BlockReading[]>
  close(): void
}

export type CreateChecker = (input: Omit<CheckerInput, 'slow'>) => Checker

/** The work itself, the same in a thread and without one. */
export function checkerOf({ files, choices, slow }: CheckerInput) {
  const set: StyleSet = buildStyleSet(files, choices)
  const rules = set.rules.filter(({ info }) => !slow.includes(info.id))
  return {
    rules,
    list: (): Listed => ({
      rules: set.listed,
      problems: [
        ...set.problems,
        ...slow.map((id) => `${id}: it took too long on a text and is off until it is changed`),
      ],
    }),
    read: ({ blocks, language }: ReadBlocks, begin?: (rule: Rule) => void): BlockReading[] => {
      const own = rules.filter((rule) => isFor(rule, language))
      return blocks.map((block) =>
        readBlock(own, block, language, (index) => {
          const rule = own[index]
          if (rule) begin?.(rule)
        }),
      )
    },
  }
}

/** Checks in this very thread: for tests. */
export const createDirectChecker: CreateChecker = (input) => {
  const checker = checkerOf({ ...input, slow: [] })
  return {
    list: async () => checker.list(),
    read: async (request) => checker.read(request),
    close() {
      // Nothing runs between two calls.
    },
  }
}
