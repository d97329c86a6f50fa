import { v7, validate } from 'uuid'

/** A record's id: a UUID version 7, so that ids sort by the time they were made. */
export function newId(): string {
  return v7()
}

export function isId(value: unknown): value is string {
  return validate(value)
}
