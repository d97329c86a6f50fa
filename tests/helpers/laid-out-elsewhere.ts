import { exchange, type Interview } from './laid-out-interview'

/** Interviews in our own words, in other languages whose letters for questions and answers are known. */
export const interviewsElsewhere: readonly Interview[] = [
  {
    title: 'Im Gespräch mit Jette Brandt',
    introduction:
      'Jette Brandt rührt Cremes in einer alten Apotheke. Wir haben mit Jette Brandt über Geduld und Ringelblumen gesprochen.',
    asker: 'Mira Kolb',
    answerer: 'Jette Brandt',
    letters: ['F', 'A'],
    exchanges: [
      exchange(
        'Du hast als Gärtnerin angefangen.',
        'Wie bist du zur Kosmetik gekommen?',
        'Über die Hände. Ich hatte im Winter immer Risse, und keine Creme hat mir geholfen.',
      ),
      exchange(
        'Viele rühren zu Hause.',
        'Was rätst du ihnen zuerst?',
        'Sauber arbeiten. Ich koche jedes Glas aus, auch wenn es eilig ist.',
        'Und ich schreibe alles auf.',
      ),
      exchange(
        'Deine Salbe riecht nach Heu.',
        'Ist das Absicht?',
        'Ja, so hat es bei meiner Großmutter gerochen. Das wollte ich behalten.',
      ),
      exchange(
        'Im Sommer bist du kaum im Laden.',
        'Wo findet man dich dann?',
        'Auf dem Feld. Wir ernten vor sieben, danach ist es zu heiß.',
      ),
      exchange(
        'Zum Schluss etwas Leichtes.',
        'Welches Produkt nimmst du mit auf eine Insel?',
        'Seife, mehr brauche ich nicht.',
      ),
    ],
    remark: {
      said: 'Das klingt nach viel Arbeit.',
      answer: 'Ja, aber ich mag es so. Mir wird sonst langweilig.',
    },
  },
  {
    title: 'Rencontre avec Solène Marchal, coloriste',
    introduction:
      'Solène Marchal a ouvert son salon dans une ancienne imprimerie. Nous avons rencontré Solène Marchal un lundi, jour de fermeture.',
    asker: 'Aude Perrin',
    answerer: 'Solène Marchal',
    letters: ['Q', 'R'],
    exchanges: [
      exchange(
        'Vous avez étudié la chimie.',
        'Comment êtes-vous passée à la couleur ?',
        'Par hasard. J’ai raté un train et je suis entrée dans un salon pour attendre.',
      ),
      exchange(
        'Vos clientes viennent de loin.',
        'Qu’est-ce qu’elles cherchent chez vous ?',
        'Du calme, je crois. Je ne parle pas si on ne me parle pas.',
        'C’est rare dans notre métier.',
      ),
      exchange(
        'Le roux revient partout.',
        'Le conseillez-vous à tout le monde ?',
        'Non, mais je le propose souvent. Il demande du courage et un bon shampoing.',
      ),
      exchange(
        'Vous travaillez sans miroir au début.',
        'Pourquoi ce choix ?',
        'Parce que je veux voir mes mains et pas un visage inquiet.',
      ),
      exchange(
        'Pour finir.',
        'Quel est votre plus grand regret ?',
        'Ma frange de 1998. Je n’en dirai pas plus.',
      ),
    ],
    remark: {
      said: 'On dirait que vous aimez surtout le silence.',
      answer: 'Oui, et je l’assume. Mon salon est petit, il se remplit vite.',
    },
  },
  {
    title: 'Entrevista con Alba Riquer, maquilladora',
    introduction:
      'Alba Riquer maquilla en teatros pequeños y en bodas grandes. Hablamos con Alba Riquer antes de una función.',
    asker: 'Noa Serra',
    answerer: 'Alba Riquer',
    letters: ['P', 'R'],
    exchanges: [
      exchange(
        'Creciste entre bastidores.',
        '¿Cuándo decidiste dedicarte a esto?',
        'A los nueve años. Mi tía me dejó una brocha y ya no la solté.',
      ),
      exchange(
        'El teatro paga poco.',
        '¿Por qué sigues en él?',
        'Porque me gusta la luz. En una boda todo el mundo quiere verse igual.',
        'En escena puedo equivocarme un poco.',
      ),
      exchange(
        'Siempre llevas una caja azul.',
        '¿Qué guardas en ella?',
        'Tres pinceles, un espejo y mi merienda. No necesito más.',
      ),
      exchange(
        'Se habla mucho de la piel perfecta.',
        '¿Crees que existe?',
        'No, y tampoco la busco. Yo prefiero una piel que se mueve.',
      ),
      exchange(
        'Para terminar.',
        '¿Qué consejo le darías a alguien que empieza?',
        'Que duerma. Yo aprendí tarde a decir que no.',
      ),
    ],
    remark: {
      said: 'Parece que prefieres las noches.',
      answer: 'Sí, las mañanas me cuestan. Mi cabeza llega más tarde que yo.',
    },
  },
  {
    title: 'Intervista a Livia Conti, profumiera',
    introduction:
      'Livia Conti distilla fiori in un cortile di Lucca. Abbiamo incontrato Livia Conti alla fine della raccolta.',
    asker: 'Sara Leoni',
    answerer: 'Livia Conti',
    letters: ['D', 'R'],
    exchanges: [
      exchange(
        'Hai cominciato in cucina.',
        'Che cosa ti ha portato ai profumi?',
        'Il vapore. Mia nonna bolliva la lavanda e io restavo a guardare.',
      ),
      exchange(
        'La raccolta dura tre settimane.',
        'Come ti prepari?',
        'Dormo molto prima. Poi mi alzo alle quattro, ogni giorno.',
        'Dopo non voglio vedere fiori per un mese.',
      ),
      exchange(
        'Molti usano solo sintetici.',
        'Tu che cosa ne pensi?',
        'Li uso anch’io. Penso che servano, come il sale.',
      ),
      exchange(
        'Il tuo cortile è piccolo.',
        'Hai mai pensato di trasferirti?',
        'Sì, ma non posso portare con me il muro. Il muro tiene il caldo.',
      ),
      exchange('Un’ultima domanda.', 'Quale odore ti ricorda casa tua?', 'Il sapone verde di mio padre.'),
    ],
    remark: {
      said: 'Sembra quasi che tu parli con le piante.',
      answer: 'Sì, lo faccio. Non mi rispondono, per fortuna.',
    },
  },
  {
    title: 'In gesprek met Femke Oort',
    introduction:
      'Femke Oort knipt haar in een oude trein. We spraken met Femke Oort tussen twee klanten door.',
    asker: 'Loes Vink',
    answerer: 'Femke Oort',
    letters: ['V', 'A'],
    exchanges: [
      exchange(
        'Je begon als machinist.',
        'Hoe ben je bij haar terechtgekomen?',
        'Door mijn moeder. Ik knipte haar elke zondag en dat ging steeds beter.',
      ),
      exchange(
        'De trein rijdt niet meer.',
        'Waarom heb je hem toch gekocht?',
        'Omdat ik het raam zo mooi vond. Mijn klanten kijken naar buiten en worden stil.',
      ),
      exchange(
        'Je werkt zonder afspraak.',
        'Wat doe je als het druk wordt?',
        'Dan zet ik koffie. Wie haast heeft, gaat ergens anders heen.',
        'Dat vind ik prima.',
      ),
      exchange(
        'Kort haar is terug.',
        'Welke coupe raad je iemand aan die twijfelt?',
        'Geen. Ik stuur ze naar huis met een foto.',
      ),
      exchange(
        'Tot slot.',
        'Wat is je mooiste herinnering aan dit jaar?',
        'Een bruid die in slaap viel. Ik heb haar laten liggen.',
      ),
    ],
    remark: {
      said: 'Het klinkt alsof je nooit haast hebt.',
      answer: 'Nee, dat klopt. Ik heb lang genoeg op tijd gereden.',
    },
  },
  {
    title: 'Entrevista com Dora Pires, perfumista',
    introduction:
      'Dora Pires mistura óleos numa antiga padaria. Conversamos com Dora Pires depois do almoço.',
    asker: 'Lia Matos',
    answerer: 'Dora Pires',
    letters: ['P', 'R'],
    exchanges: [
      exchange(
        'Você começou como padeira.',
        'Como chegou aos perfumes?',
        'Pelo forno. Eu queria guardar o cheiro da manhã.',
      ),
      exchange(
        'Seu ateliê é muito pequeno.',
        'Onde você guarda as matérias-primas?',
        'Debaixo da escada. Minha mãe reclama até hoje.',
      ),
      exchange(
        'A baunilha está cara.',
        'O que você usa no lugar dela?',
        'Feno e paciência. Acho que ninguém percebe.',
        'Quem percebe fica calado.',
      ),
      exchange(
        'Muita gente imita o seu trabalho.',
        'Isso incomoda você?',
        'Não. Eu também comecei imitando.',
      ),
      exchange('Para terminar.', 'Qual é o seu cheiro preferido?', 'Chuva em telha quente.'),
    ],
    remark: {
      said: 'Parece que você nunca tem pressa.',
      answer: 'Não, e não quero ter. Minha avó também não tinha.',
    },
  },
  {
    title: 'Интервью с мыловаром Верой Лапиной',
    introduction: 'Вера Лапина варит мыло в старой бане. Мы поговорили с Верой Лапиной о терпении.',
    asker: 'Анна Седова',
    answerer: 'Вера Лапина',
    letters: ['В', 'О'],
    exchanges: [
      exchange(
        'Раньше вы работали в банке.',
        'Как вы пришли к мылу?',
        'Случайно. Я искала подарок для сестры и ничего не нашла.',
      ),
      exchange(
        'Баня у вас маленькая.',
        'Вам хватает места?',
        'Да, мне хватает. Зимой там тепло, а летом я работаю во дворе.',
      ),
      exchange(
        'Многие варят мыло дома.',
        'Что вы советуете новичкам?',
        'Взвешивать дважды. Я сама не сразу этому научилась.',
        'И открывать окно.',
      ),
      exchange('У вас есть любимый запах.', 'Какой он?', 'Мокрые доски. Мой муж смеётся надо мной.'),
      exchange('И последнее.', 'О чём вы мечтаете?', 'О большом столе. Мы всё время мешаем друг другу.'),
    ],
    remark: {
      said: 'Похоже, вы никуда не спешите.',
      answer: 'Нет, мне некуда. Мыло всё равно ждёт шесть недель.',
    },
  },
]
