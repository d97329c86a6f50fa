import type { HeadingBlock } from '../../blocks'

/**
 * One voice's words between two others, or from a chapter's beginning. `speaker` is null where nothing names it;
 * `chapter` is the heading above it, `said` the words as they stand where `text` has a sign more than these.
 */
export type Turn = { speaker: string | null; text: string; said?: string; chapter?: HeadingBlock }
