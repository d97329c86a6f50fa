declare module 'markdown-it-footnote' {
  import type MarkdownIt from 'markdown-it'

  /** Footnotes as Pandoc and GitHub have them. The package brings no types. */
  const footnotes: (renderer: MarkdownIt) => void
  export = footnotes
}
