import { plainText } from '@shared/article/plain-text'
import { previewOf, type Template } from '@shared/templates/template'

/** Templates in which every word that was typed occurs: in the name, what it is for, its tags or its text. */
export function findTemplates(templates: readonly Template[], typed: string): Template[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  return templates.filter((template) => {
    const { name, about, tags } = template
    const all = [name, about, ...tags, plainText(previewOf(template))].join('\n').toLowerCase()
    return words.every((word) => all.includes(word))
  })
}
