import {
  IconAt,
  IconChecklist,
  IconInfoCircle,
  IconListTree,
  IconMessageCircle,
  IconQuote,
  IconSend,
} from '@tabler/icons-react'
import { drawnLater } from '../../app/after-paint'
import type { Screens } from '../../app/feature'
import { prepareList } from '../../app/records/paged-list'
import { ArticleMain } from './page/article-main'
import { prepareSession } from './session/sessions'

const around = () => import('./around-the-text')
const ArticleList = drawnLater(() => around().then((module) => module.ArticleList))
const OutlineTab = drawnLater(() => around().then((module) => module.OutlineTab))
const MentionsTab = drawnLater(() => around().then((module) => module.MentionsTab))
const ChecksTab = drawnLater(() => around().then((module) => module.ChecksTab))
const TranscriptTab = drawnLater(() => around().then((module) => module.TranscriptTab))
const NotesTab = drawnLater(() => around().then((module) => module.NotesTab))
const NotesCount = drawnLater(() => around().then((module) => module.NotesCount))
const DetailsTab = drawnLater(() => around().then((module) => module.DetailsTab))
const PublishTab = drawnLater(() => around().then((module) => module.PublishTab))

export const screens: Screens = {
  List: ArticleList,
  Main: ArticleMain,
  inspectorTabs: [
    { id: 'outline', label: 'Outline', icon: IconListTree, Panel: OutlineTab },
    { id: 'mentions', label: 'Mentions', icon: IconAt, Panel: MentionsTab },
    { id: 'checks', label: 'Checks', icon: IconChecklist, Panel: ChecksTab },
    { id: 'transcript', label: 'Transcript', icon: IconQuote, Panel: TranscriptTab },
    { id: 'notes', label: 'Notes', icon: IconMessageCircle, Panel: NotesTab, Count: NotesCount },
    { id: 'details', label: 'Details', icon: IconInfoCircle, Panel: DetailsTab },
    { id: 'publish', label: 'Publish', icon: IconSend, Panel: PublishTab },
  ],
  async prepare(id) {
    // The list is drawn after the text, and the text waits for nothing else.
    void prepareList('article')
    if (id !== null) await prepareSession(id)
  },
}
