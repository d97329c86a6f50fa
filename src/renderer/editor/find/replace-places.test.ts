import { findInText } from '@shared/article/find/find-in-text'
import { compileQuery, type FindScope } from '@shared/article/find/find-query'
import { articleSchema } from '@shared/article/schema'
import type { Node } from '@tiptap/pm/model'
import { EditorState } from '@tiptap/pm/state'
import { describe, expect, it } from 'vitest'
import { answer, doc, draw, p, qa, question, ul } from '../commands/test-documents'
import { findLines, placeInArticle } from './find-places'
import { replacePlaces } from './replace-places'

const shown = (node: Node) => (node.type.name === 'mention' ? 'Clay Mask' : '\n')

function places(document: Node, text: string, scope: FindScope = 'everywhere') {
  const query = { text, matchCase: false, wholeWord: false, isExpression: false, scope }
  const compiled = compileQuery(query)
  if ('problem' in compiled) throw new Error(compiled.problem)
  return findLines(document, scope, shown).flatMap((line) =>
    findInText(line.text, compiled.pattern).map((found) => placeInArticle(line, found)),
  )
}

function replaceAll(document: Node, text: string, put: string, scope?: FindScope) {
  const state = EditorState.create({ doc: document })
  const done = replacePlaces(state, places(document, text, scope), { text: put, keepCase: true }, false)
  const after = done.tr?.doc ?? document
  after.check()
  return { after, replaced: done.replaced, held: done.held }
}

const paragraph = (...children: Node[]) => articleSchema.node('paragraph', null, children)
const bold = (text: string) => articleSchema.text(text, [articleSchema.mark('bold')])
const chip = () => articleSchema.node('mention', { kind: 'product', id: 'x', text: null })

describe('replacing in the article', () => {
  const article = doc(p('Clay.'), qa(question('Why clay?'), answer(p('Clay dries.'), ul('clay, clay'))))

  it('goes through every line, or those of a scope', () => {
    const whole = 'p"Mud." qa(q"Why mud?" a(p"Mud dries." ul(li(p"mud, mud"))))'
    expect(inShort(replaceAll(article, 'clay', 'mud').after)).toBe(whole)
    expect(replaceAll(article, 'clay', 'mud', 'questions').replaced).toBe(1)
    expect(replaceAll(article, 'clay', 'mud', 'answers').replaced).toBe(3)
    expect(inShort(replaceAll(article, 'clay', '', 'questions').after)).toContain('q"Why ?"')
  })

  it('keeps the marks of the word', () => {
    const { after } = replaceAll(
      doc(paragraph(articleSchema.text('a '), bold('clay'), articleSchema.text(' b'))),
      'clay',
      'mud',
    )
    expect(after.toString()).toBe('doc(paragraph("a ", bold("mud"), " b"))')
  })

  it('finds the words of a chip and leaves the chip whole', () => {
    const document = doc(paragraph(articleSchema.text('the '), chip(), articleSchema.text(' or clay')))
    expect(places(document, 'the clay')).toMatchObject([{ from: 1, to: 6, isHeld: true }])
    const { after, replaced, held } = replaceAll(document, 'clay', 'mud')
    expect({ replaced, held }).toEqual({ replaced: 1, held: 1 })
    expect(after.toString()).toBe('doc(paragraph("the ", mention, " or mud"))')
  })
})

/** The document in short, without a caret. */
function inShort(document: Node): string {
  return draw(EditorState.create({ doc: document })).replace('|', '')
}
