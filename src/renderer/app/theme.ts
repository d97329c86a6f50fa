import {
  type CSSVariablesResolver,
  createTheme,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core'
import classes from './mantine.module.css'

/**
 * The one Mantine theme. Colours are the CSS variables of tokens.css, so that light, dark and high contrast change by
 * an attribute on the root element and no component knows which is on.
 */

// Mantine wants ten shades a colour; ours are one solid and one soft tone, named in the resolvers below.
function tuple(tone: string): MantineColorsTuple {
  const solid = `var(--${tone})`
  return [solid, solid, solid, solid, solid, solid, solid, solid, solid, solid]
}

const tones = ['rouge', 'sage', 'amber', 'slate'] as const
type Tone = (typeof tones)[number]

function toneOf(color: string | undefined): Tone {
  return tones.find((tone) => tone === color) ?? 'rouge'
}

const variantColorResolver: VariantColorsResolver = ({ color, variant }) => {
  const tone = toneOf(color)
  // Mantine names the primary colour where none is given; a quiet button then stays quiet.
  const quiet = tone === 'rouge' ? 'var(--ink-2)' : `var(--${tone})`
  switch (variant) {
    case 'filled':
      return {
        background: `var(--${tone})`,
        hover: tone === 'rouge' ? 'var(--rouge-ink)' : `var(--${tone})`,
        color: 'var(--on-rouge)',
        border: '1px solid transparent',
      }
    case 'light':
      return {
        background: `var(--${tone}-soft)`,
        hover: `var(--${tone}-soft)`,
        color: tone === 'rouge' ? 'var(--rouge-ink)' : `var(--${tone})`,
        border: '1px solid transparent',
      }
    case 'subtle':
    case 'transparent':
      return {
        background: 'transparent',
        hover: 'var(--paper-raised)',
        color: quiet,
        border: '1px solid transparent',
      }
    default:
      return {
        background: 'transparent',
        hover: 'var(--paper-raised)',
        color: quiet,
        border: '1px solid var(--line-strong)',
      }
  }
}

export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {
    '--mantine-color-white': 'var(--paper-raised)',
    '--mantine-color-black': 'var(--ink)',
    '--mantine-color-body': 'var(--paper-raised)',
    '--mantine-color-text': 'var(--ink)',
    '--mantine-color-bright': 'var(--ink)',
    '--mantine-color-dimmed': 'var(--ink-3)',
    '--mantine-color-placeholder': 'var(--ink-3)',
    '--mantine-color-anchor': 'var(--rouge)',
    '--mantine-color-error': 'var(--rouge)',
    '--mantine-color-default': 'var(--paper-raised)',
    '--mantine-color-default-hover': 'var(--paper-sunk)',
    '--mantine-color-default-color': 'var(--ink)',
    '--mantine-color-default-border': 'var(--line-strong)',
    '--mantine-color-disabled': 'var(--paper-sunk)',
    '--mantine-color-disabled-color': 'var(--ink-3)',
    '--mantine-color-disabled-border': 'var(--line)',
    '--mantine-primary-color-contrast': 'var(--on-rouge)',
    '--mantine-primary-color-filled': 'var(--rouge)',
    '--mantine-primary-color-filled-hover': 'var(--rouge-ink)',
    '--mantine-primary-color-light': 'var(--rouge-soft)',
    '--mantine-primary-color-light-hover': 'var(--rouge-soft)',
    '--mantine-primary-color-light-color': 'var(--rouge-ink)',
  },
  light: {},
  dark: {},
})

export const theme = createTheme({
  primaryColor: 'rouge',
  colors: { rouge: tuple('rouge'), sage: tuple('sage'), amber: tuple('amber'), slate: tuple('slate') },
  variantColorResolver,
  fontFamily: 'var(--ui)',
  headings: { fontFamily: 'var(--text)', fontWeight: '600' },
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '18px' },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.45', lg: '1.5', xl: '1.5' },
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '10px', xl: '14px' },
  shadows: {
    xs: 'var(--shadow)',
    sm: 'var(--shadow)',
    md: 'var(--shadow)',
    lg: 'var(--shadow)',
    xl: 'var(--shadow)',
  },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'sm', fw: 600 } },
    ActionIcon: { defaultProps: { variant: 'subtle', size: 'lg' }, classNames: { root: classes.actionIcon } },
    Tooltip: {
      // Within its place, so that it belongs to the same landmark as what it explains.
      defaultProps: { openDelay: 350, withArrow: false, position: 'bottom', withinPortal: false },
      classNames: { tooltip: classes.tooltip },
    },
    Modal: {
      defaultProps: {
        centered: true,
        radius: 'lg',
        overlayProps: { color: 'var(--veil)', backgroundOpacity: 1 },
        closeButtonProps: { 'aria-label': 'Close' },
      },
      classNames: { title: classes.modalTitle, body: classes.modalBody },
    },
    Input: { classNames: { input: classes.input } },
    InputWrapper: { classNames: { label: classes.label, description: classes.description } },
    Switch: {
      defaultProps: { withThumbIndicator: false },
      classNames: { description: classes.beside, track: classes.track, thumb: classes.thumb },
    },
    Checkbox: { classNames: { description: classes.beside, input: classes.box } },
    Radio: { classNames: { description: classes.beside, radio: classes.box } },
    Pill: { classNames: { root: classes.pill } },
    Notification: {
      defaultProps: { closeButtonProps: { 'aria-label': 'Dismiss' } },
      classNames: { root: classes.notice, description: classes.noticeWords },
    },
    Progress: { classNames: { root: classes.progress } },
    Combobox: { classNames: { dropdown: classes.dropdown, option: classes.option } },
    Select: {
      defaultProps: { checkIconPosition: 'right' },
      classNames: { dropdown: classes.dropdown, option: classes.option },
    },
    TagsInput: { classNames: { dropdown: classes.dropdown, option: classes.option } },
    SegmentedControl: {
      classNames: { root: classes.segments, label: classes.segment, indicator: classes.segmentChosen },
    },
    Menu: {
      // A menu that is higher than its room would stick out of the window and make the page scroll.
      defaultProps: { middlewares: { flip: true, shift: true, size: { padding: 8 } } },
      classNames: { dropdown: classes.menuDropdown, item: classes.menuItem },
    },
    Tabs: { classNames: { tab: classes.tab } },
    Popover: { classNames: { dropdown: classes.dropdown } },
  },
})
