import { z } from 'zod'
import { idSchema } from '../id-schema'
import { listHabitSchema } from '../lists/view'
import { besideLimit, recentSearchLimit } from './setting-limits'

/** Settings that belong to a library (kept in it). */
export const librarySettingsSchema = z.object({
  byline: z.string().max(200),
  language: z.string().max(35),
  currency: z.string().regex(/^[A-Z]{3}$/),
  wordsPerMinute: z.number().int().min(60).max(1000),
})
export type LibrarySettings = z.infer<typeof librarySettingsSchema>

/** What can stand beside an article. */
export const besideKinds = ['article', 'interview', 'expert', 'product', 'brand', 'media'] as const

/** What stood beside an article when it was left, or last. */
export const besideSchema = z.object({
  articleId: idSchema,
  kind: z.enum(besideKinds),
  id: idSchema,
  isOpen: z.boolean(),
})
export type Beside = z.infer<typeof besideSchema>
export const focusParts = ['sentence', 'block', 'pair'] as const
export type FocusPart = (typeof focusParts)[number]

/** Preferences of this computer (kept beside the app's own data, never in a library). */
export const preferencesSchema = z.object({
  theme: z.enum(['system', 'light', 'dark', 'high-contrast']),
  textSize: z.number().int().min(12).max(32),
  /** Measure of the text in characters; the two widths below are in CSS pixels. */
  textWidth: z.number().int().min(40).max(110),
  listWidth: z.number().int().min(180).max(640),
  inspectorWidth: z.number().int().min(240).max(640),
  inspectorOpen: z.boolean(),
  /** Quotes, dashes and spaces are set as one types, by the article's language. */
  smartPunctuation: z.boolean(),
  /** What stays bright in focus mode while the rest is dimmed. */
  focusOn: z.enum(focusParts),
  /** Focus mode takes the whole screen. */
  focusFullScreen: z.boolean(),
  /** The line of the caret stays at one height of the pane, in percent from its top. */
  typewriter: z.boolean(),
  typewriterHeight: z.number().int().min(20).max(80),
  /** Words that somebody means to write at one sitting. */
  sittingGoal: z.number().int().positive().max(100_000).nullable(),
  /** Questions have their number beside their mark; it is no part of the text. */
  questionNumbers: z.boolean(),
  /** The split view of each article, the latest first; and how much of its room is for the other side, in percent. */
  besides: z.array(besideSchema).max(besideLimit),
  besideShare: z.number().int().min(20).max(80),
  tourDismissed: z.boolean(),
  lastArticleId: idSchema.nullable(),
  /** What was searched for when something found was opened, the latest first. */
  recentSearches: z.array(z.string().max(500)).max(recentSearchLimit),
  /** How the list of each section was left, by the section's name. */
  lists: z.record(z.string().max(40), listHabitSchema),
})
export type Preferences = z.infer<typeof preferencesSchema>
