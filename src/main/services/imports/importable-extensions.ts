/** Endings of files that are looked for in folders and offered in the file dialog. A file named alone may have any. */
export const importableExtensions: ReadonlySet<string> = new Set([
  '.txt',
  '.text',
  '.md',
  '.markdown',
  '.mdx',
  '.html',
  '.htm',
  '.xhtml',
  '.docx',
  '.vtt',
  '.srt',
])
