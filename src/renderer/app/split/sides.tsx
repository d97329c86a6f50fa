import { useMediaQuery } from '@mantine/hooks'
import type { Beside } from '@shared/records/settings'
import { type KeyboardEvent, type ReactNode, Suspense, use, useEffect, useRef } from 'react'
import { Group, Panel, Separator } from 'react-resizable-panels'
import { ErrorBoundary } from '../error-boundary'
import { changePreferences, usePreference } from '../preferences'
import { loadedScreens, loadScreens } from '../screens'
import { activeSide, focusSide, SideContext, setActiveSide, setBesideArticle, useActiveSide } from './side'
import classes from './sides.module.css'
import { closeBeside, placeOfBeside } from './use-beside'

type Props = {
  beside: Beside | null
  /** Focus mode: the side with the text that has the focus is alone on the window. */
  focused: boolean
  children: ReactNode
}

/**
 * The middle of the window: what is worked on, and in a split view another beside it. Each side scrolls by itself. In a
 * narrow window the other stands below.
 */
export function Sides({ beside, focused, children }: Props) {
  const isNarrow = useMediaQuery('(max-width: 1000px)', false, { getInitialValueInEffect: false })
  const besideShare = usePreference('besideShare')
  const active = useActiveSide()
  const only = beside?.kind === 'article' && active === 'beside' ? 'beside' : 'main'
  const besideArticle = beside?.kind === 'article' ? beside.id : null
  useEffect(() => {
    setBesideArticle(besideArticle)
    return () => setBesideArticle(null)
  }, [besideArticle])
  return (
    <Group
      orientation={isNarrow ? 'vertical' : 'horizontal'}
      className={classes.sides}
      data-only={focused ? only : undefined}
      onLayoutChanged={(layout, { isUserInteraction }) => {
        const share = Math.round(layout['beside-side'] ?? 0)
        if (isUserInteraction && share >= 20 && share <= 80) changePreferences({ besideShare: share })
      }}
    >
      <Panel id="main-side" minSize="20">
        <section
          id="main"
          className={classes.side}
          tabIndex={-1}
          aria-label="Desk"
          data-active={(beside !== null && active === 'main') || undefined}
          onFocusCapture={() => setActiveSide('main')}
        >
          <SideContext value="main">{children}</SideContext>
        </section>
      </Panel>
      {beside && (
        <>
          <Separator className={classes.separator} aria-label="Room of the two sides" />
          <Panel id="beside-side" defaultSize={String(besideShare)} minSize="20">
            <BesideSide key={beside.articleId} beside={beside} isActive={active === 'beside'} />
          </Panel>
        </>
      )}
    </Group>
  )
}

function BesideSide({ beside, isActive }: { beside: Beside; isActive: boolean }) {
  const side = useRef<HTMLElement>(null)
  useEffect(
    () => () => {
      // What had the focus is gone with this side.
      if (document.activeElement === document.body) focusSide('main')
      setActiveSide('main')
    },
    [],
  )
  useEffect(() => {
    // It was just chosen: whoever chose it goes on there.
    void beside.id
    if (activeSide() === 'beside') side.current?.focus()
  }, [beside.id])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.defaultPrevented || !isInBar(event.target)) return
    event.preventDefault()
    closeBeside(beside)
  }
  return (
    <section
      id="beside"
      ref={side}
      className={classes.side}
      tabIndex={-1}
      aria-label="Beside"
      data-active={isActive || undefined}
      onFocusCapture={() => setActiveSide('beside')}
      onKeyDown={onKeyDown}
    >
      <ErrorBoundary place={`${beside.kind} ${beside.id}`}>
        <Suspense fallback={null}>
          <SideContext value="beside">
            <BesideScreen key={`${beside.kind} ${beside.id}`} beside={beside} />
          </SideContext>
        </Suspense>
      </ErrorBoundary>
    </section>
  )
}

function BesideScreen({ beside }: { beside: Beside }) {
  const { section, id, view } = placeOfBeside(beside)
  const { Main } = loadedScreens(section) ?? use(loadScreens(section))
  return <Main id={id} view={view} find={null} part={null} />
}

/** The bar of a screen is a header; that of an article's own text is not meant. */
function isInBar(target: EventTarget): boolean {
  return target instanceof Element && target.closest('header:not([data-headline])') !== null
}
