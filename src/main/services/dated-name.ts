import { existsSync } from 'node:fs'

/** Local time in a form that sorts and that every file system takes. */
export function readableTime(time: number): string {
  const at = new Date(time)
  const two = (value: number) => String(value).padStart(2, '0')
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
  return `${day} ${two(at.getHours())}.${two(at.getMinutes())}.${two(at.getSeconds())}`
}

/** The path itself, or with a number behind it where something has that name. */
export function freeName(path: string): string {
  let name = path
  for (let count = 2; existsSync(name); count++) name = `${path} (${count})`
  return name
}
