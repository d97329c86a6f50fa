import {
  IconAt,
  IconChecklist,
  IconInfoCircle,
  IconListTree,
  IconMessageCircle,
  IconQuote,
  IconSend,
} from '@tabler/icons-react'
import type { Screens } from '../../app/feature'
import { prepareList } from '../../app/records/paged-list'
import { ChecksTab } from './inspector/checks-tab'
import { DetailsTab } from './inspector/details-tab'
import { MentionsTab } from './inspector/mentions-tab'
import { NotesCount, NotesTab } from './inspector/notes-tab'
import { OutlineTab } from './inspector/outline/outline-tab'
import { PublishTab } from './inspector/publish-tab'
import { TranscriptTab } from './inspector/transcript-tab'
import { ArticleList } from './list/article-list'
import { ArticleMain } from './page/article-main'
import { prepareSession } from './session/sessions'

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
