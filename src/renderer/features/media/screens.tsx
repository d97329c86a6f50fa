import type { Screens } from '../../app/feature'
import { MediaFacts } from './media-facts'
import { MediaMain } from './media-main'

export const screens: Screens = {
  Main: MediaMain,
  inspectorTabs: [{ id: 'facts', label: 'Media file', Panel: MediaFacts }],
}
