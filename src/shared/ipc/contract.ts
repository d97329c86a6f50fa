import { z } from 'zod'
import { idSchema } from '../id-schema'
import { articleFieldsSchema, articleSchema, articleSummarySchema, documentSchema } from '../records/article'
import { brandFieldsSchema, brandSchema, brandSummarySchema } from '../records/brand'
import { recordKindSchema } from '../records/common'
import { expertFieldsSchema, expertSchema, expertSummarySchema } from '../records/expert'
import {
  interviewFieldsSchema,
  interviewSchema,
  interviewSummarySchema,
  segmentSchema,
} from '../records/interview'
import { binEntrySchema, libraryStateSchema, searchHitSchema, tagSchema } from '../records/library'
import {
  mediaFieldsSchema,
  mediaSchema,
  mediaSummarySchema,
  mediaUseSchema,
  mediaWants,
} from '../records/media'
import { productFieldsSchema, productSchema, productSummarySchema } from '../records/product'
import { profileFieldsSchema, profileSchema } from '../records/profile'
import { librarySettingsSchema, preferencesSchema } from '../records/settings'
import { backupCalls, backupEvents } from './backup-calls'
import { call } from './call'
import { checkCalls, checkEvents } from './check-calls'
import { editCalls } from './edit-calls'
import { expertCalls } from './expert-calls'
import { exportCalls, exportEvents } from './export-calls'
import { factCalls } from './fact-calls'
import { findCalls } from './find-calls'
import { importCalls, importEvents } from './import-calls'
import { ingredientCalls, ingredientEvents } from './ingredient-calls'
import { listCalls, listEvents } from './list-calls'
import { mentionCalls, mentionKindSchema } from './mention-calls'
import { mergeCalls } from './merge-calls'
import { noteCalls, noteEvents } from './note-calls'
import { questionCalls, questionEvents } from './question-calls'
import { recordCalls, saveAnswerSchema } from './record-calls'
import { recordImportCalls, recordImportEvents } from './record-import-calls'
import { revisionCalls, revisionEvents } from './revision-calls'
import { spellingCalls, spellingEvents } from './spelling-calls'
import { templateCalls, templateEvents } from './template-calls'
import { transferCalls } from './transfer-calls'
import { workCalls, workEvents } from './work-calls'
import { workflowCalls, workflowEvents } from './workflow-calls'

const nothing = z.null()
/** The dialog was closed without a choice: not an error. */
const chosen = z.object({ chosen: z.boolean() })

// A media record is made from a file's bytes, so it has no plain create.
const { 'media.create': _withoutBytes, ...mediaCalls } = recordCalls('media', {
  kind: 'media',
  whole: mediaSchema,
  fields: mediaFieldsSchema,
  summary: mediaSummarySchema,
})

/** What became of each of `files`: `newIds`, `present`, `problems` and `left` add up to them. */
const addedMedia = z.object({
  files: z.number().int(),
  /** The record of each file that the library has now, once. */
  media: z.array(mediaSchema),
  /** Those among them that were made, or taken out of the bin; putting these in the bin undoes it all. */
  newIds: z.array(idSchema),
  /** Files whose bytes were there already. */
  present: z.number().int(),
  /** One line for each file that was refused. */
  problems: z.array(z.string()),
  /** What else there is to say of files that were added. */
  notices: z.array(z.string()),
  /** Files that nobody looked at, because it was stopped. */
  left: z.number().int(),
})

/**
 * Every call the window can make, once. The handlers in main, the object that preload exposes and the client in the
 * renderer take their types from here; a call that is not here does not exist.
 */
