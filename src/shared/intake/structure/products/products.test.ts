import { describe, expect, it } from 'vitest'
import { intake, noKnownNames } from '../..'
import { findProducts } from './products'

const nothing = { brands: [], products: [] }
const beauty = 'I write about skin, make-up, serums and the odd moisturiser for a beauty page.'
const found = (text: string, known: Parameters<typeof findProducts>[1] = nothing) =>
  findProducts([beauty, text], known).map((product) => `${product.brand} / ${product.name}`)

describe('products named in a text', () => {
  it.each([
    ['I love using Cryo-Sticks by Biologique Recherché.', 'Biologique Recherché / Cryo-Sticks'],
    ['especially Dr. Brandt’s Pores No More, which is a primer', 'Dr. Brandt / Pores No More'],
    [
      'Then I use Caudalie Vinoperfect Radiance Serum, which is light.',
      'Caudalie / Vinoperfect Radiance Serum',
    ],
    ['a drop of Estee Lauder Advanced Night Repair at night', 'Estée Lauder / Advanced Night Repair'],
    ['NARS Orgasm blush, always', 'NARS / Orgasm blush'],
    ['I wear Chanel No. 5 on Sundays.', 'Chanel / No. 5'],
    ['La Roche-Posay Anthelios SPF 50 is in every bag.', 'La Roche-Posay / Anthelios SPF 50'],
    ['the Lip Sleeping Mask from Laneige', 'Laneige / Lip Sleeping Mask'],
    ['Make Up For Ever HD Foundation', 'Make Up For Ever / HD Foundation'],
    ['Kiehl’s Creamy Eye Treatment with Avocado', "Kiehl's / Creamy Eye Treatment with Avocado"],
    ['Supergoop! Unseen Sunscreen, $38', 'Supergoop! / Unseen Sunscreen'],
    ['I swear by the CeraVe hydrating cleanser.', 'CeraVe / hydrating cleanser'],
    ['Youth to the People Superfood Cleanser and a towel', 'Youth to the People / Superfood Cleanser'],
    ['On Sundays it is 4711 Acqua Colonia.', '4711 / Acqua Colonia'],
    ['Milani Baked Blush in Luminoso.', 'Milani / Baked Blush in Luminoso'],
    ['My mother wears Mugler Blue Hour Perfume.', 'Mugler / Blue Hour Perfume'],
    ['A coat of Zoya Tansy, then a film.', 'Zoya / Tansy'],
    ['Sunday means The Body Shop Oat Mask.', 'The Body Shop / Oat Mask'],
    ['Ganz oben steht die „Stille See“ Palette von Clarins.', 'Clarins / Stille See Palette'],
    ['Die „Dunkelmond Mascara“ von Catrice hält.', 'Catrice / Dunkelmond Mascara'],
    ['Dann kam L’Oréals «Hoher Himmel» dazu.', "L'Oréal Paris / Hoher Himmel"],
    ['the Chanel “Salt Hour” everyone wants', 'Chanel / Salt Hour'],
    ['Le soir, je mets l’Eau des Dunes d’Estée Lauder.', 'Estée Lauder / Eau des Dunes'],
    ['J’aime la Dew Night Cream de la marque Payot.', 'Payot / Dew Night Cream'],
    ['Après la douche, un peu de Crème Velours La Mer.', 'La Mer / Crème Velours'],
    ['Uso sempre la cipria Les Sables, Chanel, e poco altro.', 'Chanel / Les Sables'],
    ['Candela – Siero lisciante di Collistar (€ 30)', 'Collistar / Candela'],
    ['Exfoliante suave para los labios de Lush: un clásico.', 'Lush / Exfoliante suave para los labios'],
    ['Il consigliato: BioNike Mousse alla rosa', 'BioNike / Mousse alla rosa'],
    ['I wash with Nuxe gel lavante dolce Reve d’Or.', 'Nuxe / gel lavante dolce Reve d’Or'],
    ['my best friend: Aesop: Quiet Leaf Hair Balm! It lasts.', 'Aesop / Quiet Leaf Hair Balm'],
    ['Then comes Clinique’s beloved Quiet Night Lotion+.', 'Clinique / Quiet Night Lotion+'],
    ['a dab of Salt Veil (YSL) on the bone', 'YSL Beauty / Salt Veil'],
    ['I like Benefit’s Benemoon on a bad day.', 'Benefit / Benemoon'],
    ['Urban Decay’s Moonless palettes are dark.', 'Urban Decay / Moonless palettes'],
    ['Today it is Dior Parfums Night Harbour.', 'Dior / Night Harbour'],
    ['Estée Lauder Candela Cooling Veil', 'Estée Lauder / Candela Cooling Veil'],
    ['Best For Dry Days: NARS Long Salt Foundation', 'NARS / Long Salt Foundation'],
    ['the legendary Thierry Mugler Angel – a perfume', 'Mugler / Angel'],
    ['I spray my face with Thale Witch Hazel Mist.', 'null / Thale Witch Hazel Mist'],
    ['In winter I carry Weleda Skin Food.', 'Weleda / Skin Food'],
    ['Later, Quill & Sons Face Smoothing Serum goes on.', 'null / Quill & Sons Face Smoothing Serum'],
    ['I own Jolly Grass’s rainbow Proud palette.', 'Jolly Grass / Proud palette'],
    ['(I like Orla’s Rosehip Balm)', 'Orla / Rosehip Balm'],
    ['Uso la BB Cream Perfetta di Quillino ogni giorno.', 'Quillino / BB Cream Perfetta'],
    ['Die „Nachtprinzessin Mascara“ von Essence hält.', 'Essence / Nachtprinzessin Mascara'],
    ['Ada Lindt, Tom Ford Lip Color in Dusk, $50', 'Tom Ford Beauty / Lip Color in Dusk'],
    ['J’adore le Baume gris pour les yeux, de La Mer, une merveille.', 'La Mer / Baume gris pour les yeux'],
    ['Je garde le baume pour les mains Dune Grise, de Clarins!', 'Clarins / Dune Grise'],
    ['Un peu de mascara Nuit Longue, de Lancôme, et je sors.', 'Lancôme / Nuit Longue'],
    [
      'L’Huile Grise Fluide de Beauté 7 de Carita et rien de plus.',
      'Carita / Huile Grise Fluide de Beauté 7',
    ],
    ['The scent she wears is Miss Dior, I think.', 'Dior / Miss Dior'],
    ['I wear Annick Goutal’s Salt Passion.', 'Annick Goutal / Salt Passion'],
    ['I swear by M.A.C. Studio Salt Veil.', 'MAC / Studio Salt Veil'],
    ['I like Lowe & Quill’s Crayon Lipstick in 201.', 'Lowe & Quill / Crayon Lipstick in 201'],
    ['I keep Armani Night Veil Foundation at work.', 'Armani Beauty / Night Veil Foundation'],
    ['a dollop of Pier Holm Clarifying Wash on a cloth', 'null / Pier Holm Clarifying Wash'],
    ['Keep a good balm, like Thale Quiet Moss (10g/$12), in a drawer.', 'null / Thale Quiet Moss'],
    ['a half-full bottle of Harbour EDT that I fight with', 'null / Harbour EDT'],
  ])('%s', (text, product) => {
    expect(found(text)).toEqual([product])
  })

  it('tells two products of one sentence apart', () => {
    expect(found('Dior Lip Glow and Chanel Rouge Coco live in my bag.')).toEqual([
      'Dior / Lip Glow',
      'Chanel / Rouge Coco',
    ])
  })

  it('reads a row that is numbered within its line', () => {
    expect(
      found('1. Smashbox Salt Finish Primer 2. M.A.C. Night Fluid 3. Smashbox Dusk-Beam Brightener'),
    ).toEqual(['Smashbox / Salt Finish Primer', 'MAC / Night Fluid', 'Smashbox / Dusk-Beam Brightener'])
  })

  it('reads names in quotation marks one after the other', () => {
    expect(found('the Hermès ‘Salt Musc’ and ‘Night Musc’ oils')).toEqual([
      'Hermès Beauty / Salt Musc',
      'Hermès Beauty / Night Musc',
    ])
  })

  it('tells two products of one brand apart, but not a pair', () => {
    expect(found('I love Caudalie’s Dew Night Serum and Sleep Elixir Mist.')).toEqual([
      'Caudalie / Dew Night Serum',
      'Caudalie / Sleep Elixir Mist',
    ])
    expect(found('Try Moroccanoil Wave Shampoo and Conditioner.')).toEqual([
      'Moroccanoil / Wave Shampoo and Conditioner',
    ])
  })

  it('reads on behind a brand that a sentence only mentions', () => {
    expect(found('I used to love Clinique, Pier Holm Salt Serum and rain.')).toEqual([
      'null / Pier Holm Salt Serum',
    ])
  })

  it('reads what stands in a row with products', () => {
    expect(
      found('I turn to Kiehl’s Salt Dew, Thale AD, Orla Night Therapy, or Pier Holm Dew Serum at night.'),
    ).toEqual([
      "Kiehl's / Salt Dew",
      'null / Pier Holm Dew Serum',
      'null / Thale AD',
      'null / Orla Night Therapy',
    ])
  })

  it.each([
    'I met Ada Lowe, Bea Lind and Orla Tarn at the pier.',
    'They stock Kiehl’s, Bobbi Brown, Thale Moss and Essie.',
    'Dr. Loretta Reis, M.D., answers.',
    'Sie lernte an der Dr. Hauschka Fachschule am See.',
    'We met Dr. Ada Lowe (now 42) at the pier.',
    'They gave the Pier Soap Society (founded in 1912) ten pounds.',
  ])('reads no product in «%s»', (text) => {
    expect(found(text)).toEqual([])
  })

  it('reads lines that are names where one of them has a known brand', () => {
    const text = 'Clinique Salt Hour Hand Cream\nI like it.\nPier Holm Salt Hour Serum\nIt stings.'
    expect(found(text)).toEqual(['Clinique / Salt Hour Hand Cream', 'null / Pier Holm Salt Hour Serum'])
    expect(found('Clinique Salt Cream\nM&S Salt Hour Hand Cream')).toEqual([
      'Clinique / Salt Cream',
      'Marks & Spencer / Salt Hour Hand Cream',
    ])
    expect(found('Pier Holm Salt Hour Serum\nIt stings.')).toEqual([])
    expect(found('Clinique Salt Hour Cream\nI like it.\nHomemade Coconut Hair Mask\nIt drips.')).toEqual([
      'Clinique / Salt Hour Cream',
    ])
  })

  it('notes a product once, by its longest name', () => {
    expect(found('Glossier Boy Brow is small. I own three Glossier Boy Brow Brown.')).toEqual([
      'Glossier / Boy Brow Brown',
    ])
  })

  it.each([
    'Some peels and Retin A speed up turnover.',
    'Retinol, vitamin C and hyaluronic acid do the work.',
    'I met Charlotte Tilbury at a counter.',
    'Glossier CEO Emily Weiss said so.',
    'He reads The Waves by Virginia Woolf.',
    'I shop at Sephora and read Vogue in Paris.',
    'I am a huge fan of Caudalie.',
    'It was fresh, clean and simple.',
    'The portrait by Ana Reis hangs there.',
    'Paragraph 4711 about oil.',
    'CeraVe would your cream help.',
    'Deine Haut mag die La Roche-Posay Produkte.',
    'I trained with Clinique Artistic Director Bo Lindqvist.',
    'Dior’s Peter Aldous did the lips.',
    'Sue Orley of Christian Dior Parfums North America spoke.',
    'She left The Estée Lauder Cos. Inc. for Chanel Fragrance & Beauté.',
    'A talk with Guerlain’s Veronique Salis-Roy.',
    'It came from the MAC Garden Collection and the Chanel Summer Line.',
    'Shiseido Acquires a skin care house. Clarins Opens in Leeds.',
    'I teach at the Aveda Institute and at L’Oréal Korea.',
    'Das Mini-Set mit Sheabutter von Weleda, die Creme für Lippen von Patchology.',
    'Questo di Clarins è buono. Señores de Lush, por favor.',
    'Backstage was Anna Lowe (Chanel).',
    'Chanel eyeshadow palettes are dear.',
    '“I love it,” said Dior. “The brush is small.”',
    'Die Clarins Augenpflege hilft, sagt Clarins Naturkosmetikerin Ute.',
    'She was on Fresh Air with Terry Aldous.',
    'Small Tricks For Beautiful Waves From Moroccanoil',
    'Ten Ways Of Having A Good Clinique Morning Every Day',
    'I read it at Into The Gloss, and I hate Clumps of Mascara.',
    'Ich habe Jede Menge Mascara im Bad.',
    'My step two is a Gentle Hydrating Face Cleanser. Then a Korean Sheet Mask, and Vitamin C Serum.',
    'The Ocean System’s Acne Treatment Centre. It is the Company’s Night Cream.',
    'Le soir, un Masque Crème de Nuit.',
    'The Lonely Hearts Foundation and the Chemical Star Peel Treatment.',
    'I like Essie nail polish.',
    'I worked with the late Oribe Canales, and met Essie Weingarten.',
    'They had The Body Shop’s 3 for £6.00 deal, said theBalm CEO/Founder Mara Shipley.',
    'Llevaba un bálsamo labial de la marca Clarins.',
    'Thanks to Charlotte Tilbury MBE.',
    'Le parfum de Mara Lind, de Clarins : elle y vend tout.',
  ])('notes nothing in: %s', (text) => {
    expect(found(text)).toEqual([])
  })

  it('notes nothing in a text about other things', () => {
    expect(
      findProducts(['Apps by Lumen. I wrote it at Apple with a Dyson V11 and a Fresh Start.'], nothing),
    ).toEqual([])
  })

  it('knows what the library knows', () => {
    const library = {
      brands: [{ name: 'Tall Grass', aliases: ['TG'] }],
      products: [{ brand: 'Small Jars', name: 'Night Balm' }],
    }
    expect(found('I use the night balm and Tall Grass Field Soap.', library)).toEqual([
      'Small Jars / Night Balm',
      'Tall Grass / Field Soap',
    ])
    expect(found('TG Field Soap is green.', library)).toEqual(['Tall Grass / Field Soap'])
  })
})

