/** One step from an older format to the next. Frozen once shipped: a later change is a new step. */
export interface Migration {
  /** `user_version` after this step; ascending, with gaps for steps in between. */
  version: number
  /** The statements, run as they stand. */
  sql: string
}
