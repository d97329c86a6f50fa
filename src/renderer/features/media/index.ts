import { IconPhoto } from '@tabler/icons-react'
import { defineFeature } from '../../app/feature'
import { AddMedia } from './add-media'

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
  Background: AddMedia,
})
