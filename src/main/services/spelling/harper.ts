import { readFile } from 'node:fs/promises'
import { type Dialect, dialects } from '@shared/spelling/dialect'
import type { Hint } from '@shared/spelling/hint'
import { createBinaryModuleFromUrl, type Lint, LocalLinter, SuggestionKind } from 'harper.js'
import type { Speller } from './speller'

/** The reader of English in this very thread: for the thread that it has, and for tests. */
export function createHarper(wasmFile: string): Speller {
  let linter: Promise<LocalLinter> | null = null

  async function start(dialect: Dialect): Promise<LocalLinter> {
    // Harper reads a file by the path of its address, where a space is no space any more; and not from an archive.
    const wasm = new Blob([await readFile(wasmFile)], { type: 'application/wasm' })
    const binary = createBinaryModuleFromUrl(URL.createObjectURL(wasm), 'slim')
    return new LocalLinter({ binary, dialect: dialects.indexOf(dialect) })
  }

  return {
    async read({ dialect, texts }) {
      linter ??= start(dialect)
      const harper = await linter
      await harper.setDialect(dialects.indexOf(dialect))
      const hints: Hint[][] = []
      for (const text of texts) hints.push(await hintsOn(harper, text))
      return hints
    },
    close() {
      linter?.then((harper) => harper.dispose()).catch(() => {})
      linter = null
    },
  }
}

async function hintsOn(harper: LocalLinter, text: string): Promise<Hint[]> {
  // Which of two on the same words is told is decided where it is known what is looked for at all.
  const byRule = await harper.organizedLints(text, { language: 'plaintext', dedup: false })
  const offsets = offsetsOf(text)
  return Object.entries(byRule).flatMap(([rule, lints]) =>
    lints.map((lint) => {
      const hint = hintOf(rule, lint, text, offsets)
      lint.free()
      return hint
    }),
  )
}

function hintOf(rule: string, lint: Lint, text: string, offsets: (place: number) => number): Hint {
  const span = lint.span()
  const [from, to] = [offsets(span.start), offsets(span.end)]
  span.free()
  const suggestions = lint.suggestions().map((suggestion) => {
    const put = suggestion.get_replacement_text()
    const isAdded = suggestion.kind() === SuggestionKind.InsertAfter
    suggestion.free()
    return isAdded ? text.slice(from, to) + put : put
  })
  // Messages are Markdown, with words as code.
  const message = lint.message().replace(/`([^`]*)`/g, '‘$1’')
  return { rule, kind: lint.lint_kind(), from, to, message, suggestions: [...new Set(suggestions)] }
}

/** Harper counts characters; texts here are counted in UTF-16 units. */
function offsetsOf(text: string): (place: number) => number {
  if (!/[\ud800-\udbff]/.test(text)) return (place) => place
  const starts: number[] = []
  let at = 0
  for (const character of text) {
    starts.push(at)
    at += character.length
  }
  return (place) => starts[place] ?? text.length
}
