import { expect, test } from 'vitest'
import { languageOfWords } from './language'

const texts: Record<string, string> = {
  en: 'My grandmother kept her creams on the window sill, because she liked how they caught the light in the evening. I keep mine in a drawer, and I am told that they last much longer there. What I have from her is the habit of smelling at every jar before I close it.',
  de: 'Meine Großmutter stellte ihre Cremes auf das Fensterbrett, weil sie mochte, wie sie am Abend das Licht fingen. Ich bewahre meine in einer Schublade auf, und man sagt mir, dass sie dort viel länger halten. Von ihr habe ich nur die Gewohnheit, an jedem Tiegel zu riechen, bevor ich ihn wieder schließe.',
  fr: 'Ma grand-mère posait ses crèmes sur le rebord de la fenêtre, parce qu’elle aimait la lumière du soir. Je garde les miennes dans un tiroir, et on me dit qu’elles y tiennent bien plus longtemps. De ma grand-mère, je n’ai que l’habitude de sentir chaque pot avant de le refermer, ce qui fait rire ma fille.',
  es: 'Mi abuela ponía sus cremas en la ventana porque le gustaba la luz que tenían por la tarde. Yo guardo las mías en un cajón, y me dicen que allí duran mucho más. De ella tengo la costumbre de oler todos los tarros antes de cerrarlos, y mi hija se ríe cuando lo hago, pero es lo que más me gusta.',
  it: 'Mia nonna metteva le sue creme sul davanzale, perché le piaceva la luce della sera. Io tengo le mie in un cassetto, e mi dicono che lì durano molto di più. Da lei ho preso l’abitudine di annusare ogni barattolo prima di chiuderlo, una cosa che fa ridere mia figlia, ma che non so più smettere di fare.',
  pt: 'A minha avó punha os cremes na janela, porque gostava da luz que eles tinham à tarde. Eu guardo os meus numa gaveta, e dizem-me que lá duram muito mais. Dela tenho o hábito de cheirar todos os potes antes de os fechar, e a minha filha ri quando me vê, mas não sei fazer isso de outra maneira.',
  nl: 'Mijn grootmoeder zette haar crèmes op de vensterbank, omdat ze van het licht van de avond hield. Ik bewaar de mijne in een lade, en ze zeggen dat ze daar veel langer goed blijven. Van haar heb ik alleen de gewoonte om aan elke pot te ruiken voor ik hem weer dicht doe, en dat vindt mijn dochter maar vreemd.',
  sv: 'Min mormor ställde sina krämer i fönstret, för hon tyckte om hur de såg ut i ljuset om kvällen. Jag har mina i en låda, och man säger att de håller mycket längre där. Av henne har jag bara vanan att lukta på varje burk innan jag stänger den, och det får min dotter att skratta, men jag kan inte låta bli.',
  da: 'Min mormor stillede sine cremer i vinduet, for hun kunne godt lide, hvordan de så ud i lyset om aftenen. Jeg har mine i en skuffe, og man siger, at de holder meget længere der. Af hende har jeg kun vanen med at lugte til hver krukke, før jeg lukker den, og det får min datter til at le, men jeg kan ikke lade være.',
  no: 'Mormoren min satte kremene sine i vinduet, for hun likte hvordan de så ut i lyset om kvelden. Jeg har mine i en skuff, og folk sier at de holder mye lenger der. Etter henne har jeg bare vanen med å lukte på hver krukke før jeg lukker den, og det får datteren min til å le, men jeg klarer ikke å la være.',
  pl: 'Moja babcia stawiała kremy na parapecie, bo lubiła, jak wieczorem łapały światło. Ja trzymam swoje w szufladzie i mówią mi, że tam są dobre o wiele dłużej. Po niej mam tylko to, że wącham każdy słoik, zanim go zamknę, a moja córka się z tego śmieje, ale nie umiem już inaczej, tak jak ona nie umiała.',
  uk: 'Моя бабуся ставила креми на підвіконня, бо їй подобалося, як вони ловлять світло ввечері. Я тримаю свої у шухляді, і мені кажуть, що там вони стоять довше. Від неї я маю тільки звичку нюхати кожну баночку, коли її закриваю, і це дуже смішить мою доньку, але я вже не можу інакше, так само як і вона.',
}

test.each(Object.entries(texts))('a text in %s is told by its small words', (language, text) => {
  expect(languageOfWords(text)).toBe(language)
  expect(languageOfWords(`${text}\n\n`.repeat(20))).toBe(language)
})

test.each(Object.entries(texts))('a few words of %s are not enough', (_language, text) => {
  expect(languageOfWords(text.split(' ').slice(0, 30).join(' '))).toBeNull()
})

test('a text in two languages has none', () => {
  const { en = '', de = '', fr = '', sv = '' } = texts
  expect(languageOfWords(`${en}\n\n${de}`)).toBeNull()
  // An introduction, and an interview that was left as it was held.
  expect(languageOfWords(`${en}\n\n${fr}\n\n${fr}\n\n${fr}\n\n${fr}`)).toBeNull()
  // A closing part in another language, as a translator's note.
  expect(languageOfWords(`${`${sv}\n\n`.repeat(6)}${en}\n\n${en}`)).toBeNull()
})

test('what is no prose, and a language that is not known, have none', () => {
  expect(languageOfWords('')).toBeNull()
  expect(
    languageOfWords('Aqua, Glycerin, Cetearyl Alcohol, Parfum, Linalool, Citral. '.repeat(20)),
  ).toBeNull()
  expect(
    languageOfWords(
      'Zen amonak kremak leiho ertzean jartzen zituen, arratsaldeko argia gustatzen zitzaiolako. '.repeat(8),
    ),
  ).toBeNull()
})
