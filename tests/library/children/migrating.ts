import { openLibrary } from '@main/library'

// Opens a library of an old format, which brings it to the newest, and says when it is done. May be killed before.
const [folder = ''] = process.argv.slice(2)
process.stdout.write('begin\n')
const started = performance.now()
openLibrary(folder)
process.stdout.write(`done ${performance.now() - started}\n`)
// Not closed: who is killed just after it is no different.
process.kill(process.pid, 'SIGKILL')
