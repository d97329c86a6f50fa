import type { Screens } from '../../app/feature'
import { ConsentPanel } from './consent-panel'
import { DetailsPanel } from './details-panel'
import { InterviewList } from './interview-list'
import { InterviewMain } from './interview-main'
import { NotesPanel } from './notes-panel'
import { PeoplePanel } from './people-panel'

export const screens: Screens = {
  List: InterviewList,
  Main: InterviewMain,
  inspectorTabs: [
    { id: 'people', label: 'People', Panel: PeoplePanel },
    { id: 'consent', label: 'Consent', Panel: ConsentPanel },
    { id: 'notes', label: 'Notes', Panel: NotesPanel },
    { id: 'details', label: 'Details', Panel: DetailsPanel },
  ],
}
