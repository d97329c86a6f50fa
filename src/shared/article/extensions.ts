import type { Extensions } from '@tiptap/core'
import { BlockIds } from './block-ids'
import { Hints } from './hints'
import { Bold } from './marks/bold'
import { Italic } from './marks/italic'
import { Link } from './marks/link'
import { Note } from './marks/note'
import { Quote } from './marks/quote'
import { Strike } from './marks/strike'
import { Subscript } from './marks/subscript'
import { Superscript } from './marks/superscript'
import { Answer } from './nodes/answer/definition'
import { Blockquote } from './nodes/blockquote/definition'
import { BulletList } from './nodes/bulletList/definition'
import { Divider } from './nodes/divider/definition'
import { Doc } from './nodes/doc/definition'
import { ExpertCard } from './nodes/expertCard/definition'
import { Fact } from './nodes/fact/definition'
import { Figure } from './nodes/figure/definition'
import { Footnote } from './nodes/footnote/definition'
import { HardBreak } from './nodes/hardBreak/definition'
import { Heading } from './nodes/heading/definition'
import { ListItem } from './nodes/listItem/definition'
import { Mention } from './nodes/mention/definition'
import { OrderedList } from './nodes/orderedList/definition'
import { Paragraph } from './nodes/paragraph/definition'
import { ProductCard } from './nodes/productCard/definition'
import { PullQuote } from './nodes/pullQuote/definition'
import { Qa } from './nodes/qa/definition'
import { Question } from './nodes/question/definition'
import { Text } from './nodes/text/definition'

/** The nodes and marks of an article, without views. The editor adds its React views and keys to this list. */
export const articleExtensions: Extensions = [
  Doc,
  Paragraph,
  Text,
  Heading,
  BulletList,
  OrderedList,
  ListItem,
  Blockquote,
  Qa,
  Question,
  Answer,
  Figure,
  PullQuote,
  ProductCard,
  ExpertCard,
  Divider,
  HardBreak,
  Mention,
  Fact,
  Footnote,
  Link,
  Bold,
  Italic,
  Strike,
  Subscript,
  Superscript,
  Quote,
  Note,
  BlockIds,
  Hints,
]
