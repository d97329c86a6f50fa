import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose-gc')
const collect = runInNewContext('gc') as () => void

/**
 * Frees what nobody holds. Without it a measurement of memory depends on what was made and dropped before it: the same
 * import took 67 or 156 MB “over the start”, and kept nothing either time.
 */
export function collectGarbage(): void {
  collect()
}
