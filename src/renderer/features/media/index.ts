import { IconPhoto } from '@tabler/icons-react'
import { drawnLater } from '../../app/after-paint'
import { defineFeature } from '../../app/feature'

export const media = defineFeature({
  name: 'media',
  section: {
    id: 'media',
    label: 'Media',
    icon: IconPhoto,
    rail: 'top',
    command: 'go.media',
    load: () => import('./screens').then((module) => module.screens),
  },
  Background: drawnLater(() => import('./add-media').then((module) => module.AddMedia)),
})
