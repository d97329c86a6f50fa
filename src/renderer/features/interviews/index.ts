import { IconMicrophone } from '@tabler/icons-react'
import { defineFeature } from '../../app/feature'

export const interviews = defineFeature({
  name: 'interviews',
  section: {
    id: 'interviews',
    label: 'Interviews',
    icon: IconMicrophone,
    rail: 'top',
    command: 'go.interviews',
    load: () => import('./screens').then((module) => module.screens),
  },
  dialogs: [
    {
      command: 'interviews.new',
      load: () => import('./new-interview-dialog').then((module) => module.NewInterviewDialog),
    },
  ],
})
