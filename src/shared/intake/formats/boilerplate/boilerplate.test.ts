import { describe, expect, it } from 'vitest'
import { readPlainText } from '../text/text'
import { isBoilerplateLine } from './boilerplate'

describe('a line that is never an article’s', () => {
  it.each([
    ':: nach oben',
    'Follow this story',
    'Add to collections',
    'Get Soap Alerts',
    'Like Harbour Soap on Facebook',
    'Follow Harbour Soap: Twitter | Facebook',
    '27 retweets 12 favourites',
    'View complete list »',
    'Browse the Harbour Soap Archive',
    'Published: Wednesday, 4 Feb 2026 | 4:35 PM ET',
    'Podcast: Play in new window | Download',
    'Listen to more audio from this episode',
    'To view this content, JavaScript must be enabled and Flash must be installed.',
    'From Wikipedia, the free encyclopedia',
    'Jump to: navigation, search',
    'Imprimer',
    '프린트',
    'Back to top of page',
    'Join the Harbour Soap Newsletter',
    'Want this update in your inbox? Subscribe to our weekly newsletter!',
    'Sign up for our mailing list!',
    'Please consider supporting us on Patreon!',
    'Support this podcast on Ko-fi',
    'Back to the soap boilers’ front page →',
    'Boulevard <  zurück        weiter >'.replace(/\s+/g, ' '),
    '1ページ目から読む',
    '4/4ページ目',
    '次のページへ',
    '©All rights reserved',
    '© Alle Rechte vorbehalten',
    'ADVERTISEMENT',
    'Bergen, NO | June 9, 2026',
    '26/04/2016 Partager sur',
    'Abbrechen',
    'View original post 2,143 more words',
    'Catégorie : SAVONS',
    'Technorati Tags: Soap, Rain, Soap and Rain',
    'Harbour Soap Cookie Policy',
    'You’ve successfully added to your alerts. You will receive a letter.',
    'Click here to manage email alerts',
    'We were unable to process your request. Please try again later.',
    'Updated: Mar 6',
    'Harbour Soap logo',
    '5/12/2024 2 min read',
    '31 July 2019 Mara Lind 6 mins read',
    'To read the entire interview follow @harboursoap on Instagram!',
    'comments powered by Disqus',
    'Like on Facebook',
    'Comment on this Story',
    '(Continued from page 1)',
    'Click to download the complete article.',
    'Log InSign Up',
    'Du befindest dich hier: Start | Seife',
    'Loading…',
    'Don’t miss out on the headlines from Soap Weekly. Followed categories will be added to My Shed.',
    'Let’s Stay in Touch',
    'Harbour Soap Logo Harbour Soap Logo',
    'Skip Nav',
    'Photo 3 of 4',
    'PAGE 2',
    'You are here',
    '+ enlarge',
    'Posted on',
    'by soapweekly |',
    'Keep reading: What is the best bar for you?',
    'Related: 7 kettles that last',
    'More from The Kettle: The Best 7 Whistles Under $20',
    'Rate Episode',
    'Good episode? Give it some love!',
    'Read Full Post »',
    'Lire la suite de l’article sur Savon.example',
    'A lire aussi : sept savons qui durent',
    'Archive for the ‘Soap and Rain’ Category',
    'Check price on Amazon >>>',
    '{{post.sponsorText}}',
    'Stay informed on our latest news!',
    'FREE shipping for all orders over $99',
    'Share on FacebookTweet about this on TwitterShare on TumblrPin on PinterestPrint this page',
    'Image Source',
    'Read Transcript',
    'Found This Helpful',
    'Text Size',
    'Text size: A A A',
    'digg reddit stumble',
    'Submit this story',
    '12 people found this answer helpful.',
    'Was this article helpful?',
    'Was this helpful? Yes No',
    'War diese Antwort hilfreich? Ja Nein',
    'Cet article vous a-t-il été utile ?',
    'Buy Photo',
    'View photos',
    'Wait 1 second to continue.',
    'See also: 10 soaps to boil this winter',
    'ALSO SEE: 10 soaps to boil this winter',
    'Your Cart is Empty',
    'Cart 0 $50.00 away from free shipping',
    '$0.00 Subtotal',
    'Email This Item! Print This Item!',
    'You are currently browsing the category archive for the ‘Soap’ category.',
    'Images loading...',
    'Advertisement — Reviews continue below',
    '3 of 12',
    'ABONNEZ-VOUS : -5 % I LIVRAISON OFFERTE DÈS 40€ D’ACHAT',
    'Versandkostenfrei ab 30 €',
    'image description',
    'Scroll down to read more',
    'Skip to playerSkip to main content',
    'Zum Inhalt springen',
    'Aller au contenu principal',
    'Saltar al contenido',
    'Pular para o conteúdo',
    'Ga naar de inhoud',
    'Subscribe to listen',
    'Suggested Read 🧼: Seven sheds that smell of rain',
    'Join our daily and weekly newsletters for the latest on lye. Learn More',
    'Stay in the know! Get the latest soap in your inbox daily',
    'Group Created with Sketch.',
    'IE 9 is not supported. For the best experience visit us on another browser.',
    'Your browser is out of date.',
    'Sign in to continue reading this story.',
    'Scan 334.jpeg',
    '/assets/talks/kettle-1.wav',
    'the-shed_02 (1).JPG',
    'PIER PORTRAIT_Dr. Thorn_Credit_ Ada Thorn of Lantern Street__kettle_2_online.jpg',
    'salva tra i preferiti',
    'Ajouter à mes favoris',
    'IMG_4127',
    'DSC_0031 (2)',
    'FullSizeRender-3',
    'Screen Shot 2016-03-04 at 21.04.15',
    'Screenshot 2024-11-02 at 9.41.07 AM (2)',
    'Episode 12 March 03, 2022 00:41:07',
    'older entries newer entry',
    'Newer Posts | Older Posts',
    'instagramView full post on Instagram',
    'Diesen Artikel teilen:',
    'Beitrag teilen',
    'Dit artikel delen',
    'Tumblr Facebook + Pinterest Google+',
    '© RIPRODUZIONE RISERVATA',
    'Ultimo aggiornamento: Lunedì 3 Marzo 2014, 18:40',
    'This page last modified on 2022-03-14 16:04:04 UTC',
    'Last modified: Mon Mar 14 16:04:04 Central European Time 2022',
  ])('is %s', (line) => {
    expect(isBoilerplateLine(line)).toBe(true)
  })

  it.each([
    'Nach oben ging es nur zu Fuß.',
    'Ich gehe zurück und dann weiter.',
    'I read the advertisement twice.',
    'All rights reserved for the cat',
    'Partager sur la plage',
    'Cancel the comb, said Runa.',
    'View original posters in the shed.',
    'She drew the logo',
    'You’ve successfully boiled your first soap.',
    'We were unable to sleep.',
    'Updated: everything but the cat',
    'This page was last edited by my aunt',
    'Last changed the lye in 1998',
    'Our cookie policy is to bake on Fridays.',
    'To read the entire interview took her two winters.',
    'The story is a two min read on a good day.',
    '三ページ目から読むのが好きです。',
    'Posted on the wall was a list of oils.',
    'Keep reading and you will know.',
    'Related by marriage, they share a kettle.',
    'Page 2 of my notes is about lye.',
    'Lire la suite sur mon banc demande une lampe.',
    '3 of 12 bars broke.',
    'La livraison gratuite m’a coûté 40€ la première année. J’ai arrêté.',
    'I check the price on Amazon first.',
    'You are here for the soap, I hope.',
    'Free shipping made us what we are.',
    'Share this on Facebook and pin the rest, she said.',
    'Image sources differ.',
    'Like on Facebook, they cheered.',
    'Follow this story to the pier and you meet my aunt.',
    'Get soap alerts, she said, and you never sleep.',
    'Follow my aunt: she knows the way.',
    'Published: that is all I ever wanted.',
    'Browse the shelves of the archive first.',
    'From Wikipedia I learned nothing.',
    'To view this content of the kettle, lift the lid.',
    'Your cart is full of soap.',
    'Email this to my aunt, she said.',
    'You are currently browsing for a bar that lasts.',
    'Advertisement is not what the shed lives on.',
    'We call it {{lye}}, and nobody knows why.',
    'Subscribe to listen to my aunt, they said.',
    'Suggested reading was her idea: she reads in the bath.',
    'Join our newsletters into one, I told them.',
    'Stay in the know about lye, my aunt says.',
    'The label was created with Sketch and a spoon.',
    'Your browser is where I met my aunt.',
    'The picture is called shed.jpg and shows nothing.',
    'IMG_4127 is the one with the kettle.',
    'Screen shots of the kettle are on the pier.',
    'Episode 12 is about the kettle.',
    'Save to favourites what your aunt would keep.',
    'Older entries are in ink, newer entries in soap.',
    'View the full post on the pier, said the sign.',
    'I found this helpful when my aunt fell ill.',
    'Was this soap helpful?',
    'Text size is what my aunt asks for.',
    'Submit this story to the pier, she said.',
    'Was this helpful to your aunt, and to the town?',
    'View photos of the shed in daylight, not at night.',
    'See also what my aunt has to say.',
  ])('is not %s', (line) => {
    expect(isBoilerplateLine(line)).toBe(false)
  })
})

