import type { Library } from '../library'
import type { Repositories } from '../library/repositories'

/** An open library and what reads and writes its rows. */
export type OpenedLibrary = { library: Library; records: Repositories }
