import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { openLibrary } from '@main/library'

// Opens a library of an old format, which brings it to the newest, and says when it is done. May be killed before, after
// so many milliseconds: by a thread of its own, since from outside it would be too late where the machine is busy.
const [folder = '', killAfter] = process.argv.slice(2)
if (killAfter !== undefined) {
  const kill = `setTimeout(() => process.kill(process.pid, 'SIGKILL'), ${Number(killAfter)})`
  await once(new Worker(kill, { eval: true }), 'online')
}
const started = performance.now()
openLibrary(folder)
process.stdout.write(`done ${performance.now() - started}\n`)
// Not closed: who is killed just after it is no different.
process.kill(process.pid, 'SIGKILL')
