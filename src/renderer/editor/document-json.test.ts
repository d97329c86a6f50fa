import { EditorState } from '@tiptap/pm/state'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answer, doc, p, qa, question, startOf, stateAt } from './commands/test-documents'
import { becomeDocument, documentJson } from './document-json'

describe('the document as JSON', () => {
  it('is what ProseMirror makes of it, and keeps the JSON of blocks that did not change', () => {
    const document = doc(p('One'), qa(question('Why?'), answer(p('A.'))))
    const json = documentJson(document)
    expect(json).toEqual(document.toJSON())
    const edited = stateAt(document, 1).apply(stateAt(document, 1).tr.insertText('x', 1)).doc
    const after = documentJson(edited)
    expect(after).toEqual(edited.toJSON())
    expect(after.content[1]).toBe(json.content[1])
    expect(after.content[0]).not.toBe(json.content[0])
  })
})

describe('becoming another document', () => {
  const word = fc.constantFrom('', 'a', 'aa', 'aaa', 'ab', 'b')
  const block = fc.oneof(
    word.map(p),
    fc.tuple(word, word).map(([asked, said]) => qa(question(asked), answer(p(said)))),
  )
  const aDocument = fc.array(block, { minLength: 1, maxLength: 4 }).map((blocks) => doc(...blocks))

  it('ends at exactly that document, whatever the two are', () => {
    fc.assert(
      fc.property(aDocument, aDocument, (before, next) => {
        const state = EditorState.create({ doc: before })
        const made = state.apply(becomeDocument(state.tr, next)).doc
        made.check()
        expect(made.toJSON()).toEqual(next.toJSON())
      }),
      { numRuns: 1000 },
    )
  })

  it('keeps the caret in its words when other words change', () => {
    const before = doc(p('First'), p('Second'))
    const next = doc(p('First, and more'), p('Second'))
    const state = stateAt(before, startOf(before, 'Second') + 3)
    const made = state.apply(becomeDocument(state.tr, next))
    expect(made.selection.from).toBe(startOf(next, 'Second') + 3)
  })
})