export const contract = {
  ...recordCalls('interviews', {
    kind: 'interview',
    whole: interviewSchema,
    fields: interviewFieldsSchema,
    summary: interviewSummarySchema,
  }),
  ...recordCalls('experts', {
    kind: 'expert',
    whole: expertSchema,
    fields: expertFieldsSchema,
    summary: expertSummarySchema,
  }),
  ...recordCalls('brands', {
    kind: 'brand',
    whole: brandSchema,
    fields: brandFieldsSchema,
    summary: brandSummarySchema,
  }),
  ...recordCalls('products', {
    kind: 'product',
    whole: productSchema,
    fields: productFieldsSchema,
    summary: productSummarySchema,
  }),
  ...mediaCalls,
  ...recordCalls('profiles', { whole: profileSchema, fields: profileFieldsSchema, summary: profileSchema }),
  ...recordCalls('articles', {
    kind: 'article',
    whole: articleSchema,
    fields: articleFieldsSchema,
    summary: articleSummarySchema,
  }),

  /** An article is created and saved with its document; a save with a stale revision is refused with both sides. */
  'articles.create': call(
    z.object({ fields: articleFieldsSchema.partial(), document: documentSchema.optional() }),
    articleSchema,
  ),
  'articles.save': call(
    z.object({
      id: idSchema,
      revision: z.number().int(),
      fields: articleFieldsSchema.optional(),
      document: documentSchema.optional(),
    }),
    saveAnswerSchema(articleSchema),
  ),
  'articles.duplicate': call(z.object({ id: idSchema }), articleSchema),
  'interviews.saveSegments': call(
    z.object({ id: idSchema, revision: z.number().int(), segments: z.array(segmentSchema) }),
    saveAnswerSchema(interviewSchema),
  ),

  /** Media comes in by a native dialog, from a drop (preload turns dropped files into paths) or as pasted bytes. */
  'media.pick': call(nothing, addedMedia),
  'media.addDropped': call(z.object({ paths: z.array(z.string().max(4096)).max(10_000) }), addedMedia),
  /** How many media files want what; `media.list` narrows to those that want one thing. */
  'media.wants': call(nothing, z.record(z.enum(mediaWants), z.number().int())),
  /** Opens a document, recording or picture in the program that the system has for it. */
  'media.openOutside': call(z.object({ id: idSchema }), nothing),
  'media.uses': call(z.object({ id: idSchema }), z.array(mediaUseSchema)),
  'media.addPasted': call(
    z.object({
      fileName: z.string().max(255),
      bytes: z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= 200_000_000, 'over 200 MB'),
    }),
    mediaSchema,
  ),

  /** Records that mention what, for the inspector and the record screens. `sentence` is the text around the name. */
  'mentions.ofRecord': call(
    z.object({ kind: recordKindSchema, id: idSchema }),
    z.array(z.object({ articleId: idSchema, articleTitle: z.string(), sentence: z.string() })),
  ),
  /** Names to offer while typing `@`, best first. */
  'mentions.suggest': call(
    z.object({
      text: z.string().max(200),
      limit: z.number().int().min(1).max(50),
      /** All where it is left out. */
      kinds: z.array(mentionKindSchema).optional(),
    }),
    z.array(
      z.object({
        kind: mentionKindSchema,
        id: idSchema,
        name: z.string(),
        detail: z.string(),
      }),
    ),
  ),
  /** Everything a document's chips, cards and figures show, in one call. Records that are gone are left out. */
  'references.get': call(
    z.object({ ids: z.array(idSchema).max(20_000) }),
    z.object({
      products: z.array(productSchema),
      brands: z.array(brandSchema),
      experts: z.array(expertSchema),
      media: z.array(mediaSchema),
      /** Those of the ids whose record went into another one; that one is among the records. */
      merged: z.array(z.object({ id: idSchema, intoId: idSchema })),
    }),
  ),

  'search.find': call(
    z.object({
      text: z.string().max(500),
      kinds: z.array(recordKindSchema).default([]),
      limit: z.number().int().min(1).max(500).default(50),
    }),
    z.array(searchHitSchema),
  ),
  'tags.list': call(nothing, z.array(tagSchema)),
  'bin.list': call(nothing, z.array(binEntrySchema)),
  /** Deletes for ever what is in the bin. `left` stays there, because it was stopped. */
  'bin.empty': call(nothing, z.object({ done: z.number().int(), left: z.number().int() })),

  'library.state': call(nothing, libraryStateSchema),
  'library.chooseAndOpen': call(nothing, chosen),
  'library.chooseAndCreate': call(nothing, chosen),
  'library.openSample': call(nothing, nothing),
  /** Gets the right to write to a library that is open for reading only, once whoever had it is gone. */
  'library.takeOver': call(nothing, nothing),
  'library.move': call(nothing, chosen),
  'library.showFolder': call(nothing, nothing),
  'library.backUp': call(nothing, z.object({ chosen: z.boolean(), name: z.string().nullable() })),
  'library.rebuild': call(nothing, z.object({ articles: z.number().int() })),
  'settings.get': call(nothing, librarySettingsSchema),
  'settings.set': call(librarySettingsSchema.partial(), librarySettingsSchema),
  'preferences.get': call(nothing, preferencesSchema),
  'preferences.set': call(preferencesSchema.partial(), preferencesSchema),

  ...listCalls,
  ...editCalls,
  ...backupCalls,
  ...expertCalls,
  ...mentionCalls,
  ...mergeCalls,
  ...noteCalls,
  ...templateCalls,
  ...questionCalls,
  ...importCalls,
  ...ingredientCalls,
  ...exportCalls,
  ...factCalls,
  ...checkCalls,
  ...spellingCalls,
  ...findCalls,
  ...transferCalls,
  ...workCalls,
  ...recordImportCalls,
  ...revisionCalls,
  ...workflowCalls,

  'windows.openArticle': call(z.object({ id: idSchema }), nothing),
  /** Closes the window that asks as its own button does: `window.closing` comes first. */
  'windows.close': call(nothing, nothing),
  /** The window says that it holds nothing unsaved and may close. */
  'windows.readyToClose': call(nothing, nothing),
  /** Full screen for the window that asks; null is the other of what it is now. */
  'windows.setFullScreen': call(z.object({ on: z.boolean().nullable() }), nothing),
  /** Pastes what is on the clipboard as plain text where the caret of the window that asks is. */
  'windows.pastePlain': call(nothing, nothing),
  /** Text that could not be saved in the library, written where the person chooses. */
  'windows.saveTextElsewhere': call(
    z.object({ suggestedName: z.string().max(200), text: z.string().max(50_000_000) }),
    chosen,
  ),
  /** Opens a web address in the person's browser, after main has checked that it is http, https or mailto. */
  'shell.openAddress': call(z.object({ address: z.string().max(4000) }), nothing),
} as const

