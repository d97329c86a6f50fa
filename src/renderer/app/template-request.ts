import { Store } from '../ui/store'

/** A template that somewhere asks to be chosen; the feature of templates takes it from there. */
export type TemplateRequest = {
  /** Whether it fills the empty article on the screen, or makes a new one. */
  into: 'new' | 'shown'
  /** The one that is looked at first. */
  templateId: string | null
}

export const templateRequest = new Store<TemplateRequest | null>(null)
