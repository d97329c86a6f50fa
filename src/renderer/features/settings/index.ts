import { IconSettings } from '@tabler/icons-react'
import { defineFeature } from '../../app/feature'

export const settings = defineFeature({
  name: 'settings',
  section: {
    id: 'settings',
    label: 'Settings',
    icon: IconSettings,
    rail: 'foot',
    command: 'settings.open',
    load: () => import('./screens').then((module) => module.screens),
  },
})
