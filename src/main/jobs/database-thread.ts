import { parentPort } from 'node:worker_threads'
import { checkCopy } from '../library/check-copy'
import { checkDatabase } from '../library/check-database'
import type { DatabaseQuestion } from './thread-database-checks'

// A thread that looks at every page of a database: a second and a half for a hundred thousand records.

parentPort?.on('message', ({ id, request }: { id: number; request: DatabaseQuestion }) => {
  const answer = request.of === 'copy' ? checkCopy(request.file) : checkDatabase(request.database)
  parentPort?.postMessage({ id, answer })
})
