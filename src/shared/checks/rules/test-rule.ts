import type { ArticleDocument, TopBlock } from '../../article/document'
import { checkArticle } from '../check-article'
import { parseRule } from '../parse-rule'
import type { Rule } from '../rule'

/** A rule of the style `Test` from its YAML, for tests. @throws Error with the line a writer would read */
export function ruleFrom(yaml: string, accepted: readonly string[] = []): Rule {
  const parsed = parseRule({ style: 'Test', name: 'Rule', path: 'Test/Rule.yml', text: yaml }, accepted)
  if ('problem' in parsed) throw new Error(parsed.problem)
  return parsed.rule
}

/** The line a writer would read for a rule that cannot be taken. */
export function problemOf(yaml: string): string {
  const parsed = parseRule({ style: 'Test', name: 'Rule', path: 'Test/Rule.yml', text: yaml })
  return 'problem' in parsed ? parsed.problem : 'none'
}

export function paragraph(text: string, id = text): TopBlock {
  return { type: 'paragraph', attrs: { id }, content: [{ type: 'text', text }] }
}

/** What a rule finds in an article of these blocks (a line is a paragraph), as `words: message`. */
export function found(rule: Rule | Rule[], ...blocks: (string | TopBlock)[]): string[] {
  const content = blocks.map((block) => (typeof block === 'string' ? paragraph(block) : block))
  return findingsIn(rule, { type: 'doc', content }).map(({ words, message }) => `${words}: ${message}`)
}

export function findingsIn(rule: Rule | Rule[], document: ArticleDocument) {
  return checkArticle([rule].flat(), { title: '', dek: '', language: 'en-GB', document })
}

/** What could stand in place of what the rule finds in one line. */
export function suggested(rule: Rule, line: string): string[][] {
  return findingsIn(rule, { type: 'doc', content: [paragraph(line)] }).map(({ suggestions }) => suggestions)
}
