import type { AnswerNode, BlockNode, InlineNode, ListItemNode } from '@shared/article/document'
import { hintOf } from '@shared/article/hints'
import { previewOf, type Template } from '@shared/templates/template'
import { createContext, type ReactNode, useContext } from 'react'
import classes from './template-preview.module.css'

/** Who and what a template is looked at with; null while nobody and nothing is chosen. */
export type PreviewNames = { expert: string | null; product: string | null }

const Names = createContext<PreviewNames>({ expert: null, product: null })

/** The whole text of a template as it will stand on the page: words in ink, what to write in italics. */
export function TemplatePreview({ template, names }: { template: Template; names: PreviewNames }) {
  const { title, dek } = template
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by the keyboard
    <section className={classes.preview} aria-label={`Preview of ${template.name}`} tabIndex={0}>
      <Names value={names}>
        <p className={classes.title}>{title ? <Words text={title} /> : 'Headline'}</p>
        {dek && (
          <p className={classes.dek}>
            <Words text={dek} />
          </p>
        )}
        <Blocks blocks={previewOf(template).content} />
      </Names>
    </section>
  )
}

function Blocks({ blocks }: { blocks: readonly BlockNode[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: a preview never changes
  return blocks.map((block, index) => <Block key={index} block={block} />)
}

function Block({ block }: { block: BlockNode }): ReactNode {
  switch (block.type) {
    case 'paragraph':
      return <p className={classes.paragraph}>{wordsOf(block)}</p>
    case 'heading':
      return (
        <p className={block.attrs.level === 2 ? classes.heading : classes.subheading}>{wordsOf(block)}</p>
      )
    case 'question':
      return <p className={classes.question}>{wordsOf(block)}</p>
    case 'qa': {
      const [question, ...answers] = block.content
      return (
        <div className={classes.pair}>
          <span className={classes.mark} aria-hidden>
            Q
          </span>
          <Block block={question} />
          <Answers answers={answers} />
        </div>
      )
    }
    case 'answer':
    case 'blockquote':
      return <Blocks blocks={block.content} />
    case 'bulletList':
      return <ul className={classes.list}>{itemsOf(block.content)}</ul>
    case 'orderedList':
      return <ol className={classes.steps}>{itemsOf(block.content)}</ol>
    case 'listItem':
      return <Blocks blocks={block.content} />
    case 'productCard':
      return <p className={classes.card}>Product card</p>
    case 'expertCard':
      return <p className={classes.card}>Expert card</p>
    case 'figure':
      return <p className={classes.card}>Picture</p>
    case 'pullQuote':
      return <p className={classes.pullQuote}>{textOf(block.content)}</p>
    case 'divider':
      return <hr className={classes.divider} />
  }
}

/** Several answers are those of several people. */
function Answers({ answers }: { answers: readonly AnswerNode[] }) {
  return answers.map((answer, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a preview never changes
    <div key={index} className={answers.length > 1 ? classes.voice : undefined}>
      <Blocks blocks={answer.content} />
    </div>
  ))
}

function itemsOf(items: readonly ListItemNode[]) {
  return items.map((item, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a preview never changes
    <li key={index}>
      <Block block={item} />
    </li>
  ))
}

function wordsOf(block: Extract<BlockNode, { type: 'paragraph' | 'heading' | 'question' }>): ReactNode {
  const words = textOf(block.content)
  if (words !== '') return <Words text={words} />
  return (
    <span className={classes.hint}>
      <Words text={hintOf(block) ?? '…'} />
    </span>
  )
}

function textOf(content: readonly InlineNode[] | undefined): string {
  const words = (content ?? []).map((node) => {
    if (node.type === 'text') return node.text
    if (node.type === 'mention') return node.attrs.text ?? `[${node.attrs.kind}]`
    return node.type === 'hardBreak' ? ' ' : '…'
  })
  return words.join('')
}

/** Words with the names of who and what was chosen in them. */
function Words({ text }: { text: string }) {
  const names = useContext(Names)
  return text.replaceAll(/\{(expert|product)\}/g, (_, kind: keyof PreviewNames) => names[kind] ?? `[${kind}]`)
}