describe('what a site prints around a text', () => {
  const prose =
    'Gleich um die Ecke ist schon seit immer eine Seifensiederin, und ihr Laden riecht nach Regen und Salz.'

  it('goes with its list of other texts', () => {
    const source = readPlainText(`${prose}\n\nMeistgelesen\nNeueste Artikel\nZum Thema\nAus dem Ressort\n`)
    expect(source.blocks).toHaveLength(1)
    expect(source.dropped).toEqual(['Meistgelesen', 'Neueste Artikel', 'Zum Thema', 'Aus dem Ressort'])
  })

  it('goes with the heading of searches that follow nothing', () => {
    const source = readPlainText(
      `The kettle\n\n${'We boiled it all day and then some more. '.repeat(6)}\n\nRelated Searches`,
    )
    expect(JSON.stringify(source.blocks)).not.toContain('Related')
    expect(source.dropped).toContain('Related Searches')
  })

  it('goes with its stamp of the day, not with a writer’s dateline', () => {
    expect(readPlainText(`Friday, January 4, 2008\n\n${prose}`).dropped).toEqual(['Friday, January 4, 2008'])
    expect(readPlainText(`4 January 2008\n\n${prose}`).dropped).toEqual([])
    expect(readPlainText(`${prose}\n\nFriday, January 4, 2008\n\n${prose}`).dropped).toEqual([])
  })

  it('ends where its teasers of other posts begin', () => {
    const teasers = `See All\n\nA winter of tar\n\n${prose}`
    expect(readPlainText(`${prose}\n\nRecent Posts\n\n${teasers}\n\nbottom of page`).blocks).toHaveLength(1)
    expect(readPlainText(`${prose}\n\nRecent Posts\n\n${prose}`).blocks).toHaveLength(3)
  })

  it('ends where nobody has commented', () => {
    expect(readPlainText(`${prose}\n\nNo comments :\n\nPost a Comment`).blocks).toHaveLength(1)
  })

  it('goes with the day beside its headline, where that is no byline', () => {
    expect(readPlainText(`4 January 2008\n\nFour winters of lye\n\n${prose}`).dropped).toEqual([
      '4 January 2008',
    ])
    expect(readPlainText(`Four winters of lye\n\n4 January 2008\n\n${prose}`).dropped).toEqual([
      '4 January 2008',
    ])
    expect(readPlainText(`By Runa Feld\n\n4 January 2008\n\n${prose}`).dropped).toEqual([])
  })

  it('goes with the event that it announces', () => {
    const source = readPlainText(`${prose}\n\nSoapwire event\n\nBergen, NO | June 9, 2026\n\n${prose}`)
    expect(source.dropped).toEqual(['Soapwire event', 'Bergen, NO | June 9, 2026'])
  })

  it('goes with its way to the rest of the text', () => {
    const ways = ['Continue reading on Runa Feld, soap maker - Soapwire |', 'Continue reading A Day of Lye →']
    expect(readPlainText(`${prose}\n\n${ways.join('\n\n')}`).dropped).toEqual(ways)
    expect(readPlainText(`${prose}\n\nContinue reading labels at home, she says.`).dropped).toEqual([])
  })

  it('goes with what a podcast’s page says of its transcript', () => {
    const said = [
      'Mark as Played',
      'Available transcripts are automatically generated. Complete accuracy is not guaranteed.',
      'Every bar is a small bet on the weather, says our maker. #soap Click To Tweet',
    ]
    expect(readPlainText(`${prose}\n\n${said.join('\n\n')}\n\n${prose}`).dropped).toEqual(said)
  })
})
