/**
 * Every command of the window, once: the native menu, the palette, the keys and the tooltips all read this table.
 * What a command does is in the renderer's registry, under the same id.
 */

export const commandMenus = ['file', 'edit', 'insert', 'format', 'view', 'go', 'window', 'help'] as const
export type CommandMenu = (typeof commandMenus)[number]

export const menuLabels = {
  file: 'File',
  edit: 'Edit',
  insert: 'Insert',
  format: 'Format',
  view: 'View',
  go: 'Go',
  window: 'Window',
  help: 'Help',
} as const satisfies Record<CommandMenu, string>

/**
 * Who listens for the key. `window`: the renderer's one key listener. `editor`: the article editor's own keymap, and
 * the window's listener leaves it alone. The native menu shows the keys and never catches them.
 */
export type KeyOwner = 'window' | 'editor'

/** Where a command makes sense: always, with a library open, with a record shown, or with an article shown. */
export type CommandScope = 'anywhere' | 'library' | 'record' | 'article'

export type CommandDefinition = {
  id: string
  /** As a menu shows it. A label that ends in "…" asks for more before it acts. */
  label: string
  menu: CommandMenu
  /** Items of one group stand together; a rule divides groups. Counted from 1 within a menu. */
  group: number
  /** ProseMirror's way of writing keys: `Mod` is Command on macOS and Control elsewhere. Null where it has none. */
  keys: string | null
  keyOwner: KeyOwner
  scope: CommandScope
}

type Rest = Partial<Pick<CommandDefinition, 'keyOwner' | 'scope'>>

function define<const Id extends string>(
  id: Id,
  label: string,
  menu: CommandMenu,
  group: number,
  keys: string | null = null,
  rest: Rest = {},
): CommandDefinition & { id: Id } {
  return { id, label, menu, group, keys, keyOwner: 'window', scope: 'anywhere', ...rest }
}

const library = { scope: 'library' } as const
const record = { scope: 'record' } as const
const article = { scope: 'article' } as const
const editor = { scope: 'article', keyOwner: 'editor' } as const

