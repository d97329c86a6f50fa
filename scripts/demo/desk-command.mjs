import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { SetupError } from '../runtime/messages.mjs'
import { nodeExecutable, projectRoot } from '../runtime/paths.mjs'

/**
 * Runs one `desk` command of this checkout to its end.
 * @param {string[]} words without `--json`, which is added
 * @returns {any} the one JSON value it prints; its shape is the command's own and is documented there
 * @throws {SetupError} with what it said, when it fails
 */
export function deskCommand(words) {
  const ended = spawnSync(nodeExecutable(), [join(projectRoot, 'scripts', 'desk.mjs'), ...words, '--json'], {
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  })
  if (ended.status !== 0) throw new SetupError(`desk ${words[0]} failed:\n${ended.stderr.trim()}`)
  return JSON.parse(ended.stdout)
}
