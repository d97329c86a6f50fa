import type { CommandId } from '@shared/commands'
import type { Icon } from '@tabler/icons-react'
import type { ComponentType } from 'react'
import type { Section } from './routes'

/**
 * How a feature plugs into the shell. A feature is a folder under `features/` whose `index.ts` exports one value made
 * with `defineFeature`, listed once in `app/features.ts`. `index.ts` stays small, because it is in the first chunk:
 * screens come through `load`, what is always there through `Background`, which is loaded and drawn once the first text is
 * seen (`drawnLater`), and has its dialogs by their own `lazy`.
 *
 *   export const articles = defineFeature({
 *     name: 'articles',
 *     section: {
 *       id: 'articles', label: 'Articles', icon: IconArticle, rail: 'top', command: 'go.articles',
 *       load: () => import('./screens').then((module) => module.screens),
 *     },
 *     // Rendered once, always, also while another section is shown.
 *     Background: drawnLater(() => import('./commands').then((module) => module.ArticleCommands)),
 *   })
 *
 * Screens get the id of the shown record and navigate with `navigate` from `app/routes.ts`. Commands are registered with
 * `useCommand` (app/commands/use-command.ts), unsaved work with `useBeforeClose` (app/closing.ts), calls go through
 * `call` (api/desk.ts). A feature never imports another feature.
 */
export type Feature = {
  name: string
  section?: SectionDefinition
  /** Dialogs that are opened by a command and need nothing else. */
  dialogs?: FeatureDialog[]
  /** Rendered once while a library is open: command handlers, dialogs, drop targets. Keep it light. */
  Background?: ComponentType
}

export type FeatureDialog = {
  command: CommandId
  load: () => Promise<ComponentType<{ onClose: () => void }>>
}

export type SectionDefinition = {
  id: Section
  label: string
  icon: Icon
  /** Where its button stands on the rail; `none` for sections that are reached another way. */
  rail: 'top' | 'foot' | 'none'
  /** The command that goes there; its key is shown in the button's tooltip. */
  command: CommandId
  load: () => Promise<Screens>
}

export type Screens = {
  /** The pane beside the rail. Sections without one give that room to `Main`. */
  List?: ComponentType<{ selectedId: string | null }>
  /** The thing itself. `id` is null while nothing is chosen: say what to do then. It renders its own bar and status. */
  Main: ComponentType<{ id: string | null; view: string | null; find: string | null; part: string | null }>
  /** Reads what the first screen of a start shows, so that it is drawn whole and at once. Never rejects. */
  prepare?: (id: string | null) => Promise<void>
  /** Tabs of the right-hand pane, first one first. Without tabs, or without a record, there is no inspector. */
  inspectorTabs?: InspectorTab[]
}

export type InspectorTab = {
  id: string
  label: string
  /** Stands for the label of a tab that is not shown, where there are too many for all their words. */
  icon?: Icon
  Panel: ComponentType<{ id: string }>
  /** A number behind the label, where there is anything to count. */
  Count?: ComponentType<{ id: string }>
}

export function defineFeature(feature: Feature): Feature {
  return feature
}