describe('a text that never says beauty', () => {
  const library = {
    brands: [
      { name: 'Hollis & Reed', aliases: [] },
      { name: 'Ordway', aliases: ['Ordway London'] },
      { name: 'Stille', aliases: [] },
    ],
    products: [],
  }
  const noted = (text: string) =>
    findProducts(['Wood or horn, that is the question with combs.', text], library).map(
      (product) => `${product.brand} / ${product.name}`,
    )

  it.each([
    ['I reach for the Wide Salt Comb by Hollis & Reed.', 'Hollis & Reed / Wide Salt Comb'],
    ['At night I take the Boar Brush from Ordway, slowly.', 'Ordway / Boar Brush'],
    ['I own one, and it is the Ordway London Horn Brush.', 'Ordway / Horn Brush'],
  ])('is one of beauty where it names a brand of the library: %s', (text, product) => {
    expect(noted(text)).toEqual([product])
    expect(findProducts([text], nothing)).toEqual([])
  })

  it.each([
    'Stille Wasser sind tief. Das Chanel Kostüm No. 5 hängt im Schrank.',
    'I wrote it at Apple with a Dyson V11 and a Fresh Start.',
    'I read The Waves by Virginia Woolf, and I met Ordwayne.',
  ])('is none where a word only looks like one: %s', (text) => {
    expect(noted(text)).toEqual([])
  })
})

