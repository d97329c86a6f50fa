import type { CallName, EventName } from './contract'

const ofEveryRecord = ['list', 'get', 'create', 'save', 'bin', 'restore', 'deleteForEver'] as const

/**
 * The names of all calls by feature, without their schemas: preload is built from this, so that it need not carry
 * Zod into every window. A contract test compares it with the contract.
 */
export const callMethods = {
  articles: [...ofEveryRecord, 'duplicate'],
  interviews: [...ofEveryRecord, 'saveSegments', 'savePlan', 'copyPlan', 'exportPlan'],
  experts: [...ofEveryRecord, 'work'],
  brands: ofEveryRecord,
  products: ofEveryRecord,
  media: [
    'list',
    'get',
    'save',
    'bin',
    'restore',
    'deleteForEver',
    'pick',
    'addDropped',
    'addPasted',
    'wants',
    'uses',
    'openOutside',
  ],
  profiles: ofEveryRecord,
  mentions: ['ofRecord', 'suggest', 'findNames', 'ignored', 'ignore', 'heed', 'countArticles'],
  merges: ['make', 'undo'],
  notes: ['ofArticle', 'list', 'create', 'save', 'delete', 'restore', 'place'],
  templates: [
    'list',
    'fill',
    'newArticle',
    'keep',
    'save',
    'bin',
    'restore',
    'deleteForEver',
    'putBack',
    'fieldHints',
    'setFieldHints',
  ],
  questions: [
    'list',
    'starters',
    'addStarters',
    'add',
    'save',
    'order',
    'bin',
    'restore',
    'deleteForEver',
    'copy',
    'exportCsv',
    'pickFile',
    'merge',
    'unmerge',
  ],
  references: ['get'],
  search: ['find'],
  tags: ['list', 'rename', 'delete'],
  lists: ['groups', 'ids', 'find'],
  views: ['list', 'save', 'order', 'delete'],
  records: ['common', 'editMany', 'undoEdit'],
  board: ['read', 'move'],
  calendar: ['read', 'due'],
  bin: ['list', 'empty'],
  library: [
    'state',
    'chooseAndOpen',
    'chooseAndCreate',
    'openSample',
    'takeOver',
    'move',
    'showFolder',
    'backUp',
    'rebuild',
  ],
  settings: ['get', 'set'],
  preferences: ['get', 'set'],
  backups: ['list', 'choose', 'restore', 'cancel'],
  imports: [
    'pick',
    'fromDropped',
    'fromPasted',
    'preview',
    'correct',
    'accept',
    'takeBack',
    'stopReading',
    'cancel',
  ],
  ingredients: ['facts', 'list', 'find', 'products'],
  exports: ['preview', 'toFolder', 'cancel', 'toClipboard'],
  find: ['inArticles', 'replaceInArticles', 'undoReplace', 'replacements'],
  facts: [
    'outOfDate',
    'printedOf',
    'keep',
    'release',
    'previewRevision',
    'revise',
    'revisions',
    'undoRevision',
  ],
  checks: [
    'rules',
    'read',
    'choose',
    'showFolder',
    'ignored',
    'ignoreOnce',
    'heedOnce',
    'ignoreAlways',
    'heedAlways',
    'counts',
    'keepCount',
  ],
  spelling: ['read', 'choices'],
  dictionaries: ['words', 'articles', 'add', 'remove', 'import', 'export'],
  recordImports: [
    'pick',
    'fromDropped',
    'fromPasted',
    'change',
    'look',
    'rows',
    'run',
    'stop',
    'close',
    'list',
    'undo',
  ],
  revisions: ['list', 'read', 'keep', 'rename'],
  transfers: ['exportLibrary', 'openExport', 'exportCsv', 'exportDeadlines', 'exportVcards'],
  work: ['stop'],
  windows: ['openArticle', 'setFullScreen', 'pastePlain', 'close', 'readyToClose', 'saveTextElsewhere'],
  shell: ['openAddress'],
} as const satisfies { [Feature in FeatureName]: readonly MethodName<Feature>[] }

export const eventNames = [
  'records.changed',
  'media.edited',
  'views.changed',
  'board.changed',
  'notes.changed',
  'templates.changed',
  'questions.changed',
  'search.refreshing',
  'checks.changed',
  'checks.counted',
  'dictionaries.changed',
  'library.changed',
  'preferences.changed',
  'menu.command',
  'window.closing',
  'imports.changed',
  'exports.changed',
  'backups.changed',
  'work.progress',
  'ingredients.reading',
  'recordImports.progress',
  'revisions.changed',
] as const satisfies readonly EventName[]

/** Calls that take paths of dropped files. The page hands over the files; preload turns them into paths. */
export const dropCallNames = [
  'imports.fromDropped',
  'media.addDropped',
  'recordImports.fromDropped',
] as const satisfies readonly CallName[]
export type DropCallName = (typeof dropCallNames)[number]

/** The first part of a call's name: `articles` of `articles.save`. */
export type FeatureName = CallName extends infer Name
  ? Name extends `${infer Feature}.${string}`
    ? Feature
    : never
  : never

/** The second part of the names of a feature's calls. */
export type MethodName<Feature extends string> = CallName extends infer Name
  ? Name extends `${Feature}.${infer Method}`
    ? Method
    : never
  : never

/** The channel a call travels on between preload and main. */
export function callChannel(name: string): string {
  return `desk:call:${name}`
}

/** The channel an event travels on between main and preload. */
export function eventChannel(name: string): string {
  return `desk:event:${name}`
}
