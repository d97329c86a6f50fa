/**
 * How languages speak to somebody and of oneself: words that are neither English nor common in another language with
 * another meaning («du» is German and French). Verbs stand in for pronouns where a language leaves these out.
 */

const word = (alternatives: string) => `(?<![\\p{L}])(?:${alternatives})(?![\\p{L}])`

const secondPerson = [
  // German, Dutch
  'Sie|Ihr|Ihre[nmrs]?|Ihnen|du|Du|[dD]ein[ers]?|[dD]eine[nmrs]?|[dD]ir|[dD]ich|[eE]uch|[eE]ure[nmrs]?|jij|jou|jouw|uw',
  '(?:heb|ben|kun|doe|wil|zou|vind|ga|werk|gebruik|denk|begon|wist|had|koos|draag|maak) je',
  // French, Italian, Spanish, Portuguese
  'vous|Vous|votre|Votre|vos|Vos|tu|Tu|ton|ta|tes|toi|lei|suo|tuo|tua|tuoi|vostr[oaie]|usted(?:es)?|tú|Tú|te|Te|ti|vuestr[oa]s?|habéis|tenéis|podéis|queréis|sabéis|sois|\\p{L}{3,}áis|vocês?|Vocês?|voce|seus?|suas?',
  // Swedish, Danish, Norwegian, Polish, Czech, Turkish, Finnish, Hungarian, Indonesian
  'dig|deg|ditt|dina|Pan|Pani|Pana|Panu|[tT]wo(?:j|ja|je|im|ich|jej|jego)|vás|vám|váš|vaše|sizin|senin|siz|sinun|sinulle|teidän|önnek|Anda',
  // Catalan
  'vostès?|vosaltres|[tT]ev(?:a|es)|[lL]a seva',
  // Lithuanian, Romanian, Croatian, Slovak, Greek
  'jūs|jūsų|jums|tavo|dumneavoastră|dvs|voastră|vostru|vaš[aeiu]?|vami|vaša|σας|εσείς|εσάς|σου',
  'вы|Вы|вас|Вас|вам|Вам|ваш[аеиу]?|Ваш[аеиу]?|ты|тебя|твой|ви|ваша?|тебе',
].join('|')

/** Spoken to: «you», «vous», «Dein». */
export const toYou = new RegExp(
  `\\b(?:[Yy]ou|YOU|[Yy]our|YOUR|[Yy]ours|[Yy]ourself|[Yy]ou['’](?:re|ve|d|ll)|ya)\\b|${word(secondPerson)}|(?<!\\p{L})[tT]['’](?=[aehiouyéèê])|あなた|さん(?:は|に|の)|您|你|당신|님(?:의|은|께)|أنت|لديك|برأيك`,
  'u',
)

/** «je» is «you» in Dutch and «I» in French, «u» a letter: among words that only Dutch has they are spoken to somebody. */
export const toYouInDutch =
  /^(?=.*(?<!\p{L})(?:wat|hoe|waarom|welke|waar|wanneer|het|een|van|voor|naar|niet|geen|ook|begon|werkt|hebt)(?!\p{L})).*(?<!\p{L})(?:je|jezelf|uw?)(?!\p{L})/iu

/** Openings of somebody who takes up what was said: «Das klingt …», «On dirait …», «Así que …». */
export const turnTakingElsewhere = new RegExp(
  `^["“„«¿¡]?(?:${[
    '(?:vielen |herzlichen )?dank|danke|das (?:klingt|hört sich|muss)|es klingt|klingt|also|und|aber|ja|nein|ach|oh|gut|okay|du (?:hast|bist|warst|sagst|machst)|sie (?:haben|sind|waren|sagen)|dein[es]?|ihr[es]?',
    'merci|super|génial|parfait|bravo|on dirait|il paraît|donc|alors|et|mais|oui|ah|bon|d’accord|vous (?:avez|êtes|dites|étiez)|tu (?:as|es|dis|étais)|votre|ton|ta|c’est (?:beau|rare|impressionnant)',
    '(?:muchas |mil )?gracias|genial|enhorabuena|parece|suena|así que|entonces|pero|y|sí|ah|bueno|vaya|has|eres|dices|tu|su',
    'grazie|complimenti|sembra|suona|quindi|dunque|allora|ma|e|sì|ah|bene|hai|sei|dici|il tuo|la tua',
    '(?:muito )?obrigad[oa]|parece|soa|então|mas|e|sim|você|seus?|suas?',
    'bedankt|dank (?:je|u)|het klinkt|dat klinkt|dus|maar|en|ja|ach|je (?:hebt|bent|was|zegt)|u (?:hebt|heeft|bent)|jouw|uw',
  ].join('|')})(?![\\p{L}])`,
  'iu',
)

