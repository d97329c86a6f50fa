import { existsSync } from 'node:fs'
import { dayOf } from '@shared/calendar-day'

/** Local time in a form that sorts and that every file system takes. */
export function readableTime(time: number): string {
  const at = new Date(time)
  const two = (value: number) => String(value).padStart(2, '0')
  return `${dayOf(time)} ${two(at.getHours())}.${two(at.getMinutes())}.${two(at.getSeconds())}`
}

/** The path itself, or with a number behind it where something has that name. */
export function freeName(path: string): string {
  let name = path
  for (let count = 2; existsSync(name); count++) name = `${path} (${count})`
  return name
}