export type Contract = typeof contract
export type CallName = keyof Contract
/** What the caller may leave out (defaults) and what the handler gets. */
export type CallInput<Name extends CallName> = z.input<Contract[Name]['input']>
export type CallParsed<Name extends CallName> = z.output<Contract[Name]['input']>
export type CallOutput<Name extends CallName> = z.output<Contract[Name]['output']>

/** What main tells the windows without being asked. */
export const events = {
  /** Records were written, by this window or another: reread what you show of them. */
  'records.changed': z.object({ kind: recordKindSchema, ids: z.array(idSchema) }),
  /** Pictures are turned or cut otherwise than before: show them anew. */
  'media.edited': z.object({ ids: z.array(idSchema) }),
  'library.changed': libraryStateSchema,
  'preferences.changed': preferencesSchema,
  /** How far the search of a library from an earlier version is brought in step; null at its end. */
  'search.refreshing': z.object({ done: z.number().int(), total: z.number().int() }).nullable(),
  /** A native menu item or its key was used: the id of a command in the renderer's registry. */
  'menu.command': z.object({ command: z.string() }),
  /** The window is about to close: save what is unsaved, then call `windows.readyToClose`. */
  'window.closing': z.null(),
  ...listEvents,
  ...workflowEvents,
  ...checkEvents,
  ...spellingEvents,
  ...noteEvents,
  ...templateEvents,
  ...questionEvents,
  ...importEvents,
  ...exportEvents,
  ...backupEvents,
  ...workEvents,
  ...ingredientEvents,
  ...recordImportEvents,
  ...revisionEvents,
} as const

export type Events = typeof events
export type EventName = keyof Events
export type EventPayload<Name extends EventName> = z.output<Events[Name]>