const firstPerson = [
  'ich|Ich|mein[ers]?|Mein[ers]?|[mM]eine[nmrs]?|[mM]ir|[mM]ich|wir|Wir|unser[e]?|Unsere?|ik|Ik|mijn|wij|Wij',
  'je|Je|moi|Moi|mon|Mon|mes|Mes|nous|Nous|notre|Notre',
  'yo|Yo|mi|Mi|mí|mis|Mis|nosotr[oa]s|nuestr[oa]s?|soy|Soy|estoy|Estoy|tengo|Tengo|[pP]uedo|[qQ]uiero|creo|Creo|[hH]ago|[vV]oy|[sS]iento|pienso|Pienso|[rR]ecomiendo|[pP]refiero|suelo|Suelo|[lL]levo|defino|intento|empecé|Empecé|comencé|Comencé|[tT]rabajé|[aA]prendí|[eE]studié|[dD]ecidí|[dD]escubrí|[cC]onocí|nací|Nací|[tT]uve|[hH]ice|quise|pude|estuve',
  'jo|Jo|[mM]ev(?:a|es)|nosaltres|[vV]aig|[eE]stic|[tT]inc',
  'io|Io|mio|mia|ero|Ero|avevo|Avevo|\\p{Ll}{3,}[ae]vo|noi|nostr[oa]|sono|Sono|faccio|penso|Penso|credo|Credo|preferisco|Preferisco|vado|voglio|posso|devo',
  'eu|Eu|meu|Meu|minha|Minha|nossa|sou|Sou|estou|tenho|Tenho|faço|acho|Acho|gosto|Gosto|comecei|Comecei',
  'jag|Jag|jeg|Jeg|mig|meg|mitt|mina|jestem|Jestem|mnie|mną|mój|moja|moje|moim|lubię|używam|myślę|\\p{Ll}{2,}ł[ae]m',
  'jsem|Jsem|mě|mně|můj|mám|Mám|myslím|benim|Benim|bana|\\p{L}+(?:yorum|dım|düm)|minä|Minä|minun|minulle|olen|nekem|vagyok|szeretem|îmi|Îmi|saya|Saya',
  'aš|Aš|mūsų|mea|mele|moj[aei]?|môj|moje|mňa|robím|používam|μου|εγώ|εμένα',
  'я|Я|мой|моя|мне|меня|мы|Мы|нас|мій|мені|мене',
].join('|')

/** Spoken of oneself: «I», «mein», «tengo». */
export const fromMe = new RegExp(
  `(?:^|[^\\p{L}])(?:I|I['’](?:m|ve|d|ll)|my|My|me|Me|mine|myself|we|We|[Ww]e['’](?:re|ve|d|ll)|our|Our|us|${firstPerson})(?![\\p{L}])|(?<![\\p{L}])[jJmM]['’](?=\\p{L})|私|僕|わたし|我|저는|제가|나는|أنا|عندي`,
  'u',
)

/** «Llegué», «maquillé»: a Spanish past that only I can have. French writes its participles so; words of Spanish tell. */
export const fromMeInSpanish =
  /^(?=.*(?<!\p{L})(?:el|los|las|una|unos|por|con|pero|muy|desde|donde|hace)(?!\p{L})).*(?<!\p{L})\p{Ll}{2,}(?:gu|qu|[bcdjlmnñprstvz])é(?!\p{L})/isu

/** «¿Cómo das con la clave?»: what «you» do in Spanish, in words that other languages have for something else. */
export const toYouInSpanish =
  /¿[^¿?]*(?<!\p{L})(?:das|dices|ves|vas|sabes|pones|vienes|sales|traes|oyes|debes|haces|eliges|empiezas|aplicas|limpias|buscas|trabajaste)(?!\p{L})/iu

