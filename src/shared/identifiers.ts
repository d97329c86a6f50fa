import { v7, validate } from 'uuid'
import { z } from 'zod'

/** A record's id: a UUID version 7, so that ids sort by the time they were made. */
export const idSchema = z.string().refine(validate, 'not a record id')

export function newId(): string {
  return v7()
}
