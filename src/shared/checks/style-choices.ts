import { z } from 'zod'

// Apart from what reads rules: a library is opened without it.

/** What a writer turned on and off, by the name of a style or a rule's id; the nearer one counts. */
export const styleChoicesSchema = z.record(z.string().max(200), z.boolean())
export type StyleChoices = z.infer<typeof styleChoicesSchema>
