import type { z } from 'zod'

/** A call as the contract states it: what goes in, what comes out. */
export function call<Input extends z.ZodType, Output extends z.ZodType>(input: Input, output: Output) {
  return { input, output } as const
}
