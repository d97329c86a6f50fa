import { ErrorForPeople } from '../../api/desk'

/** Work that could not be saved: what a finisher rejects with where more can be told than why. Its message says it all. */
export class UnsavedWork extends ErrorForPeople {
  override name = 'UnsavedWork'

  /**
   * @param why a line for people
   * @param what whose work it is, as “Five letters” in its quotes; null where the line says so
   * @param saveElsewhere writes a copy to a file that the person chooses; null where there is no such way
   */
  constructor(
    why: string,
    what: string | null = null,
    readonly saveElsewhere: (() => Promise<unknown>) | null = null,
  ) {
    const words = what === null ? why : `${what} is not saved: ${why}`
    super(/[.!?]$/.test(words) ? words : `${words}.`)
  }
}
