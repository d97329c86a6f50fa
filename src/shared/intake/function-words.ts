/**
 * Small words that every text of a language is full of, and hardly one of another; by the first part of a BCP 47 tag.
 * Languages that are alike stand here together, so that one of them is not taken for the other.
 */
export const functionWords: Readonly<Record<string, string>> = {
  en: 'the and of to is that it you with for was this are have be not they on at but what which from your can will would there been has were if my an or by we when so just how do a i s t as me she he her his them who more some about like up out very really no did get than only also into over after don',
  de: 'der die das und ist nicht ich sie er es in an was so da zum ein eine einen einem auch auf mit für von dem den des im wie aber oder wenn haben hat bei sich zu zum zur nur noch wir man sind war kann was dass als nach aus über',
  fr: 'le la les des du un une et est que qui dans pour pas sur avec ce cette vous je il elle sont au aux par plus mais ou se ne nous être on l d j c n qu ai a en y si comme très tout mon ma mes votre leur',
  es: 'a o ha he te si el la los las de del que y en un una es por con para no se lo como más pero su sus al muy cuando este esta hay mi me ya todo también porque qué son fue tiene sin sobre le yo',
  it: 'a in o si se c mi ti il la l un i gli le di che e è un una per non con sono del della dei delle nel nella si da ma come più anche al alla ho mi lo ha questo questa quando cosa molto perché se dal dalla suo sua',
  pt: 'o a os as de do da dos das que e é um uma em no na nos nas para com não por se mais mas como ao à eu você foi são muito também seu sua quando isso esse essa meu minha pelo pela tem já ou',
  nl: 'in we wil mijn jij of de het een en van is dat niet ik je op te in voor met zijn aan er maar ook als om bij of naar uit wat wel heb heeft deze dit nog dan door over kan worden wordt was die hoe veel u',
  sv: 'och att det som är en ett i på jag inte för med av den till har om men de så kan var när man från vi du eller hur vad mycket också bara efter vid sig där nu ska finns',
  da: 'og at det er en et i på jeg ikke for med af den til har om men de så kan var når man fra vi du eller hvordan hvad meget også kun efter ved sig der nu skal hvor blev være',
  no: 'og å det er en et i på jeg ikke for med av den til har om men de så kan var når man fra vi du eller hvordan hva mye også bare etter ved seg der nå skal hvor ble være noe',
  fi: 'ja on ei se että hän oli mutta kun niin myös ovat joka jos mitä olen kuin tai sitä vain nyt voi sen minä ole hyvin jo mukaan kanssa ennen vielä siitä kaikki sekä',
  pl: 'i w na nie się że z do to jest jak o ale po co tak za od jej jego są być może dla tylko już przez czy tym tego mnie jestem bardzo ja ze by który która które',
  cs: 'a v na se je že to s z do o i ale jak po pro za by si které který která jsem jsou být nebo také už co od ve tak jen když má při jeho její k u',
  sk: 'a v na sa je že to s z do o aj ale ako po pre za by si ktoré ktorý ktorá som sú byť alebo tiež už čo od vo tak len keď má pri jeho jej k u',
  ca: 'el la els les de del que i en un una és per amb no es ho com més però seu seva al molt quan aquest aquesta hi ha meu ja tot també perquè què són va té sense dels sobre jo',
  ro: 'și în de la a o un cu pe nu este că din pentru mai sunt care ce se sau dar am ai fost ca după foarte lui fi să îmi când doar prin',
  hu: 'a az és hogy nem is egy de meg ez van mint már csak volt ha vagy azt el még ki be sem aki nagyon kell mert lehet után minden ami ezt itt most',
  tr: 've bir bu da de için ne çok ile ben daha gibi o var mi ama değil kadar olarak her sonra olan ya en şey nasıl ki benim bana ise hem',
  lt: 'ir yra kad į su iš tai ne aš o bet kaip tik ar jis apie nuo labai dar už buvo jau po per savo arba kai jei mano visi',
  ru: 'и в не на я что с а как это но по к у за из для вы мы он она они же то бы так все или если от до о мне его было быть когда очень только',
  uk: 'і в не на я що з а як це але по до у за із для ви ми він вона вони ж то так все або якщо від й про мені його було бути коли дуже тільки',
  bg: 'и в не на аз че с а как това но по за от до са се си ви ние той тя те ще да или ако е ми го беше когато много само',
  el: 'και το να η ο του της τα δεν με για από που θα σε είναι την τον στο στην τους μου σας ένα μια αλλά πολύ',
}
