import { describe, expect, it } from 'vitest'
import { readPlainText } from '../text/text'
import { isBoilerplateLine } from './boilerplate'

const prose =
  'The kettle hung over the fire from the first frost to the last, and whoever passed the shed in those months came in.'

describe('a line that an engine prints', () => {
  it.each([
    'View this post on Instagram',
    'A photo posted by Vesna Holt (@vesnaboils) on',
    'A post shared by Vesna Holt (@vesnaboils) on Mar 3, 2016 at 5:02pm PST',
    'Your browser does not support the audio element.',
    'Please turn on JavaScript or unblock scripts',
    'This slideshow requires JavaScript.',
    'Newer Post Home Older Post',
    'Email This BlogThis! Share to Twitter Share to Facebook',
    'Subscribe to: Post Comments (Atom)',
    'Simple theme. Powered by Blogger.',
    'Published with Ghost',
    'Showing posts with label soap boiler. Show all posts',
    'Showing posts from March, 2011. Show all',
    'Built with Hugo and a spoon',
    'Edit on GitHub',
    'Prev Next',
    'Back to Journal',
    'Follow Blog via Email',
    'Already have a WordPress.com account? Log in now.',
    'Discussion about this post',
    'This post is for paying subscribers only',
    'Oops! Something went wrong while submitting the form.',
    'Open in app',
    'Click here to load reader',
    'Embed Size (px)',
    '0 download',
    'Post on 21-Jan-2016',
    '4 min read · Mar 3, 2021',
    '1.2K followers · Boils soap',
    'Please note, comments must be approved before they are published',
    'This post may contain affiliate links. Buying through them keeps the kettle warm.',
    'Disclosure: This post contains affiliate links.',
    'As an Amazon Associate I earn from qualifying purchases.',
    'We may earn a small commission from links on this page.',
    'If you buy something through our links, we may earn an affiliate commission.',
    'All products featured here are independently selected by our editors.',
    'Main image:',
  ])('is %s', (line) => {
    expect(isBoilerplateLine(line)).toBe(true)
  })

  it.each([
    'Home',
    'Something went wrong.',
    'A photo shared by my aunt hangs over the kettle.',
    'View this post as a fence: it holds the shed.',
    'The shed was built with Hugo, who is my cousin.',
    'We had affiliate links for a winter, and nobody clicked.',
    'This post contains nothing but soap.',
    'If you buy a bar, we may earn enough for lye.',
    'All products are made by one aunt.',
    'Back to news, then: the kettle broke.',
    'Please turn on the kettle.',
  ])('is not %s', (line) => {
    expect(isBoilerplateLine(line)).toBe(false)
  })
})

describe('the words of an engine that a text has as well', () => {
  it('go beside others, and stay as an answer', () => {
    const shop = 'Quantity\n\nAdd to cart\n\nSold out'
    expect(readPlainText(`${prose}\n\n${shop}\n\n${prose}`).dropped).toEqual(shop.split('\n\n'))
    expect(readPlainText(`${prose}\n\nWhat do you do first?\n\nListen`).dropped).toEqual([])
  })

  it('go with what others paid for', () => {
    expect(
      readPlainText(`${prose}\n\n${prose}\n\nFrom our partners:\n\nSeven kettles that last`).dropped,
    ).toEqual(['From our partners:', 'Seven kettles that last'])
  })

  it('go with the day that a machine wrote, and the minutes beside it', () => {
    expect(readPlainText(`2015-04-18\n\n${prose}`).dropped).toEqual(['2015-04-18'])
    expect(readPlainText(`Geposted am: 25. Mai 2021\n\n${prose}`).dropped).toHaveLength(1)
    expect(readPlainText(`The kettle\n\n8 minutes\n\nJuly 14, 2022, 10:00\n\n${prose}`).dropped).toHaveLength(
      2,
    )
    expect(readPlainText(`The kettle\n\n8 minutes\n\n${prose}`).dropped).toEqual([])
  })
})
