import type { Screens } from '../../app/feature'
import { ExpertAbout } from './expert-about'
import { ExpertList } from './expert-list'
import { ExpertMain } from './expert-main'
import { ExpertMentions } from './expert-mentions'
import { ExpertWork } from './expert-work'

export const screens: Screens = {
  List: ExpertList,
  Main: ExpertMain,
  inspectorTabs: [
    { id: 'mentions', label: 'Mentioned in', Panel: ExpertMentions },
    { id: 'work', label: 'Work', Panel: ExpertWork },
    { id: 'about', label: 'About', Panel: ExpertAbout },
  ],
}
