import { IconMessage2 } from '@tabler/icons-react'
import { defineFeature } from '../../app/feature'

export const notes = defineFeature({
  name: 'notes',
  section: {
    id: 'notes',
    label: 'Notes and to-dos',
    icon: IconMessage2,
    rail: 'none',
    command: 'go.notes',
    load: () => import('./screens').then((module) => module.screens),
  },
})
