import { IconArticle } from '@tabler/icons-react'
import { drawnLater } from '../../app/after-paint'
import { defineFeature } from '../../app/feature'
import { screens } from './screens'

export const articles = defineFeature({
  name: 'articles',
  section: {
    id: 'articles',
    label: 'Articles',
    icon: IconArticle,
    rail: 'top',
    command: 'go.articles',
    // The desk opens on an article: its code is asked for with the first file and not after it.
    load: () => Promise.resolve(screens),
  },
  dialogs: [
    {
      command: 'articles.setStatus',
      load: () => import('./planning/status-dialog').then((module) => module.StatusDialog),
    },
    {
      command: 'articles.setDeadline',
      load: () => import('./planning/deadline-dialog').then((module) => module.DeadlineDialog),
    },
  ],
  Background: drawnLater(() => import('./articles-background').then((module) => module.ArticlesBackground)),
})
