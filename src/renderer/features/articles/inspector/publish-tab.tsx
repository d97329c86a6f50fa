import { IconCopy, IconEye, IconSend } from '@tabler/icons-react'
import { CommandButton } from '../../../app/commands/command-button'
import { PanelPart } from '../../../ui/panel'
import type { ArticleSession } from '../session/article-session'
import { Address, Cover, Day, Line, Prose } from './detail-fields'
import classes from './details-tab.module.css'
import { WithSession } from './with-session'

export function PublishTab({ id }: { id: string }) {
  return (
    <WithSession id={id} title="Publish">
      {(session) => <Publish session={session} />}
    </WithSession>
  )
}

/** The ways out, and what a published article needs besides its text. */
function Publish({ session }: { session: ArticleSession }) {
  return (
    <div className={classes.details}>
      <div className={classes.ways}>
        <CommandButton id="exports.open" icon={IconSend} label="Publish…" variant="filled" />
        <CommandButton id="exports.preview" icon={IconEye} label="Preview" />
      </div>
      <div className={classes.copies}>
        <CommandButton id="exports.copyMarkdown" icon={IconCopy} />
        <CommandButton id="exports.copyHtml" icon={IconCopy} />
      </div>
      <PanelPart title="Where and when" hasFields>
        <Line session={session} name="slug" label="Slug" placeholder="made from the title" />
        <Day session={session} name="publishedOn" label="Published on" />
        <Address session={session} name="publishedUrl" label="Published address" />
        <Address session={session} name="canonicalUrl" label="Canonical address" />
      </PanelPart>
      <PanelPart title="In search results" hasFields>
        <Line session={session} name="seoTitle" label="Search title" placeholder="the headline" />
        <Prose session={session} name="seoDescription" label="Search description" placeholder="the dek" />
      </PanelPart>
      <PanelPart title="Cover picture" hasFields>
        <Cover session={session} />
      </PanelPart>
    </div>
  )
}