/** Put to one person: verbs that only «you» can have. */
export const toYouPersonally = new RegExp(
  word(
    [
      '\\p{L}{3,}(?:aste|iste|arías|erías|irías|abas|asti|isti|resti)',
      'has|haces|tienes|puedes|crees|usas|consideras|piensas|prefieres|recomiendas|sueles|llevas|sientes|quieres|eres|estás|vives|trabajas|opinas|sigues|cuidas|utilizas|aconsejas|podrías|tuvieras|pudieras',
      'achas|fazes|gostas|preferes|podes|costumas|teu|tua',
      'hai|fai|pensi|credi|preferisci|consigli|vorresti|potresti',
      'fais|as-tu|es-tu|\\p{Ll}{2,}-(?:vous|tu)|êtes|(?!assez)\\p{Ll}{3,}ez|tus?|tes',
      '\\p{L}{2,}st du|haben sie|sind sie|\\p{Ll}{3,}en Sie',
      'masz|jesteś|\\p{Ll}{2,}(?:łaś|łeś|liście|łyście)|jste|máte|jsi|\\p{L}{2,}(?:sınız|siniz|sunuz|dınız|diniz|dunuz|dünüz|tınız|tiniz)|olet|oletko',
      'vocês?|vuestro',
    ].join('|'),
  ),
  'iu',
)

/** What somebody has who is asked about himself: «votre parcours», «sua inspiração», «Ihr Salon». */
const asksAbout = [
  'parcours|métier|travail|marque|carrière|formation|passion|conseils?|entreprise|journée|quotidien|projets?|histoire|enfance|équipe|univers|philosophie|clientes?|salon|atelier|quel(?:le)? est votre avis',
  'carrera|profesión|trabajo|formación|pasión|secretos?|consejos?|empresa|clientas?|proyectos?|historia|infancia|equipo|filosofía|experiencia|trayectoria|comienzos|inicios|opinión',
  'carriera|professione|lavoro|formazione|passione|segret[oi]|consigli(?:o)?|azienda|giornata|progett[oi]|storia|infanzia|filosofia|esperienza|percorso|bottega|clienti',
  'carreira|profissão|trabalho|formação|paixão|segredos?|dicas?|empresa|projetos?|história|infância|equip[ea]|experiência|percurso|trajet[óo]ria|salão|negócio|ligação|sucesso',
  'weg|werdegang|beruf|arbeit|marke|karriere|ausbildung|leidenschaft|geheimnis|tipps?|unternehmen|firma|alltag|kundinnen|kunden|projekte?|geschichte|kindheit|team|philosophie|erfahrung(?:en)?|idee|laden|ansatz',
  'werk|merk|carrière|opleiding|passie|geheim|bedrijf|klanten|verhaal|jeugd|filosofie|ervaring|zaak',
  '(?:vida|vita|vie|leben|leven|marcas?|routine?s?|rutinas?|rotinas?|inspira\\p{L}+|produ(?:it|ct|cto|to|kt)[se]?n?|prodott[oi]|stil[eo]?|style|estilo|favori\\p{L}*|préféré\\p{L}*|preferi\\p{L}*|liebling\\p{L}*|prim(?:o|a|er|era|eir[oa])|premi(?:er|ère)|erste[nrs]?|eerste|última?|ultim[oa]|dernière?|letzte[nrs]?)',
].join('|')
const possessive =
  'votre|vos|ton(?! of)|ta|tes|tu|tus|su|sus|suo|sua|suoi|tuo|tua|tuoi|tue|vostr[oaie]|seu|seus|suas|teu|teus|tuas|ihre?[nmrs]?|deine?[nmrs]?|uw|jouw'

/** «Quais são suas inspirações?»: asked about what is somebody's own. */
export const asksAboutYours = new RegExp(
  `${word(possessive)} (?:[\\p{L}\\p{N}]+ ){0,4}?(?:${asksAbout})(?![\\p{L}])`,
  'iu',
)

const yours =
  '[Yy]our|[Vv]otre|[Vv]os|[Tt]on|[Tt]a|[Tt]es|[Dd]eine?[nmrs]?|Ihre?[nmrs]?|[Tt]us?|[Ss]us?|[Uu]w|[Jj]ouw|(?:(?:[Ii]l?|[Ll][ae]|[Oo]s?|[Aa]s?|[Ee]ls?|[Ll]es) )?(?:[Tt]u[aeo]|[Tt]uoi|[Ss]u[aeo]|[Ss]uoi|[Vv]ostr[aeio]|[Tt]eus?|[Tt]uas|[Ss]eus?|[Ss]uas|[Tt]ev[ae]s?)'
/** Verbs that make a statement of it, as in «Votre peau est sèche ?», which is put to a reader. */
const being =
  'is|are|has|feels?|looks?|est|sont|a|ont|ist|sind|hat|haben|wird|werden|es|son|está|están|tiene|è|sono|ha|hanno|é|são|tem|estão'