export const commands = [
  define('articles.new', 'New article', 'file', 1, 'Mod-n', library),
  define('templates.new', 'New article from a template…', 'file', 1, 'Mod-Alt-e', library),
  define('interviews.new', 'New interview', 'file', 1, 'Mod-Shift-i', library),
  define('experts.new', 'New expert', 'file', 1, 'Mod-Shift-e', library),
  define('products.new', 'New product', 'file', 1, 'Mod-Shift-p', library),
  define('brands.new', 'New brand', 'file', 1, null, library),
  define('media.add', 'Add media…', 'file', 1, null, library),
  define('imports.pick', 'Import files…', 'file', 2, 'Mod-o', library),
  define('imports.paste', 'Import from the clipboard…', 'file', 2, 'Mod-Shift-v', library),
  define('recordImports.open', 'Import products, experts or brands…', 'file', 2, 'Mod-Alt-o', library),
  define('recordImports.past', 'Past imports…', 'file', 2, null, library),
  define('exports.open', 'Export…', 'file', 3, 'Mod-e', article),
  define('exports.all', 'Export all articles…', 'file', 3, null, library),
  define('tables.export', 'Export a list as CSV…', 'file', 3, null, library),
  define('questions.exportCsv', 'Export questions as CSV…', 'file', 3, null, library),
  define('articles.exportDeadlines', 'Export deadlines for a calendar…', 'file', 3, null, library),
  define('experts.exportVcards', 'Export experts as vCards…', 'file', 3, null, library),
  define('exports.preview', 'Preview Markdown and HTML', 'file', 3, 'Mod-p', article),
  define('exports.copyMarkdown', 'Copy as Markdown', 'file', 3, 'Mod-Shift-m', article),
  define('exports.copyHtml', 'Copy as HTML', 'file', 3, 'Mod-Shift-h', article),
  define('facts.revise', 'Revise printed prices', 'file', 3, null, article),
  define('facts.past', 'Past revisions of prices…', 'file', 3, null, library),
  define('record.save', 'Save now', 'file', 4, 'Mod-s', record),
  define('record.takeBack', 'Take back the last change', 'file', 4, 'Mod-Alt-z', record),
  define('record.makeAgain', 'Make the change again', 'file', 4, 'Mod-Alt-Shift-z', record),
  define('record.insertInArticle', 'Put into the last article', 'file', 4, null, record),
  define('record.duplicate', 'Duplicate article', 'file', 4, 'Mod-d', article),
  define('articles.setStatus', 'Set status…', 'file', 4, 'Mod-Alt-Shift-s', library),
  define('articles.setDeadline', 'Set deadline…', 'file', 4, 'Mod-Alt-Shift-d', library),
  define('templates.startHere', 'Start this article from a template…', 'file', 4, null, article),
  define('templates.keep', 'Save as a template…', 'file', 4, null, article),
  define('questions.keep', 'Keep this question…', 'file', 4, null, article),
  define('interviews.draft', 'Draft the article of this interview', 'file', 4, null, record),
  define('plans.fill', 'Add questions from the bank…', 'insert', 4, null, record),
  define('plans.copy', 'Copy the plan as Markdown', 'file', 4, null, record),
  define('plans.export', 'Save the plan to print…', 'file', 4, null, record),
  define('revisions.name', 'Name this revision…', 'file', 4, null, article),
  define('revisions.restore', 'Restore this revision', 'file', 4, null, article),
  define('record.merge', 'Merge with…', 'file', 4, null, record),
  define('record.bin', 'Move to bin', 'file', 4, 'Mod-Backspace', record),
  define('library.open', 'Open library…', 'file', 5, 'Mod-Shift-o'),
  define('library.create', 'New library…', 'file', 5),
  define('library.openSample', 'Open the sample library', 'file', 5),
  define('library.takeOver', 'Write to this library here', 'file', 5, null, library),
  define('library.export', 'Export library…', 'file', 5, null, library),
  define('library.openExport', 'Open an exported library…', 'file', 5),
  define('library.move', 'Move library…', 'file', 5, null, library),
  define('library.showFolder', 'Show library folder', 'file', 5, null, library),
  define('library.backUp', 'Back up…', 'file', 5, null, library),
  define('library.restore', 'Restore from a backup…', 'file', 5, null, library),
  define('library.rebuild', 'Rebuild search and mentions', 'file', 5, null, library),
  define('tags.open', 'Tags…', 'file', 6, null, library),
  define('settings.open', 'Settings', 'file', 6, 'Mod-,'),

  // Not Electron's undo role: that undoes in Chromium's own history, which the editor does not use.
  define('edit.undo', 'Undo', 'edit', 1, 'Mod-z', { keyOwner: 'editor' }),
  define('edit.redo', 'Redo', 'edit', 1, 'Mod-Shift-z', { keyOwner: 'editor' }),
  define('notice.take', 'Do what the notice offers', 'edit', 1, 'Mod-Alt-u'),
  // Where the text has the focus; elsewhere in the window the key imports.
  define('insert.plainText', 'Paste into the text as plain text', 'edit', 2, 'Mod-Shift-v', editor),
  define('article.selectPair', 'Select answer, pair or all pairs', 'edit', 2, 'Mod-Alt-p', editor),
  define('media.crop', 'Turn or crop picture…', 'edit', 2, 'Mod-Shift-c', record),
  // Where no article is on the screen the key is that of the list.
  define('find.open', 'Find in the article…', 'edit', 3, 'Mod-f', article),
  define('find.replace', 'Find and replace in the article…', 'edit', 3, 'Mod-h', article),
  define('find.next', 'Find next', 'edit', 3, 'Mod-g', article),
  define('find.previous', 'Find previous', 'edit', 3, 'Mod-Shift-g', article),
  define('find.inArticles', 'Find and replace in all articles…', 'edit', 3, 'Mod-Alt-h', library),
  define('find.past', 'Past replacements…', 'edit', 3, null, library),
  define('list.filter', 'Find in list', 'edit', 3, null, library),
  define('search.open', 'Search the library', 'edit', 3, 'Mod-Shift-f', library),
  define('palette.open', 'Go to anything, do anything…', 'edit', 3, 'Mod-k'),
  define('edit.smartPunctuation', 'Smart quotes and dashes: on or off', 'edit', 4),

  define('insert.pair', 'Question and answer', 'insert', 1, 'Mod-Alt-q', editor),
  define('insert.answer', 'Another answer to this question', 'insert', 1, 'Mod-Enter', editor),
  define('insert.answerEach', 'Give each person an answer', 'insert', 1, 'Mod-Alt-a', editor),
  define('insert.mention', 'Mention…', 'insert', 2, null, article),
  define('insert.allNames', 'Mention all names found in the text', 'insert', 2, 'Mod-Shift-.', editor),
  define(
    'insert.nameHere',
    'Mention the name at the caret, or show its card',
    'insert',
    2,
    'Alt-Enter',
    editor,
  ),
  define('insert.note', 'Comment or to-do…', 'insert', 4, 'Mod-Alt-m', editor),
  define('insert.footnote', 'Footnote', 'insert', 2, 'Mod-Alt-k', editor),
  define('insert.fact', 'Product fact…', 'insert', 2, null, article),
  define('insert.productCard', 'Product card…', 'insert', 2, null, article),
  define('insert.expertCard', 'Expert card…', 'insert', 2, null, article),
  define('insert.figure', 'Picture…', 'insert', 3, null, article),
  define('insert.pullQuote', 'Pull quote, or to its answer', 'insert', 3, 'Mod-Alt-b', editor),
  define('insert.divider', 'Divider', 'insert', 3, null, article),

  define('article.nextFinding', 'Next finding', 'edit', 4, 'F8', editor),
  define('article.previousFinding', 'Previous finding', 'edit', 4, 'Shift-F8', editor),
  define('article.fixFinding', 'Fix the finding at the caret', 'edit', 4, 'Mod-F8', editor),
  define('article.nextMisspelling', 'Next spelling or grammar mistake', 'edit', 4, 'F7', editor),
  define(
    'article.previousMisspelling',
    'Previous spelling or grammar mistake',
    'edit',
    4,
    'Shift-F7',
    editor,
  ),
  define('article.showSuggestions', 'Show suggestions at the caret', 'edit', 4, 'Mod-F7', editor),
  define('article.addWord', 'Add the word to your dictionary', 'edit', 4, 'Mod-Alt-d', editor),
  define('article.ignoreFinding', 'Ignore the finding once…', 'edit', 4, 'Mod-Alt-g', editor),
  define('article.ignoreFindingAlways', 'Ignore the finding always', 'edit', 4, 'Mod-Alt-Shift-g', editor),

  define('article.question', 'Turn into question', 'format', 1, 'Mod-Shift-a', editor),
  define('article.moveUp', 'Move up', 'format', 1, 'Alt-ArrowUp', editor),
  define('article.moveDown', 'Move down', 'format', 1, 'Alt-ArrowDown', editor),
  define('article.blockMenu', 'Block menu…', 'format', 1, 'Mod-/', editor),
  define('article.duplicateBlock', 'Duplicate block', 'format', 1, 'Mod-Shift-d', editor),
  define('article.deleteBlock', 'Delete block', 'format', 1, 'Mod-Alt-Backspace', editor),
  define('article.copyBlock', 'Copy block', 'format', 1, null, article),
  define('article.splitPair', 'Split pair at the caret', 'format', 1, 'Mod-Alt-s', editor),
  define('article.joinPair', 'Join with the pair before', 'format', 1, 'Mod-Alt-j', editor),
  define('article.moveAnswerUp', 'Move answer up', 'format', 5, 'Mod-Alt-PageUp', editor),
  define('article.moveAnswerDown', 'Move answer down', 'format', 5, 'Mod-Alt-PageDown', editor),
  define('article.deleteAnswer', 'Delete answer', 'format', 5, null, article),
  define('article.duplicatePair', 'Duplicate pair', 'format', 1, 'Mod-Alt-Shift-p', editor),
  define('article.deletePair', 'Delete pair', 'format', 1, 'Mod-Alt-Shift-Backspace', editor),
  define('article.whoAnswers', 'Who answers…', 'format', 1, 'Mod-Shift-Enter', editor),
  define('article.whoAsks', 'Who asks…', 'format', 1, null, article),
  define('article.foldPair', 'Fold or unfold pair', 'format', 1, 'Mod-Alt-f', editor),
  define('article.foldAll', 'Fold or unfold all pairs', 'format', 1, 'Mod-Alt-Shift-f', editor),
  define('article.renumber', 'Renumber questions', 'format', 6, null, article),
  define('article.removeNumbers', 'Remove numbers before questions', 'format', 6, null, article),
  define('format.bold', 'Bold', 'format', 2, 'Mod-b', editor),
  define('format.italic', 'Italic', 'format', 2, 'Mod-i', editor),
  define('format.strike', 'Strike through', 'format', 2, 'Mod-Shift-s', editor),
  // Not Tiptap's Mod-, and Mod-. : those are the settings and the inspector.
  define('format.subscript', 'Subscript', 'format', 2, 'Mod-Alt-,', editor),
  define('format.superscript', 'Superscript', 'format', 2, 'Mod-Alt-.', editor),
  define('format.link', 'Link…', 'format', 2, 'Mod-Shift-k', editor),
  define('format.paragraph', 'Paragraph', 'format', 3, 'Mod-Alt-0', editor),
  define('format.heading2', 'Heading', 'format', 3, 'Mod-Alt-2', editor),
  define('format.heading3', 'Smaller heading', 'format', 3, 'Mod-Alt-3', editor),
  define('format.heading4', 'Smallest heading', 'format', 3, 'Mod-Alt-4', editor),
  define('format.bulletList', 'Bulleted list', 'format', 4, 'Mod-Shift-8', editor),
  define('format.orderedList', 'Numbered list', 'format', 4, 'Mod-Shift-7', editor),
  define('format.blockquote', 'Block quotation', 'format', 4, 'Mod-Shift-b', editor),

  define('checks.show', 'Show findings', 'view', 1, 'Mod-Shift-F8', article),
  define('inspector.toggle', 'Show or hide inspector', 'view', 1, 'Mod-.'),
  define('revisions.open', 'Revisions', 'view', 1, 'Mod-Alt-r', article),
  define('counts.open', 'Counts and goals', 'view', 1, 'Mod-Alt-Shift-c', article),
  define('split.toggle', 'Split view…', 'view', 1, 'Mod-Alt-v', article),
  define('split.change', 'Show something else beside…', 'view', 1, null, article),
  define('split.next', 'Go to the other side', 'view', 1, 'F6', article),
  define('split.previous', 'Go back to the other side', 'view', 1, 'Shift-F6', article),
  define('list.look', 'Show as a table or as usual', 'view', 1, 'Mod-Alt-t', library),
  define('articles.board', 'Articles as a board', 'view', 1, 'Mod-Shift-1', library),
  define('articles.calendar', 'Articles as a calendar', 'view', 1, 'Mod-Shift-2', library),
  define('views.save', 'Keep the list as a view…', 'view', 1, null, library),
  define('list.toggle', 'Show or hide list', 'view', 1, 'Mod-\\'),
  define('questionNumbers.toggle', 'Question numbers: show or hide', 'view', 3),
  define('theme.system', 'Theme of the system', 'view', 2),
  define('theme.light', 'Light theme', 'view', 2),
  define('theme.dark', 'Dark theme', 'view', 2),
  define('theme.highContrast', 'High-contrast theme', 'view', 2),
  define('text.larger', 'Larger text', 'view', 3, 'Mod-Alt-='),
  define('text.smaller', 'Smaller text', 'view', 3, 'Mod-Alt--'),
  define('text.wider', 'Wider text', 'view', 3, 'Mod-Alt-]'),
  define('text.narrower', 'Narrower text', 'view', 3, 'Mod-Alt-['),
  define('focus.toggle', 'Focus mode', 'view', 5, 'F9', article),
  define('focus.onSentence', 'Focus on the sentence', 'view', 5, null, article),
  define('focus.onBlock', 'Focus on the block', 'view', 5, null, article),
  define('focus.onPair', 'Focus on the pair', 'view', 5, null, article),
  define('typewriter.toggle', 'Typewriter scrolling: on or off', 'view', 5, 'Shift-F9'),
  define('window.fullScreen', 'Full screen', 'view', 6, 'F11'),
  define('focus.fullScreen', 'Full screen with focus mode: on or off', 'view', 6),

  define('go.articles', 'Articles', 'go', 1, 'Mod-1', library),
  define('go.interviews', 'Interviews', 'go', 1, 'Mod-2', library),
  define('go.experts', 'Experts', 'go', 1, 'Mod-3', library),
  define('go.products', 'Products', 'go', 1, 'Mod-4', library),
  define('go.media', 'Media', 'go', 1, 'Mod-5', library),
  define('go.search', 'Search', 'go', 1, 'Mod-6', library),
  define('go.brands', 'Brands', 'go', 1, 'Mod-7', library),
  define('go.facts', 'Facts out of date', 'go', 1, null, library),
  define('go.notes', 'Notes and to-dos', 'go', 1, 'Mod-Shift-t', library),
  define('go.questions', 'Question bank', 'go', 1, 'Mod-Alt-Shift-q', library),
  define('go.bin', 'Bin', 'go', 1, 'Mod-8', library),
  define('go.ingredients', 'Ingredients', 'go', 1, 'Mod-9', library),
  define('go.back', 'Back', 'go', 2, 'Mod-[', library),
  define('go.forward', 'Forward', 'go', 2, 'Mod-]', library),
  define('go.nextPair', 'Next question', 'go', 3, 'Alt-Shift-ArrowDown', editor),
  define('go.previousPair', 'Previous question', 'go', 3, 'Alt-Shift-ArrowUp', editor),
  define('revisions.nextChange', 'Next change', 'go', 3, 'Mod-Alt-ArrowDown', article),
  define('revisions.previousChange', 'Previous change', 'go', 3, 'Mod-Alt-ArrowUp', article),
  define('go.nextNote', 'Next note', 'go', 3, 'Mod-Alt-n', editor),
  define('go.previousNote', 'Previous note', 'go', 3, 'Mod-Alt-Shift-n', editor),

  define('products.compare', 'Compare products…', 'go', 4, 'Mod-Alt-c', library),

  define('window.openArticle', 'Open article in new window', 'window', 1, 'Mod-Shift-n', article),

  define('help.keys', 'Keys', 'help', 1, '?'),
  define('help.tour', 'Show the tour', 'help', 1, null, library),
] as const satisfies readonly CommandDefinition[]

