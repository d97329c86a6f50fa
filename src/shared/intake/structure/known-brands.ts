import { foldText } from './runs'

/**
 * Beauty brands that a beauty desk meets again and again, in their own spelling. After `=`, other spellings. A `?` in
 * front marks a name that is also an ordinary word, a number, a place or a person: it counts only with a product beside it.
 */
const list = `
?4711|7th Heaven|?Act+Acre=Act + Acre|Acqua di Parma|Aesop|?Agent Nateur|Ahava|AHC|Alba Botanica|?Algenist|Allies of Skin|Alpha-H|Alterna|Ambi|?American Crew|Amika|Amorepacific=AmorePacific|?Amouage|Anastasia Beverly Hills=ABH|Angela Caglia|?Antipodes|Anua|?APIEU=A'Pieu|Aquaphor|Armani Beauty=Giorgio Armani Beauty,Giorgio Armani|Artdeco|?Artistry|?Aromatica|Atelier Cologne|Augustinus Bader|Aurelia London=Aurelia Probiotic Skincare|Australian Gold|?Aveda|Aveeno|Avène=Avene,Eau Thermale Avène|?Avon|Axis-Y|Aztec Secret
BABOR=Babor|?Balance Me|?Balmain Hair|Banila Co|?Banana Boat|bareMinerals=Bare Escentuals,BareMinerals,bareMinerals|?Batiste|Baxter of California|Beautyblender=BeautyBlender,beautyblender|Beautycounter|Beauty of Joseon|Beauty Pie|?Becca=BECCA|Beekman 1802|?Benefit=Benefit Cosmetics|?Benton|Berocca|Bioderma|Bioeffect=BIOEFFECT|Biologique Recherché=Biologique Recherche|Bio-Oil=Bio Oil|Biore=Bioré|Biossance|Biotherm|Bite Beauty|Blinc|?Bliss|Bobbi Brown|Boscia|Bondi Sands|?Borghese|?Boots No7=No7|Bourjois|Briogeo|Bubble Skincare|Bumble and bumble=Bumble and Bumble,Bumble & Bumble|Burberry Beauty|Burt's Bees=Burts Bees|?By Terry=BY TERRY|Byoma=BYOMA|Byredo=BYREDO
Cantu|Carol's Daughter|?Catrice|Caudalie|Cellcosmet|CeraVe=Cerave|Cetaphil|Chanel=CHANEL|Chantecaille|Charlotte Tilbury|?Chloé|Christophe Robin|Christian Dior|Ciaté=Ciate|?Cinema Secrets|Clarins|Clarisonic|?Clean Reserve|?Clear Start|Clé de Peau Beauté=Cle de Peau,Clé de Peau,Cle de Peau Beaute|Clinique|?Clio|ColourPop=Colourpop|Color Wow|Comme des Garçons|Coola=COOLA|Coppertone|COSRX=Cosrx|Cosmedix|?Cover FX|?CoverGirl=Covergirl,COVERGIRL|?Creed|Crown Affair|?Curél=Curel|Cult51
?D.S. & Durga=DS & Durga,D.S. and Durga|Danessa Myricks Beauty=Danessa Myricks|Darphin|Davines|De Mamiel|Decléor=Decleor|Decorté=Decorte|Dermablend|Dermalogica|DHC|?Dibs Beauty=DIBS Beauty|Differin|Dior=DIOR,Dior Beauty|Diptyque=diptyque|Dolce & Gabbana Beauty|?Dove|Dr. Barbara Sturm=Barbara Sturm,Dr Barbara Sturm|Dr. Brandt=Dr Brandt,Dr. Brandt Skincare|Dr. Bronner's=Dr Bronner's,Dr. Bronner|Dr. Dennis Gross=Dr Dennis Gross,Dr. Dennis Gross Skincare|Dr. Diamond's Metacine=Metacine|Dr. Hauschka=Dr Hauschka|Dr. Jart+=Dr. Jart,Dr Jart+,Dr Jart|Dr. Lara Devgan|Dr. Loretta|Dr. Nigma Talib|?Dr. Idriss|?Dr. Sam's=Dr Sam's|Dr. Sebagh=Dr Sebagh|Dr. Zenovia|Drunk Elephant|Drybar|?Dyson
e.l.f.=e.l.f. Cosmetics,ELF,elf Cosmetics,e.l.f|EltaMD=Elta MD|Elemis=ELEMIS|Elizabeth Arden|Ella Baché|Embryolisse|Eminence Organic Skin Care|Emma Hardie|?Environ|?Eos=EOS|?Epicuren|?Escentric Molecules|?Essence Cosmetics|Essie=essie|Estée Lauder=Estee Lauder|?Etude House=Etude|Eucerin|?Eve Lom|?Exuviance|Eyeko|EviDenS de Beauté
Farmacy|Fable & Mane|?FaceGym|?Fekkai=Frédéric Fekkai|Fenty Beauty|Fenty Skin|Filorga|First Aid Beauty|Floral Street|Foreo=FOREO|Frédéric Malle=Frederic Malle,Editions de Parfums Frédéric Malle|?Fresh|Function of Beauty
?Garnier|?Ghd=ghd,GHD|Gisou|Givenchy|Glamglow=GlamGlow,GLAMGLOW|Glossier|Glow Recipe|Glytone|?Goldfaden MD|?Goop=goop|?Grown Alchemist|Gucci Beauty|Guerlain|?Guinot|Gua Sha by Lanshin|?Gruum
?Haan|?Hada Labo|?Hairstory|?Half Magic|Haruharu Wonder|Haus Labs=HAUS LABS|Hermès Beauty=Hermès|?Hero Cosmetics|Herbivore=Herbivore Botanicals|HoliFrog|Honest Beauty|?Hourglass|Huda Beauty|Hyper Skin|Herbal Essences
IGK|Ilia=ILIA,ILIA Beauty|?Image Skincare|In Fiore|?Indie Lee|?Innisfree|?Inglot|?Ipsa|ISDIN=Isdin|Isla Beauty|Issey Miyake|It Cosmetics=IT Cosmetics|?IS Clinical=iS Clinical|It's a 10
Jack Black|Jane Iredale|Jo Malone London=Jo Malone|Joanna Czech|Joanna Vargas|Jergens|John Frieda|John Masters Organics|Josie Maran|Jouer=Jouer Cosmetics|?Juice Beauty|Juliette Has a Gun|Juara|Jurlique|Jones Road=Jones Road Beauty|JVN Hair=JVN
K18|Kaja|Kat Von D=KVD Beauty,KVD|Kate Somerville|?Keys Soulcare|Kérastase=Kerastase|Kevin Aucoin|Kevyn Aucoin|Kevin Murphy=Kevin.Murphy,KEVIN.MURPHY|Kiehl's=Kiehls,Kiehl’s|Kiko Milano=KIKO Milano|?Kilian=By Kilian|?Kinship|Kjaer Weis|Klairs=Dear Klairs|Klorane|Knesko|Kopari|?Koh Gen Do|Kora Organics=KORA Organics|Korres|Kosas|Kosé|KraveBeauty=Krave Beauty|Krigler|Kypris=KYPRIS|?Kylie Cosmetics|Kylie Skin
L'Occitane=L'Occitane en Provence,L’Occitane|L'Oréal Paris=L'Oréal,L'Oreal,L’Oréal,L'Oreal Paris|La Mer=Crème de la Mer|La Prairie|La Roche-Posay=La Roche Posay,La Roche-Possay|?Lancer|Lancôme=Lancome|Laneige=LANEIGE|Lanolips|?Lashify|Laura Geller|Laura Mercier|?Lawless|Le Labo|?Lisa Eldridge|Linda Hallberg|Lime Crime|Lilah B.=lilah b.|Lixirskin=Lixir|Living Proof|LoveShackFancy|?Lumene|?Lush=LUSH|Lyma=LYMA|Lys Beauty=LYS Beauty
MAC=M.A.C,M·A·C,MAC Cosmetics|Mad Hippie|Mario Badescu|Maison Francis Kurkdjian=MFK,Francis Kurkdjian|Maison Margiela|Make Up For Ever=MUFE,Makeup Forever,Make Up Forever,MAKE UP FOR EVER|Makeup by Mario|Make Prem|?Malin+Goetz=Malin + Goetz,(MALIN+GOETZ)|Manucurist|?Mara Beauty=MARA|Marc Jacobs Beauty|Mary Kay|Matis|Maui Moisture|Max Factor|Maybelline=Maybelline New York|Medik8|Mediheal|?Merit=MERIT,Merit Beauty|Milani|Milk Makeup|?Missha|?Mixsoon|Mizon|?Method|Moroccanoil|Mount Lai|?Murad|Mustela|?Mielle=Mielle Organics
Nabla|NARS=Nars|Natasha Denona|?Nativa SPA|Natura Bissé=Natura Bisse|?Necessaire=Nécessaire|Neostrata=NeoStrata|?Nest New York|Neutrogena|?Nexxus|Niod=NIOD|Nivea=NIVEA|?Noble Panacea|Nu Skin|NuFACE=NuFace,Nuface|Nudestix=NUDESTIX|Nuxe=NUXE|NYX=NYX Professional Makeup,Nyx
?Obagi|?Odacité=Odacite|Ogx=OGX|Olaplex=OLAPLEX|Olay|Ole Henriksen=OLEHENRIKSEN,Olehenriksen|OmniLux=Omnilux|?One/Size=ONE/SIZE|OPI=O.P.I|Oribe|?Origins|?Orveon|Osea=OSEA|?Ouai=OUAI|?Oskia=OSKIA|?Orly|Orlane|?Osmosis
Pai Skincare|Palmer's|Panasonic Beauty|Pantene|Pat McGrath Labs=Pat McGrath|Patchology|Patrick Ta=Patrick Ta Beauty|?Pattern Beauty=PATTERN|Paula's Choice=Paulas Choice,Paula’s Choice|Perricone MD|Peter Thomas Roth|Peripera|?Penhaligon's|?Phyto|Phlur|Physicians Formula|Pixi=Pixi Beauty,Pixi by Petra|?Philosophy=philosophy|Pond's|?Prada Beauty|?Prequel|?Prose|?Proactiv|Purito|PCA Skin|Physiogel
Rahua|R+Co=R + Co|Rare Beauty|?Real Techniques|Redken|?Refy=REFY|?REN=REN Clean Skincare|?Replica|Revision Skincare|Revlon|?Rhode=rhode,Rhode Skin|Rimmel=Rimmel London|RMS Beauty=rms beauty,RMS|RoC=RoC Skincare|Rodial|?Rodin=Rodin Olio Lusso|Róen=ROEN|Rose Inc|Rosebud Salve=Smith's Rosebud Salve|Round Lab|?Rohto
Sachajuan|Saie=saie|Sarabecca|?Santa Maria Novella|?Saltair|Sally Hansen|Sana Jardin|?Scinic|Sebamed|?Secret Key|Sensai|Serge Lutens|?Seventh Generation|Sephora Collection=SEPHORA COLLECTION|?Shani Darden|Shea Moisture=SheaMoisture|Shiseido=SHISEIDO|?Shu Uemura|?Simple Skincare|?Sigma Beauty|Sisley=Sisley Paris,Sisley-Paris|Sjal|Skinceuticals=SkinCeuticals|Skinfix|SkinFood|SkinMedica|Skin Authority|?Skin1004|SK-II=SKII,SK II|?Slip|Smashbox|Sol de Janeiro|?Some By Mi|Soap & Glory=Soap and Glory|Sonia Kashuk|St. Ives=St Ives|St. Tropez=St Tropez|Stila|Strivectin=StriVectin|Sue Devitt|Suqqu=SUQQU|Sulwhasoo|Summer Fridays|?Sunday Riley|Supergoop!=Supergoop|Susanne Kaufmann|?Sensilis|Sukin|Swiss Beauty
T3|?Tan-Luxe=Tan Luxe|Tangle Teezer|Tarte=tarte,Tarte Cosmetics|Tata Harper|Tatcha|Tatti Lashes|?Thank You Farmer|?The Body Shop|The Inkey List=The INKEY List,Inkey List|The Nue Co|The Ordinary|?The Outset|The Saem|Then I Met You|Theramid|TheraFace|Therabody|TirTir=TIRTIR|Tom Ford Beauty=Tom Ford|?Tony Moly=TONYMOLY,TonyMoly|Too Faced|?Topicals|Torriden|Tower 28=Tower28,Tower 28 Beauty|?Trader Joe's|Tracie Martyn|Tresemmé=TRESemmé,Tresemme|Trinny London|Trish McEvoy|?Typology
U Beauty|Uoma Beauty=UOMA Beauty,Uoma|Ultra Violette|Undone Beauty|Uriage|Urban Decay|?Urban Skin Rx|Ursa Major
Valmont|Vanicream|Vaseline|?Verso|?Vichy|Viktor & Rolf|Victoria Beckham Beauty|Vintner's Daughter=Vintner’s Daughter|Virtue Labs|Viseart|Vernon François|?Versed|Volition Beauty|VT Cosmetics
Wander Beauty|?Weleda|Wella|Westman Atelier|Wet n Wild=wet n wild,Wet N Wild|Wildling|Wyn Beauty
Yes To|Yensa|YSL Beauty=YSL,Yves Saint Laurent,Saint Laurent Beauty|Youth to the People=Youth To The People|Youngblood|?Yves Rocher|Yon-Ka
ZO Skin Health=Zo Skin Health|Zelens|Zitsticka=ZitSticka|?Zoeva
`

export type Brand = { name: string; common: boolean }

let index: Map<string, Brand> | null = null

/** All spellings of the known brands, folded, with the brand each stands for. */
export function knownBrands(): ReadonlyMap<string, Brand> {
  if (index) return index
  index = new Map()
  for (const entry of list.split(/[|\n]/)) {
    const text = entry.trim()
    if (text === '') continue
    const common = text.startsWith('?')
    const [name = '', aliases = ''] = text.replace(/^\?/, '').split('=')
    for (const spelling of [name, ...aliases.split(',')]) {
      const key = foldText(spelling)
      if (key !== '' && !index.has(key)) index.set(key, { name, common })
    }
  }
  return index
}

export function isKnownBrand(name: string): boolean {
  return knownBrands().has(foldText(name))
}
