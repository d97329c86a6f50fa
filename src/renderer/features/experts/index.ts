import { IconUsers } from '@tabler/icons-react'
import { defineFeature } from '../../app/feature'

export const experts = defineFeature({
  name: 'experts',
  section: {
    id: 'experts',
    label: 'Experts',
    icon: IconUsers,
    rail: 'top',
    command: 'go.experts',
    load: () => import('./screens').then((module) => module.screens),
  },
  dialogs: [
    {
      command: 'experts.new',
      load: () => import('./new-expert-dialog').then((module) => module.NewExpertDialog),
    },
  ],
})
