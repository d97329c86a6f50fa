/** The kinds of record that come in from a table. */
export const importKinds = ['product', 'brand', 'expert'] as const
export type ImportKind = (typeof importKinds)[number]

/** Something a column can be. */
export interface ImportField {
  key: string
  label: string
  /** How people and programs head such a column, in several languages; compared without case, accents and signs. */
  synonyms: readonly string[]
}

const id = field('id', 'Record id', 'recordid beautydeskid')
const tags = field(
  'tags',
  'Tags',
  'tag labels label keywords keyword schlagworte étiquettes etiquetas etichette trefwoorden taggar',
)
const notes = field(
  'notes',
  'Notes',
  'note comment comments remarks description beschreibung notizen bemerkung anmerkung kommentar commentaire remarques descripción notas observaciones descrizione note opmerkingen anteckningar 備考 メモ',
)
const name = (synonyms: string) => field('name', 'Name', synonyms)

const product: ImportField[] = [
  name(
    'product productname product_name producttitle title item itemname articlename produkt produktname bezeichnung artikelbezeichnung artikelname titel produit nomduproduit nom désignation libellé producto nombredelproducto nombre denominación prodotto nomeprodotto nome denominazione productnaam naam produktnamn benämning 商品名 製品名 제품명 产品名称',
  ),
  field(
    'brand',
    'Brand',
    'brands brandname brand_name manufacturer maker vendor label house marke hersteller markenname marque fabricant maison marca fabricante marchio produttore merk fabrikant märke varumärke tillverkare ブランド メーカー 브랜드 品牌',
  ),
  field('kind', 'Kind', 'producttype recordkind produktart typedeproduit tipodeproducto'),
  field(
    'category',
    'Category',
    'categories type productcategory class group kategorie warengruppe produktgruppe catégorie catégories famille categoría tipo categoria categorie kategori カテゴリ 분류 类别',
  ),
  field(
    'shade',
    'Shade',
    'colour color tone nuance farbe farbton ton teinte couleur tono color tonalità colore kleur tint nyans färg 色 色番',
  ),
  field(
    'sizes',
    'Sizes',
    'size volume quantity netcontent netweight contents content amount packsize größe groesse menge inhalt füllmenge taille contenance volume quantité format tamaño contenido cantidad formato contenuto quantità inhoud grootte hoeveelheid storlek innehåll 容量 内容量 용량 规格',
  ),
  field(
    'price',
    'Price',
    'rrp retailprice listprice msrp saleprice unitprice cost preis uvp vk verkaufspreis prix prixttc ppi tarif precio pvp prezzo prijs adviesprijs pris 価格 値段 가격 价格',
  ),
  field('currency', 'Currency', 'currencycode währung waehrung devise moneda divisa valuta 通貨'),
  field('priceAsOf', 'Price as of', 'pricedate priceseenon preisstand standvom datedeprix fechadeprecio'),
  field(
    'barcode',
    'Barcode',
    'code ean ean13 gtin gtin13 upc upca barcodes strichcode eancode codebarre codebarres codeean códigodebarras codigoean codiceabarre codiceean streepjescode streckkod バーコード janコード 바코드 条形码',
  ),
  field(
    'ingredients',
    'Ingredients',
    'inci ingredientlist ingredients_text ingredientstext incilist composition inhaltsstoffe zusammensetzung bestandteile ingrédients ingredientes composición ingredienti composizione ingrediënten samenstelling ingredienser innehållsförteckning 成分 全成分 전성분',
  ),
  field(
    'claims',
    'Claims',
    'claim benefits promises werbeaussagen versprechen allégations promesses promesas promesse beloftes',
  ),
  field(
    'aliases',
    'Other names',
    'alias aliases aka alsoknownas othername altname anderernamen weiterenamen autresnoms otrosnombres altrinomi',
  ),
  field(
    'shopLink',
    'Shop link',
    'url link shop shopurl buylink producturl weblink website web lien lienboutique enlace tienda negozio winkel länk butik',
  ),
  field(
    'affiliateLink',
    'Affiliate link',
    'affiliate affiliateurl afflink partnerlink lienaffilié enlacedeafiliado',
  ),
  field('informationLink', 'Information link', 'infourl information source sourceurl quelle lieninfo'),
  field(
    'acquisition',
    'Acquisition',
    'howacquired obtained receivedas samplestatus pr gifted bezug erhaltenals erwerb obtention adquisición acquisizione',
  ),
  field(
    'receivedOn',
    'Received on',
    'datereceived received receiveddate erhaltenam eingang reçule recibidoel ricevutoil ontvangenop mottagen',
  ),
  field(
    'receivedFrom',
    'Received from',
    'from sender sentby presscontact erhaltenvon absender reçude recibidode ricevutoda ontvangenvan',
  ),
  field(
    'testedSince',
    'Tested since',
    'testedfrom testing since inuse getestetseit testédepuis probadodesde testatodal getestsinds testadsedan',
  ),
  field(
    'availability',
    'Availability',
    'status state discontinued verfügbarkeit disponibilité disponibilidad disponibilità beschikbaarheid',
  ),
  notes,
  tags,
  id,
]

