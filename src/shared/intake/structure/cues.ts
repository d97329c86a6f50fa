/** Phrases by which a text says what it is: an interview, a list of frequent questions, a how-to, a sign-off, a credit. */

const interviewTitle =
  /\b(?:\p{L}{0,20}interview(?:s|ed|ing)?(?! (?:questions|tips|prep|guide|process|coding))|q\s?(?:&|and|\+|n)\s?as?|in conversation|conversation with|a (?:chat|conversation) (?:with|between)|chat(?:ting)? (?:with|to)|talk(?:s|ing)? (?:with|to|about)|questions (?:for|with|to)|(?:\d+|five|ten|twenty|six|seven|eight|nine|a few) (?:quick )?questions|minutes with|meet|introducing|spotlight|profile|catching up with|get(?:ting)? to know|ask (?:the|an?|dr)|asked|behind the|speaks|on the record|an hour with|coffee with|up close|the .{2,20} interview)\b|\b(?:entretien|rencontre avec|entrevista|intervista|gespräch|wywiad|interviu|röportaj)\b|интервью|インタビュー|対談|专访|專訪|采访|访谈|訪談|인터뷰/iu
const interviewBody =
  /\b(?:interview(?:ed|ing|s|ee)?\b(?! (?:questions|tips|prep|process|coding|skills))|q\s?&\s?as?\b|sat down (?:with|together|to)|sit(?:s|ting)? down with|(?:spoke|talked|chatted) (?:with|to)(?! (?:dozens|hundreds|thousands|countless|(?:so )?many|\d{2,}|twenty|thirty|forty|fifty|sixty|a hundred)\b)|(?:caught|catch|catching) up with|(?:i|we) (?:recently |first )?(?:met|visited) (?:with )?(?:her|him|them)\b|(?:we|and) talked about|had (?:a|the) (?:chat|pleasure|chance|opportunity|privilege)|(?:i|we) (?:recently |then |also )?(?:asked|quizzed|grilled|posed)\b(?! (?:over |more than |about )?(?:\d{2,}|hundreds|thousands|dozens)\b)|we(?:['’]ve| have) asked|asked (?:him|her|them|some|a few|our)\b|answer(?:s|ed)? (?:our|my|some|a few|your|these|all)|in (?:her|his|their) own words|conversation with|\bour (?:conversation|chat|talk)\b|(?:tells|told) (?:us|me)|shares? (?:her|his|their|with us|some)|get(?:ting)? to know|what (?:she|he|they) had to say|pick(?:ed)? (?:her|his|their) brains?|edited and condensed|condensed and edited|edited for (?:length|clarity|brevity)|lightly edited|to get (?:her|his|their) take|kindly agreed|took (?:some )?time|questions (?:to|for) (?:him|her|them)\b)/i
/** The same with a name, whose capital tells it from «talk to your doctor». */
const interviewNamed =
  /\b(?:(?:[Ss]peaks?|[Ss]peaking|[Tt]alks?|[Tt]alking|[Cc]hats?|[Cc]hatting) (?:with|to) \p{Lu}\p{Ll}|[Cc]heck(?:ed|ing)? in with \p{Lu}\p{Ll}|(?:I|[Ww]e) (?:recently |first )?(?:met|visited) (?:with )?(?:[\p{Ll}-]+ ){0,5}\p{Lu}\p{Ll}|(?!(?:She|He|They|Who|People|Nobody|Everyone|Somebody|It|You)\b)\p{Lu}[\p{L}]+ (?:recently )?(?:asked|quizzed|interviewed) (?:\p{Lu}|a |an |the |some |[\p{Ll}-]+ \p{Lu})|(?:I|[Ww]e) (?:recently |then )?(?:(?:e-?mailed|phoned|messaged|rang|telephoned)(?: with| up)? (?:[\p{L}-]+ ){0,8}(?:Dr\.? )?\p{Lu}\p{Ll}|called (?:up )?(?:Dr|Prof)\b)|asked \p{Lu}\p{Ll}|(?:psyched|excited|thrilled|delighted|happy|glad|lucky|honou?red|able|pleased|got|chance|pleasure) (?:enough )?(?:to (?:ask|hear from|quiz)|of (?:asking|quizzing)) (?!Google|Alexa|Siri)\p{Lu}\p{Ll}|questions (?:to|for) \p{Lu}|(?:Mrs?|Ms|Miss|Dr|Prof|Professor)\.? \p{Lu}[\p{L}-]*['’]s? (?:[Rr]esponses|[Aa]nswers|[Rr]eplies))/u
const interviewElsewhere =
  /(?<![\p{L}])(?:nous avons (?:rencontr[ée]|discut[ée]|parl[ée]|pos[ée])|pos[ée] (?:quelques|mes|nos|plusieurs|\d+) questions à|(?:hecho|hice|hicimos) (?:algunas|unas|varias) preguntas a|ein paar fragen gestellt|(?:fatto|posto) (?:alcune|qualche|delle) domand[ea] a|s['’]est entretenu|(?:a |qui |ont )?r[ée]pond(?:u|ent)? [àa] (?:nos|mes|vos|quelques|toutes)|(?:accept[ée]|bien voulu) (?:de )?r[ée]pondre|se pr[êe]te au jeu|s['’]est pr[êe]t[ée]e? au jeu|d['’]interroger (?:l['’]une?|une?|la|le)|nous (?:parle|raconte|dévoile)(?:nt)? (?:de|son|sa|ses|leur)|responde a (?:nuestras|mis|vuestras)|nos (?:cuenta|habla|responde)|charlamos con|hablamos con|conversamos con|entrevistamos|platicamos con|abbiamo (?:intervistato|incontrato|parlato|chiesto)|risponde alle (?:nostre|mie|vostre)|ci (?:racconta|parla|svela)|conversamos com|falamos com|entrevistamos|responde (?:às|a) (?:nossas|minhas|algumas)|bate[- ]?papo com|(?:para|pra) nos (?:contar|falar|explicar)|para (?:contarnos|hablarnos|explicarnos)|pour nous (?:parler|raconter|expliquer)|per (?:raccontarci|parlarci|spiegarci)|(?:n?es[ts]a|quest[ao]|diese[smr]?|cette?|dit|denne|dette) (?:entrevista|intervista|interview|entretien|gespräch|gesprek|intervju)|wir (?:haben|sprachen|trafen)|im (?:gespr[äa]ch|interview)|haben wir .{2,60} gefragt|sprachen mit|beantwortet (?:uns|unsere|meine|eure|einige)|(?:erzählt|verrät|erklärt) uns|stand (?:uns|mir) rede|in gesprek met|beantwoordt (?:onze|mijn|jullie)|spraken (?:met|we)|we (?:spraken|bezochten)|vi (?:träffade|mötte|besökte|pratade|møtte|mødte|traff|snakket|talte)|intervju med|rozmawia(?:my|liśmy|łam|łem) z|rozmow(?:a|y) z|wywiad (?:z|u)|rozhovor s|mluvili jsme|ile (?:söyleşi|röportaj|konuştuk)|haastattel\w+|tapasimme|interjú\w*|beszélgettünk)(?![\p{L}])|мы поговорили|побеседовали|рассказал[аи]? нам|話を(?:聞|伺)|お話を|に聞きました|采访|專訪|专访|接受.{0,12}(?:采|專|专)访|인터뷰/iu
/** The same words with somebody's name or trade: «ma première rencontre avec le rouge» is nobody's interview. */
const interviewElsewhereNamed =
  /(?<![\p{L}])(?:(?:[Ee]ntretien|[Rr]encontre|[Ee]ntrevista|[Ii]ntervista|[Gg]espräch|[Ii]nterview)s? (?:avec|a|con|com|mit|met|de|al|alla|entre|zwischen|tussen|tra|fra) (?:[\p{Ll}-]+ ){0,4}|(?:conversou com|habló con|conversó con|(?:ha|abbiamo) parlato con|sprach mit|hat mit|a (?:parlé|discuté|échangé) avec|sprak met) )\p{Lu}/u
const frequentQuestions =
  /\b(?:faqs?|frequently asked|questions (?:that )?(?:i|we) (?:get|hear|receive|am|are)\b|questions (?:that )?(?:i|we)(?:['’]ve| have)? (?:been asked|answered)\b|q\s?&\s?a['’]?s(?! (?:with|for|by|from)\b)|(?:most|often|always) asked|get asked|common(?:ly asked)? questions|(?:your|reader|readers['’]?|top|burning|most|common|essential)\b.{0,40}\bquestions\b.{0,30}\banswer(?:s|ed)?|questions (?:and|&) answers|questions?,? answered|(?:answers?|answering) (?:to )?(?:your|some|the most|common|frequent))\b|häufig(?:e|gestellte)\b.{0,20}fragen|fragen (?:und|&) antworten|preguntas (?:más )?frecuentes|preguntas y respuestas|dudas (?:frecuentes|y preguntas)|foire aux questions|questions (?:fréquentes|et réponses)|domande (?:più )?frequenti|domande e risposte|dubbi(?:,| e) domande|domande e dubbi|(?:perguntas|dúvidas) frequentes|perguntas e respostas|veelgestelde vragen|vragen (?:en|&) antwoorden|(?:najczęściej|często) zadawane pytania|pytania i odpowiedzi|vanliga frågor|ofte stilte spørsmål|ofte stillede spørgsmål|usein kysyt|časté (?:dotazy|otázky)|sık(?:ça)? sorulan|част(?:о задаваемые|ые) вопросы|вопрос(?:ы и|[- –—]+)ответы?|(?:часті|поширені) (?:за)?питання|よくある(?:ご)?質問|(?:疑問|質問)に(?:お)?答え|常见问题|常見問題|자주 묻는/iu
const instruction =
  /^(?:how to\b|(?:the )?(?:\d+|three|five|seven|ten|best|top|ultimate|complete|beginner['’]?s?|essential|definitive|honest)\b.{0,60}\b(?:ways|tips|mistakes|steps|reasons|things|products|guide|ideas|myths|benefits|rules|hacks|serums?|moisturi[sz]ers?|sunscreens?|foundations?|trends|recipes|checklist|review)\b)|\b(?:a guide to|guide (?:for|to)|step[- ]by[- ]step|everything you need to know|explained|explainer|101|reviews?|recipe|tutorial|vs\.?|versus|dos and don['’]?ts|cheat sheet|checklist|quiz|minutes of|show notes|changelog|release notes|readme|interview questions)\b/iu

/** Questions that the reader is told to put to somebody, or that the writer puts to everybody: nobody answers them here. */
const questionsToAsk =
  /\bquestions? (?:that )?(?:i|we) (?:\p{L}+ )?ask (?:ourselves|myself|before|when|during)\b|\bquestions? (?:that )?(?:(?:you|everyone|every \p{L}+) )?(?:(?:should|must|need to|have to|can|ought to) )?(?:(?:always|not|never|definitely not) )?(?:to )?(?:ask\b|put to\b)(?! (?:me|us)\b)|\bwhat to ask\b|\bfragen,? (?:an |die )?.{0,40}\bstellen (?:solltest|sollten|musst|müssen|kannst|können)\b|\bquestions? (?:à|que vous devez|qu['’]il faut) poser\b|\bpreguntas (?:que (?:debes|deberías|hay que)|para) hacer|\bdomande da (?:fare|porre)\b|\bvragen (?:die je|om te) .{0,20}stel/iu

/** Questions that serve a purpose of the reader's: «Ten questions to choose the right oven». */
const questionsForPurpose =
  /\bquestions? (?:(?:that|which) )?(?:(?:will|can|should) |to )?(?:helps? (?:(?:you|us) )?)?(?:choose|pick|select|decide|find (?:the|your|an?|out)|evaluate|assess|consider|determine|identify|compare|reflect on|think about|ponder)\b/i

/** The same in an introduction, where questions are also sent in to be asked. */
const questionsHandedOut =
  /\b(?:questions to ask (?:your|any|every|before|during)|here (?:are|is) (?:\p{L}+ ){0,5}questions to ask|questions (?:that )?you (?:should|must|need to|ought to|may want to|might want to) ask|what you (?:should|need to|must) ask)\b|\b(?:take|bring|ask|use|keep) (?:yourself )?(?:along )?(?:these|the following) (?:[\p{L}\d]+ )?questions\b|\bquestions (?:i|we) (?:always )?ask (?:before|every|all|each|my|our)\b|\b(?:what|the questions) i(?:['’]d| would) ask (?:them|her|him|an?)\b|\b(?:when|if|before) you(?:['’]re| are) interviewing\b/iu

/** A job interview's questions, for whoever hires or applies: the answers below them are samples. */
const jobQuestions = /\binterview (?:questions|prep(?:aration)?)\b/i
const jobTalk =
  /\b(?:candidates?|applicants?|recruiters?|hiring|job interviews?|(?:sample|model|example) answers?)\b/i

/** «They will ask you several questions in an interview»: told to whoever is to answer them. */
const questionsAhead =
  /\b(?:they|he or she|(?:the )?(?:interviewers?|employers?|recruiters?|hiring managers?)) (?:will|may|might|can|could|often|usually|always) (?:\p{L}+ )?ask(?: you)?\b(?=[\s\S]{0,200}\binterview)|\b(?:prepare|preparing|ready) for (?:your|a|an|the) (?:job |[\p{L}-]+ )?interview\b/iu

/** «Why interviewing your esthetician matters»: the interview is the reader's to hold. */
export function tellsToInterview(title: string): boolean {
  return /\binterview(?:ing)? (?:your|a (?:potential|new|prospective))\b/i.test(title)
}

export function handsOutQuestions(title: string): boolean {
  return tellsToInterview(title) || questionsToAsk.test(title) || questionsForPurpose.test(title)
}

export function saysQuestionsToAsk(title: string, introduction: string): boolean {
  return (
    handsOutQuestions(title) ||
    questionsHandedOut.test(introduction) ||
    questionsAhead.test(introduction) ||
    (jobQuestions.test(`${title}\n${introduction}`) && jobTalk.test(introduction))
  )
}

/** Whoever answers says who that is, before the first question. */
const selfIntroduced =
  /(?:^|\n)["“«]?(?:my name is|i am called|ich heiße|mein name ist|je m['’]appelle|me llamo|mi nombre es|mi chiamo|o meu nome é|meu nome é|ik heet|mijn naam is) \p{L}/iu

export function introducesSelf(introduction: string): boolean {
  return selfIntroduced.test(introduction)
}

/** Right above the first question: «Here are my questions, and her answers.» */
const announcement =
  /\bhere(?:['’]s| is| are)\b.{0,60}\b(?:questions|answers|interview|q\s?&\s?a|conversation|chat|(?:he|she|they) (?:said|answered|told|had to say))|\b(?:my|our) questions,? (?:and|with) (?:his|her|their|\p{Lu}\p{L}+['’]s) (?:answers|replies)|\b(?:hier|das) (?:ist|sind) .{0,40}\b(?:fragen|antworten|interview|gespräch)\b|\bvoici .{0,40}\b(?:questions|réponses|entretien|interview)\b|\b(?:aquí (?:están|tienes|va)|estas son) .{0,40}\b(?:preguntas|respuestas|entrevista)\b|\becco .{0,40}\b(?:domande|risposte|intervista)\b|\bhier (?:zijn|is) .{0,40}\b(?:vragen|antwoorden|interview|gesprek)\b/iu

export function announcesInterview(introduction: string): boolean {
  return announcement.test(introduction.slice(-240))
}

const talk =
  /\b(?:interview(?:ed|s)?|q\s?&\s?as?|(?:\w+ )?(?:questions|preguntas|perguntas|domande|fragen|vragen)|conversation|entrevist\p{L}+|intervist\p{L}+|entretien|gespräch)(?!\p{L})/iu

/** Speaks of an interview or of questions, in whatever way. */
export function speaksOfTalk(text: string): boolean {
  return talk.test(text)
}

const aboutSomebody =
  /(?<!\p{L})(?:[Aa]bout|[Mm]eet|[Ss]obre|[Cc]onoce a|[Üü]ber|[Ss]u|[Àà] propos d[e'’]|[Oo]ver|[Oo]m) ?(?:(?:o|a|el|la|le|den|die) )?(?!(?:Us|Me|Our)\b)\p{Lu}\p{Ll}+(?: \p{Lu}[\p{L}.'’-]+){0,3}[:.]?$/u
const LONGEST_TITLE = 60

/** The last line is a title that says of whom what follows is: «A few words about Ada Thorn:» */
export function isAboutSomebody(introduction: string): boolean {
  const last = introduction.trimEnd().split('\n').at(-1)?.trim() ?? ''
  return last.length <= LONGEST_TITLE && aboutSomebody.test(last)
}

/** «Five things with Ada Thorn»: counted, and with somebody. */
const countedWith =
  /\b(?:\d{1,2}|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Tt]welve|[Tt]wenty|[Aa] [Ff]ew)(?: [\p{L}-]+){0,2} (?:[Tt]hings|[Mm]inutes|[Qq]uestions|[Ff]acts|[Aa]nswers|[Ww]ords|[Ss]tops) (?:[Ww]ith|[Ff]or|[Tt]o|[Ff]rom)\s+(?:[Dd]r\.? )?\p{Lu}\p{Ll}/u

/** «Trois questions à Ada Thorn», «Fünf Fragen an die Seifensiederin Ada Thorn»: counted, and put to somebody. */
const countedElsewhere = new RegExp(
  `(?<!\\p{L})(?:${[
    '(?:\\d{1,2}|[Dd]eux|[Tt]rois|[Qq]uatre|[Cc]inq|[Ss]ix|[Ss]ept|[Hh]uit|[Nn]euf|[Dd]ix|[Qq]uelques) [Qq]uestions (?:à|au)',
    '(?:\\d{1,2}|[Zz]wei|[Dd]rei|[Vv]ier|[Ff]ünf|[Ss]echs|[Ss]ieben|[Aa]cht|[Nn]eun|[Zz]ehn|[Ee]in paar) Fragen an',
    '(?:\\d{1,2}|[Dd]os|[Tt]res|[Cc]uatro|[Cc]inco|[Ss]eis|[Ss]iete|[Oo]cho|[Nn]ueve|[Dd]iez) [Pp]reguntas (?:al?|para|con)',
    '(?:\\d{1,2}|[Dd]uas|[Tt]rês|[Qq]uatro|[Cc]inco|[Ss]eis|[Ss]ete|[Oo]ito|[Nn]ove|[Dd]ez) [Pp]erguntas (?:ao?|à|para)',
    '(?:\\d{1,2}|[Dd]ue|[Tt]re|[Qq]uattro|[Cc]inque|[Ss]ei|[Ss]ette|[Oo]tto|[Nn]ove|[Dd]ieci) [Dd]omande (?:ad?|al|alla|per)',
    '(?:\\d{1,2}|[Tt]wee|[Dd]rie|[Vv]ier|[Vv]ijf|[Zz]es|[Zz]even|[Aa]cht|[Nn]egen|[Tt]ien) [Vv]ragen aan',
  ].join('|')}) (?:\\p{Ll}[\\p{L}-]* ){0,4}\\p{Lu}\\p{Ll}`,
  'u',
)

/** «Conversation avec la savonnière Ada Thorn», «Ada Thorn im Seifen-Talk»: a talk, and whom it is with. */
const talkElsewhere = new RegExp(
  [
    `(?<!\\p{L})(?:${[
      '(?:[Cc]onversation|[Dd]iscussion|[Tt]ête[- ]à[- ]tête|[Ff]ace à face|[Mm]inutes) avec',
      '(?:[Cc]harla(?:mos)?|[Cc]onversación|[Cc]onversamos|[Hh]ablamos|[Mm]inutos) con',
      '(?:[Cc]hiacchierata|[Cc]hiacchiere|[Cc]onversazione|[Aa] tu per tu) con',
      '(?:[Bb]ate[- ]?papo|[Cc]onversa|[Pp]apo|[Mm]inutos) com',
      '(?:[Ii]n gesprek|[Gg]esprek|[Mm]inuten) met',
      '(?:[\\p{L}-]*[Tt]alk mit|[Nn]achgefragt bei)',
      '(?:[Ss]amtal|[Ii]ntervju) med',
    ].join('|')}) (?:\\p{Ll}[\\p{L}-]* ){0,4}\\p{Lu}\\p{Ll}`,
    '\\p{Lu}\\p{Ll}+ im (?:\\p{Lu}[\\p{L}-]*)?[Tt]alk(?!\\p{L})',
  ].join('|'),
  'u',
)

export function saysInterviewInTitle(text: string): boolean {
  return (
    interviewTitle.test(text) ||
    countedWith.test(text) ||
    countedElsewhere.test(text) ||
    talkElsewhere.test(text)
  )
}
export function saysInterview(text: string): boolean {
  return (
    interviewBody.test(text) ||
    interviewNamed.test(text) ||
    interviewElsewhere.test(text) ||
    interviewElsewhereNamed.test(text) ||
    countedElsewhere.test(text)
  )
}
export function saysFrequentQuestions(text: string): boolean {
  return frequentQuestions.test(text)
}
/** A column that readers write to: «Ask a beauty question», «Ask the skin doctor», «Your questions, answered». */
const readersAsk =
  /(?:^|· )ask (?:an?|the|our|dr\.?|me|us)\b|\b(?:your|readers?['’]?s?) (?:\p{L}+ ){0,2}questions\b.{0,30}\banswer|\byou ask(?:ed)?,? (?:we|i|she|he|they) answer/iu

export function saysReadersAsk(title: string): boolean {
  return readersAsk.test(title)
}

const answersReaders =
  /\banswer(?:s|ed|ing)? (?:all )?(?:of )?(?:your|(?:our |the )?readers?['’]?s?['’]?) (?:\p{L}+ ){0,3}(?:queries|questions|problems|dilemmas|concerns)\b|\b(?:any|all|your) questions?\b[^.!?]{0,40}\band (?:i|we)(?:['’]ll| will) answer\b/iu

/** «Our expert answers all your beauty queries», «Ask any question and I will answer it»: the line under a column's name. */
export function answersToReaders(line: string): boolean {
  return line.length <= 160 && answersReaders.test(line)
}
export function saysInstruction(title: string): boolean {
  return instruction.test(title) && !countedWith.test(title)
}

/** The text about the text: «This interview has been edited and condensed.» */
const editorsNote =
  /^[[(*_\s]*(?:(?:this|the|our) (?:interview|conversation|q\s?&\s?a|transcript|discussion|text|article|post|piece|story)\b.{0,40}\b(?:has|have|was|were|is|originally|first|appeared|contains)\b|(?:editor|author|writer)['’]?s['’]? note\b|(?:interview|conversation|answers|responses|questions|transcript|quotes)\b.{0,40}\b(?:edited|condensed|translated|shortened|lightly|conducted)\b|edited (?:and condensed|for)\b|as told to\b|note:|disclaimer\b|disclosure\b|n\.?b\.?:)/i

export function isEditorsNote(text: string): boolean {
  return text.length < 600 && editorsNote.test(text.trim())
}

const signOff =
  /^(?:(?:a )?(?:big |huge |many |very )?(?:thanks?(?:\s+(?:you|again|so much|very much|a lot|to|for))*|thank you)\b.{0,160}$|cheers\b.{0,60}$|until next time\b|stay tuned\b|happy (?:reading|shopping|glowing)\b|xo+x?\b)/i
const promotion =
  /^(?:(?:and )?(?:you can |to )?(?:follow|find|connect with|keep up with|visit|check out|head (?:over )?to|shop|subscribe|sign up|listen to|watch|read (?:more|the rest|the full|also|next)|learn more|see more|book|pre-?order|download|buy|discover more|browse|get in touch|contact|support|share this|like this|want (?:more|to)|for more|for further|to (?:learn|read|find|see|hear|book|shop|follow|get)|more (?:from|about|on|info|information|interviews)|related|see also|you (?:may|might) also|if you(?:['’]d| would| want|['’]re| are| enjoyed| liked| have| need| love)|do you have (?:a|any) (?:question|tip|favou?rite)|have you (?:tried|ever tried)|what do you think\?? ?(?:let|tell|share|comment)|let (?:us|me) know|tell (?:us|me) in the|leave (?:a|your) comment|interested in|looking for|learn about|join)\b)/i
const promotionElsewhere =
  /^(?:(?:pour )?(?:en savoir (?:plus|davantage)|plus d['’]infos?(?:rmations?)?|aller plus loin)|retrouve[zr]|suivez|(?:para )?(?:saber (?:más|mais)|más información|mais informações)|s[ií]gue(?:l[ae]|nos)|(?:puedes|podéis|pueden) (?:seguir|encontrar)|saiba mais|acompanhe|mehr (?:infos?|informationen|dazu)|weitere infos?(?:rmationen)?|wer mehr|(?:per )?(?:saperne di più|maggiori informazioni)|potete (?:seguir|trovar)|meer (?:weten|informatie|lezen)|więcej informacji)(?!\p{L})/iu
const byline =
  /^(?:(?:words|text|story|written|interview(?:ed)?|interview and (?:words|photos|photography)|conversation|as told to|by|posted by|published by|compiled by|transcribed by|translated by|edited by|author)\s*(?:by\b|:|&|and\b)|by\s+\p{Lu})/iu

export function isSignOff(text: string): boolean {
  return signOff.test(text.trim())
}
export function isPromotion(text: string): boolean {
  const line = text.trim()
  return promotion.test(line) || promotionElsewhere.test(line)
}
export function isByline(text: string): boolean {
  const line = text.trim()
  return (
    line.length < 120 && byline.test(line) && !/[.!?]\s+\p{L}/u.test(line.replace(/\b\p{L}{1,3}\./gu, ''))
  )
}

/** Headings after which a Q&A is over. */
const closing =
  /^(?:about (?:the |our |this )?(?:author|expert|interviewer|writer|brand|company|guest|photographer|\p{Lu})|further reading|further resources|read more|read next|related|resources|references|sources|credits|conclusion|final thoughts|(?:in )?summary|bottom line|the takeaway|key takeaways|takeaways|wrap(?:ping)?[- ]up|where to find|find (?:her|him|them|us)|follow|connect|contact|get in touch|links|notes|footnotes|acknowledge?ments|share this|more (?:from|interviews|stories|reading)|comments?|subscribe|newsletter|disclaimer|disclosure|shop the|our (?:products|picks)|also read|see also|you may also like|leave a (?:reply|comment)|bio(?:graphy)?|liens(?: utiles)?|pour aller plus loin|en savoir plus|quellen|weiterführende links|über (?:den autor|die autorin|uns)|zur person|enlaces|fuentes|sobre (?:el autor|la autora)|fonti|per saperne di più)\b/iu

export function isClosingHeading(text: string): boolean {
  return closing.test(text.trim())
}

/** An interviewer's bridge between two questions that nobody answers: «OK, now for a little fun.» */
const bridge =
  /^(?:(?:ok(?:ay)?|alright|right|great|so|and|but)[,.!]?\s+)?(?:now(?:,| for| on| to| let| we| it|\.\.|…)|next up|moving on|on to|onto|let['’]?s (?:move|get|do|switch|turn|finish|wrap|end|start|begin|go)|time for|and finally|finally,? (?:some|a few|our|the)|last(?:ly)?,? (?:some|a few|our|the)|a few quick|some quick|quick[- ]?fire|rapid[- ]?fire|lightning round|for the fun|here (?:we go|are|come|goes)|we (?:then )?(?:asked|moved|turned))\b/i

export function isBridge(text: string): boolean {
  const line = text.trim()
  return line.length < 110 && !/[?？]/.test(line) && bridge.test(line)
}

/** Says outright that somebody was spoken with. */
const heldInterview =
  /\b(?:interview(?:ed)? (?:with|of|by)|q\s?&\s?as?(?: (?:with|session)|\s?[:–—-]\s)|in conversation with|conversation with|(?:sat|sit|sitting) down with|questions (?:for|with)(?! (?:you|yourself|me|us)\b)|edited (?:and condensed|for (?:length|clarity))|we(?:['’]ve| have)? asked (?:him|her|them)|answer(?:s|ed)? (?:our|my|your) questions|entretien avec|entrevista (?:a|con|com)|intervista (?:a|con)|gespräch mit|interview mit|интервью)\b|インタビュー|专访|專訪|采访|인터뷰/iu

/** The one word on a line of its own, as a page's heading or above one. */
const nothingButInterview =
  /^(?:the )?(?:interview|entretien|entrevista|intervista|interviu|intervj[uú]|wywiad|rozhovor|interjú|haastattelu|röportaj|söyleşi|интервью|інтерв['’]ю|συνέντευξη)[.:]?$/imu

/** «This interview»: what follows, or one that the text speaks about. */
const thisInterview =
  /\b(?:(?:this|our|my|the|latest|exclusive|full|following|below) interview|n?esta entrevista|(?:quest[ao]|nostra) intervista|cet entretien|cette interview|diese[ms]? (?:interview|gespräch)|unser(?:em)? (?:interview|gespräch)|dit (?:interview|gesprek))\b/iu

/** Says outright that what follows is an interview. */
export function saysPlainlyInterview(text: string): boolean {
  return saysHeldInterview(text) || thisInterview.test(text) || nothingButInterview.test(text)
}

export function saysHeldInterview(text: string): boolean {
  return heldInterview.test(text)
}

const interviewWord =
  "(?:interview|entrevista|intervista|entretien|intervju|rozhovor|röportaj|интервью)(?!\\p{L})(?!\\s+(?:questions|tips|prep\\p{L}*|process|coding|guide|skills|techniques|de (?:trabajo|empleo|emprego|lavoro)|laboral|di lavoro|d['’]embauche)(?!\\p{L}))"
/** A title whose first word says it and means nothing else, and that speaks of no hiring: «Entrevista gerente». */
const titledInterview = new RegExp(`^\\P{L}*${interviewWord}`, 'iu')
const namedInterview = new RegExp(`(?<!\\p{L})${interviewWord}`, 'iu')

export function isTitledInterview(title: string): boolean {
  return titledInterview.test(title)
}

/** Where words stand side by side without a gap between them. */
const interviewInScript = /インタビュー|対談|专访|專訪|采访|採訪|访谈|訪談|인터뷰/u

/** «The interview», «Cuerpo de la entrevista:», «インタビュー», as a heading. */
export function isHeadingOfInterview(heading: string): boolean {
  return (namedInterview.test(heading) || interviewInScript.test(heading)) && !/[?？]/.test(heading)
}
