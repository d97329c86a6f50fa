import { Drawer, SegmentedControl, Select, Tabs } from '@mantine/core'
import type { Profile } from '@shared/records/profile'
import { IconAlertTriangle } from '@tabler/icons-react'
import { type KeyboardEvent, useState } from 'react'
import { messageOf } from '../../api/desk'
import { useList } from '../../api/queries'
import { useEscape } from '../../app/escape'
import { showError } from '../../app/notices'
import { FocusBack } from '../../ui/focus-back'
import { Problem } from '../../ui/problem'
import {
  changeProfile,
  chosenProfile,
  profilePart,
  questionStyleNames,
  speakerLabelNames,
} from './profile-settings'
import { PublishActions } from './publish-actions'
import classes from './publish-drawer.module.css'
import { usePreview } from './use-preview'

/**
 * Publishing one article: which profile, how it will look, and out with it. It stands beside the text and follows it,
 * so that the writer can go on writing while it is open.
 */
type Props = {
  articleId: string
  /** Put the caret into the drawer; a preview leaves it in the text. */
  takesFocus: boolean
  onClose: () => void
}

export function PublishDrawer({ articleId, takesFocus, onClose }: Props) {
  const { data: profiles, error } = useList('profile')
  const [chosenId, setChosenId] = useState<string | null>(lastProfileId)
  const rows = profiles?.rows ?? []
  const profile = chosenProfile(rows, chosenId)
  const choose = (id: string | null) => {
    lastProfileId = id
    setChosenId(id)
  }
  useEscape(onClose)
  const closeOnEscape = (event: KeyboardEvent) => {
    const isOnList = event.target instanceof Element && event.target.ariaExpanded === 'true'
    if (event.key !== 'Escape' || event.nativeEvent.isComposing || isOnList) return
    event.preventDefault()
    onClose()
  }
  return (
    <>
      <FocusBack />
      <Drawer
        opened
        onClose={onClose}
        position="right"
        size="min(660px, 56vw)"
        title="Publish"
        withOverlay={false}
        lockScroll={false}
        trapFocus={false}
        closeOnClickOutside={false}
        // From beside it, Escape is first for what is open in the text: see `useEscape`.
        closeOnEscape={false}
        onKeyDown={closeOnEscape}
        returnFocus
        classNames={{
          content: classes.drawer,
          header: classes.header,
          title: classes.title,
          body: classes.body,
        }}
        closeButtonProps={{ 'aria-label': 'Close' }}
      >
        <span ref={besideText} hidden />
        {takesFocus && <span ref={focusDrawer} hidden />}
        {error && <Problem>{messageOf(error)}</Problem>}
        {profile && (
          <>
            <div className={classes.settings}>
              <Select
                label="Profile"
                ref={takesFocus ? focusOnce : undefined}
                data={rows.map(({ id, name }) => ({ value: id, label: name }))}
                value={profile.id}
                allowDeselect={false}
                onChange={choose}
              />
              <QuestionStyle profile={profile} />
            </div>
            <Preview articleId={articleId} profile={profile} profiles={rows} />
          </>
        )}
      </Drawer>
    </>
  )
}

/** The page as it will be, with this window's own scrollbar in the place of the system's. */
function inThisWindow(page: string): string {
  return page.replace(
    '</head>',
    `<style>
:root { scrollbar-color: auto }
::-webkit-scrollbar { width: 10px; height: 10px }
::-webkit-scrollbar-thumb {
  border: 2px solid transparent;
  border-radius: 9px;
  background: rgb(128 118 106 / 0.5);
  background-clip: padding-box;
}
</style></head>`,
  )
}

/** Mantine calls every drawer modal: a screen reader would be kept from the text that is written on beside this one. */
function besideText(marker: HTMLElement | null): void {
  drawerOf(marker)?.removeAttribute('aria-modal')
}

/** The drawer itself has the focus until its first field is there. */
function focusDrawer(marker: HTMLElement | null): void {
  drawerOf(marker)?.focus({ preventScroll: true })
}

/** Focuses a field when it first comes on the screen, unless the focus has left the drawer since. */
function focusOnce(field: HTMLInputElement | null): void {
  if (drawerOf(field)?.contains(document.activeElement)) field?.focus()
}

function drawerOf(part: HTMLElement | null): HTMLElement | null {
  return part?.closest<HTMLElement>('[role="dialog"]') ?? null
}

let lastProfileId: string | null = null

function QuestionStyle({ profile }: { profile: Profile }) {
  return (
    <>
      <div className={classes.setting}>
        <span className={classes.label} id="question-style">
          Questions as
        </span>
        <SegmentedControl
          aria-labelledby="question-style"
          size="xs"
          value={profile.questionStyle}
          data={Object.entries(questionStyleNames).map(([value, label]) => ({ value, label }))}
          onChange={(value) => changeProfile(profile, profilePart('questionStyle', value)).catch(showError)}
        />
      </div>
      <div className={classes.setting}>
        <span className={classes.label} id="speaker-labels">
          Speakers’ names
        </span>
        <SegmentedControl
          aria-labelledby="speaker-labels"
          size="xs"
          value={profile.speakerLabels}
          data={Object.entries(speakerLabelNames).map(([value, label]) => ({ value, label }))}
          onChange={(value) => changeProfile(profile, profilePart('speakerLabels', value)).catch(showError)}
        />
      </div>
    </>
  )
}

function Preview({
  articleId,
  profile,
  profiles,
}: {
  articleId: string
  profile: Profile
  profiles: Profile[]
}) {
  const [tab, setTab] = useState<string | null>('page')
  const own = usePreview(articleId, profile.id)
  // Markdown has no page of its own: an HTML profile shows how it reads.
  const pageProfile =
    profile.format === 'markdown' ? profiles.find(({ format }) => format === 'html-page') : profile
  const page = usePreview(articleId, pageProfile?.id ?? null)
  const problem = own.error ?? page.error
  const isMarkdown = profile.format === 'markdown'
  const text = own.data?.text ?? ''
  const problems = own.data?.problems ?? []

  return (
    <>
      {problems.length > 0 && (
        <ul className={classes.problems} aria-label="Worth a look before publishing">
          {problems.map((line) => (
            <li key={line}>
              <IconAlertTriangle size={16} stroke={1.6} aria-hidden />
              {line}
            </li>
          ))}
        </ul>
      )}
      {problem && <Problem>{messageOf(problem)}</Problem>}
      <Tabs
        value={tab}
        onChange={setTab}
        classNames={{ root: classes.tabs, list: classes.tabList, tab: classes.tab, panel: classes.panel }}
      >
        <Tabs.List aria-label="Preview">
          <Tabs.Tab value="page">Page</Tabs.Tab>
          <Tabs.Tab value="text">{isMarkdown ? 'Markdown' : 'HTML'}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="page">
          {/* No scripts, no origin, no way out: the page is only looked at. A frame that is still loading nothing may
              stay empty when it is given the page, so there is none before the page. */}
          {typeof page.data?.page === 'string' && (
            <iframe
              className={classes.page}
              title="How the page will look"
              sandbox=""
              srcDoc={inThisWindow(page.data.page)}
            />
          )}
        </Tabs.Panel>
        <Tabs.Panel value="text">
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling text must be reachable by key */}
          <section className={classes.text} tabIndex={0} aria-label={isMarkdown ? 'Markdown' : 'HTML'}>
            <pre>{text}</pre>
          </section>
        </Tabs.Panel>
      </Tabs>
      <PublishActions articleId={articleId} profile={profile} />
    </>
  )
}