const brand: ImportField[] = [
  name(
    'brand brandname brand_name company manufacturer title marke markenname firma hersteller marque nomdelamarque nom société marca nombre empresa marchio nome azienda merk naam märke namn ブランド名 브랜드',
  ),
  field(
    'aliases',
    'Other names',
    'alias aliases aka alsoknownas othernames anderenamen weiterenamen autresnoms otrosnombres altrinomi',
  ),
  field(
    'misspellings',
    'Misspellings',
    'misspelling wrongspellings falschschreibungen fautes erroresdeortografía',
  ),
  field(
    'country',
    'Country',
    'countryoforigin origin land herkunft herkunftsland pays paysdorigine país origen paese origine landvanherkomst ursprung 国',
  ),
  field(
    'owner',
    'Owner',
    'parentcompany parent group ownedby holding inhaber eigentümer konzern muttergesellschaft propriétaire groupe propietario grupo proprietario gruppo eigenaar ägare',
  ),
  field(
    'website',
    'Website',
    'url web homepage site link webseite internetseite siteweb siteinternet páginaweb sitioweb sito sitoweb webbplats',
  ),
  notes,
  tags,
  id,
]

const expert: ImportField[] = [
  name(
    'fullname displayname expert contact person fn nameinfull vollständigername ansprechpartner nomcomplet intervenant nombrecompleto experto nomecompleto esperto volledigenaam fullständigtnamn 氏名 名前 이름',
  ),
  field(
    'firstName',
    'First name',
    'firstname givenname forename vorname prénom prenom nombredepila voornaam förnamn 名',
  ),
  field(
    'lastName',
    'Last name',
    'lastname surname familyname nachname familienname nomdefamille apellido apellidos cognome achternaam efternamn 姓',
  ),
  field(
    'shortNames',
    'Short names',
    'nickname nicknames knownas spitzname kurzname surnom apodo soprannome bijnaam smeknamn',
  ),
  field(
    'title',
    'Title',
    'jobtitle job role position profession occupation beruf funktion tätigkeit berufsbezeichnung titel fonction métier poste profession cargo puesto profesión ruolo professione mansione functie beroep yrke 職業 肩書き',
  ),
  field('pronouns', 'Pronouns', 'pronoun pronomen pronoms pronombres pronomi voornaamwoorden'),
  field(
    'employer',
    'Employer',
    'company organisation organization org institution clinic practice workplace firma unternehmen arbeitgeber praxis klinik société entreprise employeur établissement cabinet empresa organización clínica azienda datoredilavoro werkgever bedrijf arbetsgivare företag 会社 所属',
  ),
  field(
    'credentials',
    'Credentials',
    'credential qualifications qualification degree degrees certifications qualifikation qualifikationen abschluss diplômes titres titulación titoli kwalificaties meriter 資格',
  ),
  field(
    'email',
    'E-mail',
    'email emails emailaddress mail e-mailadresse courriel adressemail correo correoelectrónico postaelettronica epost メール 이메일',
  ),
  field(
    'phone',
    'Phone',
    'telephone tel mobile cell phonenumber mobilephone telefon telefonnummer handy mobil téléphone portable teléfono móvil telefono cellulare telefoon mobiel 電話 전화',
  ),
  field('website', 'Website', 'url web homepage site webpage webseite siteweb páginaweb sitoweb'),
  field('agent', 'Agent', 'management representation agency agentur agence agencia agenzia'),
  field(
    'socials',
    'Socials',
    'social socialmedia instagram twitter tiktok linkedin youtube handle handles réseauxsociaux redessociales',
  ),
  field(
    'topics',
    'Topics',
    'topic expertise specialties specialities specialty subjects fields themen fachgebiete schwerpunkte sujets spécialités temas especialidades temi specializzazioni onderwerpen ämnen 専門',
  ),
  field('bioShort', 'Short biography', 'shortbio bioshort kurzbio kurzbiografie biocourte'),
  field(
    'bioMedium',
    'Biography',
    'bio biography about profile biografie lebenslauf biographie biografía biografia 経歴',
  ),
  field('bioLong', 'Long biography', 'longbio biolong fullbio'),
  field(
    'lastContactedOn',
    'Last contacted',
    'lastcontact lastcontacted lastemailed letzterkontakt derniercontact últimocontacto ultimocontatto',
  ),
  notes,
  tags,
  id,
]

export const importFields: { readonly [Kind in ImportKind]: readonly ImportField[] } = {
  product,
  brand,
  expert,
}

function field(key: string, label: string, synonyms: string): ImportField {
  return { key, label, synonyms: synonyms.split(' ') }
}
