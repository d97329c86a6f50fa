import { Tabs, Tooltip, VisuallyHidden } from '@mantine/core'
import { Suspense, useState, useSyncExternalStore } from 'react'
import { ErrorBoundary } from './error-boundary'
import type { InspectorTab } from './feature'
import classes from './inspector.module.css'
import { rememberedTab, showInspectorTab, subscribeInspectorTab } from './inspector-tab'
import type { Section } from './routes'

/** The right-hand pane: tabs of the feature about the record in the middle. */
export function Inspector({ section, tabs, id }: { section: Section; tabs: InspectorTab[]; id: string }) {
  // A list of tabs may hold nothing but tabs, so what explains them is drawn beside it.
  const [pane, setPane] = useState<HTMLElement | null>(null)
  const chosen = useSyncExternalStore(subscribeInspectorTab, () => rememberedTab(section))
  const active = tabs.some((tab) => tab.id === chosen) ? chosen : (tabs[0]?.id ?? null)
  const choose = (tab: string | null) => {
    if (tab !== null) showInspectorTab(section, tab)
  }
  const [only] = tabs
  if (only && tabs.length === 1) {
    return (
      <section className={classes.inspector} aria-label="Inspector">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so the keyboard must be able to reach it */}
        <div className={classes.single} tabIndex={0}>
          <ErrorBoundary place={id}>
            <Suspense fallback={null}>
              <only.Panel id={id} />
            </Suspense>
          </ErrorBoundary>
        </div>
      </section>
    )
  }
  return (
    <section ref={setPane} className={classes.inspector} aria-label="Inspector">
      <Tabs
        value={active}
        onChange={choose}
        keepMounted={false}
        classNames={{
          root: classes.tabs,
          list: classes.list,
          tab: classes.tab,
          tabLabel: classes.tabLabel,
          panel: classes.panel,
        }}
      >
        <Tabs.List aria-label="Inspector">
          {tabs.map((tab) => (
            <Tooltip
              key={tab.id}
              label={tab.label}
              disabled={!tab.icon || tab.id === active}
              withinPortal
              portalProps={{ target: pane ?? undefined }}
            >
              <Tabs.Tab value={tab.id} data-icon={(tab.icon && tab.id !== active) || undefined}>
                {tab.icon && tab.id !== active ? (
                  <>
                    <tab.icon size={17} stroke={1.6} aria-hidden />
                    <VisuallyHidden>{tab.label}</VisuallyHidden>
                  </>
                ) : (
                  tab.label
                )}
                {tab.Count && (
                  <span className={classes.count}>
                    <tab.Count id={id} />
                  </span>
                )}
              </Tabs.Tab>
            </Tooltip>
          ))}
        </Tabs.List>
        {tabs.map(({ id: tabId, Panel }) => (
          <Tabs.Panel key={tabId} value={tabId} tabIndex={0}>
            <ErrorBoundary place={id}>
              <Suspense fallback={null}>
                <Panel id={id} />
              </Suspense>
            </ErrorBoundary>
          </Tabs.Panel>
        ))}
      </Tabs>
    </section>
  )
}