export type CommandId = (typeof commands)[number]['id']

/** Electron's own behaviour for a menu item. */
export type SystemRole =
  | 'cut'
  | 'copy'
  | 'paste'
  | 'selectAll'
  | 'resetZoom'
  | 'zoomIn'
  | 'zoomOut'
  | 'minimize'
  | 'close'
  | 'quit'
  | 'about'

/** A menu item that Electron serves whole, keys included; the renderer has no command for it. */
export type SystemItem = { role: SystemRole; label: string; menu: CommandMenu; group: number }

export const systemItems = [
  { role: 'close', label: 'Close window', menu: 'file', group: 7 },
  { role: 'quit', label: 'Quit', menu: 'file', group: 7 },
  { role: 'cut', label: 'Cut', menu: 'edit', group: 2 },
  { role: 'copy', label: 'Copy', menu: 'edit', group: 2 },
  { role: 'paste', label: 'Paste', menu: 'edit', group: 2 },
  { role: 'selectAll', label: 'Select all', menu: 'edit', group: 2 },
  { role: 'zoomIn', label: 'Zoom in', menu: 'view', group: 4 },
  { role: 'zoomOut', label: 'Zoom out', menu: 'view', group: 4 },
  { role: 'resetZoom', label: 'Actual size', menu: 'view', group: 4 },
  { role: 'minimize', label: 'Minimise', menu: 'window', group: 1 },
  { role: 'about', label: 'About Beauty Desk', menu: 'help', group: 2 },
] as const satisfies readonly SystemItem[]

const byId = new Map<string, CommandDefinition>(commands.map((command) => [command.id, command]))

export function isCommandId(id: string): id is CommandId {
  return byId.has(id)
}

export function commandDefinition(id: CommandId): CommandDefinition {
  const definition = byId.get(id)
  if (!definition) throw new Error(`No command ${id}`)
  return definition
}
