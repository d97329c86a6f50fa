import { IconTrash } from '@tabler/icons-react'
import { defineFeature } from '../../app/feature'

export const bin = defineFeature({
  name: 'bin',
  section: {
    id: 'bin',
    label: 'Bin',
    icon: IconTrash,
    rail: 'foot',
    command: 'go.bin',
    load: () => import('./screens').then((module) => module.screens),
  },
})