/** «Ton parfum ?», «Und dein Werkzeug?», «¿Tu jabón?»: nothing but what is somebody's. */
export const asksForYours = new RegExp(
  `^["“«¿]*(?:(?:[Aa]nd|[Ee]t|[Uu]nd|[Yy]|[Ee]|[Ee]n|[Ii])[, ]+)?¿?(?:${yours}) (?!.*${word(being)})[\\p{L}\\p{N}’'-]+(?: [\\p{L}\\p{N}’'-]+){0,4} ?\\?["”»]?$`,
  'u',
)

/** Lines that ask by telling: «Cuéntanos …», «Racontez-nous …». */
export const promptsElsewhere = new RegExp(
  `^[¿¡"“«]?(?:\\p{Lu}\\p{L}+,\\s+)?(?:(?:${[
    'cu[eé]nt(?:a|e)(?:nos|me)|h[aá]bl(?:a|e)(?:nos|me)|d[ií](?:nos|me|ganos|game)|expl[ií]c(?:a|que)(?:nos|me)|recomi[eé]nd(?:a|e)(?:nos|me)|descr[ií]b(?:e|a)|pres[eé]nt(?:a|e)(?:te|se)',
    'parle[zs]?[- ](?:nous|moi)|racont(?:e|ez)[- ](?:nous|moi)|racontez|dites[- ](?:nous|moi)|dis[- ](?:nous|moi)|donne[zs]?[- ](?:nous|moi)|d[eé]cri(?:s|vez)|pr[eé]sente[zs]?[- ](?:toi|vous)',
    'raccont(?:a|i)(?:ci|mi)?|parl(?:a|i)(?:ci|mi)|dicci|dimmi|descriv(?:i|a)|present(?:ati|i)',
    'fale|conte(?:-nos)?|conta(?:-nos)?|diga-nos|descreva|apresente',
    'erz[aä]hl(?:e|en|t)?|beschreib(?:e|en|t)?|nenn(?:e|en|t)|verrat(?:e|en)?|sag(?:en)? (?:uns|mir|sie)|stell(?:e|en)? (?:dich|sie sich)|gib uns|geben sie uns|(?:fangen|beginnen|starten|bleiben|reden|sprechen) wir(?: \\p{L}+)? (?:mit|bei|über)|(?:jetzt|nun|kommen wir|zurück) (?:noch )?(?:zu|zur|zum)',
    'vamos (?:a )?(?:começar|falar|conversar|voltar|empezar|comenzar|hablar|volver)|(?:comec|fal|empec|comenc|habl)emos|(?:commenç|parl|reven|pass)ons|(?:cominc|iniz|parl|torn)iamo|laten we|zacznijmy|porozmawiajmy|wróćmy',
    'vertel|beschrijf|opowiedz|powiedz|berätta|beskriv|förklara|forklar|fortell|fortæl|kerro|kuvaile|bize|расскажи(?:те)?|опишите|представьтесь|розкажіть',
  ].join(
    '|',
  )})(?![\\p{L}])|.{0,30}(?:を?教えてください|について教えて|を聞かせて|を?お願い(?:し|いたし|致し)ます|请(?:介绍|谈谈|分享)|(?:介绍|谈|说|聊|讲)(?:一下|一谈|一说|谈|说|聊).{0,40}(?:吧|$)|請(?:介紹|談談|分享)|말씀해|소개해))`,
  'iu',
)

/** Words that questions begin with, besides the English ones. */
export const questionWordsElsewhere = [
  'was|wie|warum|wieso|weshalb|wer|wen|wem|wo|wann|welche[rsmn]?|woher|wohin|womit|worauf|wovon|haben|hast|sind|ist|können|gibt',
  "comment|quel(?:le)?s?|pourquoi|que|qui|où|quand|combien|est-ce|avez|qu['’]",
  'qué|cómo|cuál(?:es)?|quién(?:es)?|dónde|cuándo|por qué|cuánt[oa]s?|si tuvieras|si pudieras',
  'come|che|cosa|quale|quali|perché|chi|dove|quando|qual|quais|quem|onde|como|por que|o que',
  'hoe|waarom|wat|wie|waar|welke|wanneer|vad|hur|varför|vem|vilken|vilka|hva|hvordan|hvorfor|hvem|hvad',
  'co|jak|jaki|jaka|jakie|dlaczego|kiedy|gdzie|czy|skąd|proč|kdo|kde|nasıl|neden|hangi|niçin|mitä|miten|miksi|kuka|mikä|hogyan|miért|bagaimana|mengapa',
  'что|как|почему|кто|где|когда|какой|какая|какие|откуда|що|як|чому|كيف|لماذا|متى|هل|ما',
].join('|')
