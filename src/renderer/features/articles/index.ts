import { IconArticle } from '@tabler/icons-react'
import { drawnLater } from '../../app/after-paint'
import { beforeClose } from '../../app/closing'
import { defineFeature } from '../../app/feature'
import { screens } from './screens'
import { flushAll } from './session/open-work'

// A text can be written in before the rest of the window is there.
beforeClose(flushAll)

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