describe('products of an imported text', () => {
  const productsOf = async (text: string) => {
    const { products } = await intake(
      { fileName: 'post.md', bytes: new TextEncoder().encode(text) },
      noKnownNames(),
    )
    return products.map((product) => `${product.brand} / ${product.name}`)
  }

  it('are found in its headline too', async () => {
    const text =
      '# The week of Clarins Salt Night Serum\n\nI like a serum on my skin, before any make-up goes on.\n'
    expect(await productsOf(text)).toEqual(['Clarins / Salt Night Serum'])
  })

  it('are none where a line says whose a picture is', async () => {
    const text = `# Lips\n\n${beauty}\n\nPhoto: Maybelline New York / Ora Lindt\n\nThat is all.\n`
    expect(await productsOf(text)).toEqual([])
  })

  it('are found in German, French and Italian texts that never say beauty', async () => {
    const german = 'Mein Duft, mein Lippenstift und die Wimperntusche: mehr brauche ich nicht.'
    expect(await productsOf(`${german}\n\nHeute trage ich Clarins Salzrosen.\n`)).toEqual([
      'Clarins / Salzrosen',
    ])
    const french = 'Une crème, un vernis, un peu de couleur sur les lèvres et les cils.'
    expect(await productsOf(`${french}\n\nCe soir, la Crème Grise de Nuxe.\n`)).toEqual([
      'Nuxe / Crème Grise',
    ])
  })
})
