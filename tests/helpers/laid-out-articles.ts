export type Article = {
  title: string
  introduction: string
  sections: { head: string; paragraphs: string[] }[]
}

/** Texts that ask and are no Q&A, however they are laid out. */
export const articles: readonly Article[] = [
  {
    title: 'How to wash a linen headwrap',
    introduction: 'Linen lasts for decades if you let it. Here is how I have washed mine for years.',
    sections: [
      {
        head: 'What do you need?',
        paragraphs: ['A basin, a mild soap and a towel. Leave the softener in the cupboard.'],
      },
      {
        head: 'How hot should the water be?',
        paragraphs: ['Lukewarm is enough. Hot water shrinks the weave and dulls the colour.'],
      },
      {
        head: 'How long do you soak it?',
        paragraphs: ['Ten minutes. Move it about once or twice, then let it drip.', 'Never wring it.'],
      },
      {
        head: 'Do you have to iron it?',
        paragraphs: ['No. Pull it straight while it is damp and it will dry flat.'],
      },
    ],
  },
  {
    title: '7 Questions to Ask Your Colourist Before the First Appointment',
    introduction:
      'I have seen many first visits go wrong. Take these questions along and you will both be happier.',
    sections: [
      {
        head: 'What would you do with my hair?',
        paragraphs: [
          'The answer tells you how somebody thinks. If they reach for the chart at once, ask them to wait.',
        ],
      },
      {
        head: 'How often will I have to come back?',
        paragraphs: ['You should hear a number of weeks. If you do not, the colour will own your calendar.'],
      },
      {
        head: 'What do you currently use at home?',
        paragraphs: [
          'A good colourist asks this back. When they do, be honest: “I use whatever is on offer” is a fine reply.',
        ],
      },
      {
        head: 'Can you show me your own work?',
        paragraphs: ['Pictures say more than a menu. You will usually see them on the wall or on a phone.'],
      },
    ],
  },
  {
    title: 'Squalane, explained',
    introduction: 'It is on every second label. This is what squalane does and what it does not.',
    sections: [
      {
        head: 'What is squalane?',
        paragraphs: [
          'Squalane is a light oil, mostly made from olives or sugar cane. It does not go rancid.',
        ],
      },
      {
        head: 'Can you use squalane if you have oily skin?',
        paragraphs: ['Yes. It sinks in quickly, and you need only two drops.'],
      },
      {
        head: 'When should you apply it?',
        paragraphs: ['After your serum and before your cream. At night you can leave the cream out.'],
      },
      {
        head: 'Does squalane clog your pores?',
        paragraphs: ['It is rated very low. If you break out, look at what else is in the bottle.'],
      },
      {
        head: 'Is it safe during pregnancy?',
        paragraphs: ['It is an inert oil and is thought to be safe. Ask your midwife if you are unsure.'],
      },
    ],
  },
  {
    title: 'The best hand creams for cold mornings',
    introduction: 'We tried eleven creams on the way to work. These four stayed in our pockets.',
    sections: [
      {
        head: 'For the bus: Harrow Balm No. 2',
        paragraphs: ['It is thick and smells of pine. Does it last? Until lunch, in our test.'],
      },
      {
        head: 'For the desk: Milk & Oats',
        paragraphs: ['No scent and no shine. You can type right after it.'],
      },
      {
        head: 'For gardeners: Root Salve',
        paragraphs: ['Made for cracked knuckles. My father stole the tin, which says enough.'],
      },
      {
        head: 'Still not sure which one is yours?',
        paragraphs: ['Start with the smallest tube. You will know after three days.'],
      },
    ],
  },
  {
    title: 'Rosemary rinse',
    introduction: 'A rinse for dull hair that I make on Sundays. It keeps for a week in the fridge.',
    sections: [
      {
        head: 'What goes in?',
        paragraphs: ['A handful of rosemary, one litre of water, a spoon of vinegar.'],
      },
      {
        head: 'How is it made?',
        paragraphs: [
          'Bring the water to the boil, add the rosemary and leave it until it is cold. Strain it.',
        ],
      },
      { head: 'How do you use it?', paragraphs: ['Pour it over clean hair and leave it in.'] },
      { head: 'Too much left?', paragraphs: ['Freeze it in cubes. They are lovely on tired eyes.'] },
    ],
  },
  {
    title: 'Minutes of the salon owners’ meeting',
    introduction: 'Present: nine members. The meeting opened at seven.',
    sections: [
      {
        head: 'Rent',
        paragraphs: [
          'The chair reported on the new leases. Can the increase be refused? The lawyer will look into it.',
        ],
      },
      { head: 'Apprentices', paragraphs: ['Two places are open. Who takes the second one? Left for June.'] },
      { head: 'Towels', paragraphs: ['The shared laundry is cheaper by a third. Agreed.'] },
      { head: 'Any other business?', paragraphs: ['None. The meeting closed at nine.'] },
    ],
  },
  {
    title: 'What foam knows: notes from a lecture',
    introduction: 'Good evening. Tonight I want to speak about bubbles.',
    sections: [
      {
        head: 'Why does soap foam at all?',
        paragraphs: [
          'Because water wants to be small. I have always found that touching. A surfactant lets it stretch.',
        ],
      },
      {
        head: 'Does foam clean?',
        paragraphs: ['We like to think so. It does not; it only tells us that there is soap left.'],
      },
      {
        head: 'What does that mean for us?',
        paragraphs: [
          'That we can trust our hands more than our eyes. Think of that when you next wash a cup.',
        ],
      },
      { head: 'So what is left?', paragraphs: ['A film, a little air, and the end of my hour. Thank you.'] },
    ],
  },
  {
    title: 'Why I stopped buying mascara',
    introduction: 'Last spring I gave away eleven tubes. People still ask me about it.',
    sections: [
      {
        head: 'Why did I stop?',
        paragraphs: ['Because I was tired of my own bathroom shelf. I could not find the toothpaste.'],
      },
      {
        head: 'Do I miss it?',
        paragraphs: ['Sometimes, at weddings. Then I borrow my sister’s and cry it off.'],
      },
      {
        head: 'What would I do differently?',
        paragraphs: ['I would have kept one. There is no prize for being strict.'],
      },
      { head: 'Would you do it?', paragraphs: ['You need not. I only tell you how it went for me.'] },
    ],
  },
  {
    title: 'Wie oft sollte man Pinsel waschen?',
    introduction: 'Schmutzige Pinsel schaden der Haut. So bleiben sie sauber.',
    sections: [
      { head: 'Was brauchen Sie?', paragraphs: ['Milde Seife, lauwarmes Wasser und ein Tuch.'] },
      { head: 'Wie lange dauert es?', paragraphs: ['Fünf Minuten. Trocknen müssen die Pinsel über Nacht.'] },
      { head: 'Dürfen Sie die Pinsel föhnen?', paragraphs: ['Besser nicht. Die Hitze löst den Leim.'] },
      { head: 'Woran erkennen Sie alte Pinsel?', paragraphs: ['Die Haare brechen und die Zwinge wackelt.'] },
    ],
  },
  {
    title: 'Bien choisir sa brosse à cheveux',
    introduction: 'Une bonne brosse se garde dix ans. Voici ce qu’il faut regarder.',
    sections: [
      {
        head: 'Quelle brosse pour vos cheveux ?',
        paragraphs: ['Des poils souples pour les cheveux fins, des picots pour les autres.'],
      },
      {
        head: 'Combien de temps devez-vous brosser ?',
        paragraphs: ['Une minute suffit. Commencez par les pointes.'],
      },
      {
        head: 'Comment nettoyer votre brosse ?',
        paragraphs: ['À l’eau tiède, une fois par semaine. Laissez-la sécher à plat.'],
      },
      {
        head: 'Faut-il en changer souvent ?',
        paragraphs: ['Non. Une brosse bien tenue ne s’use presque pas.'],
      },
    ],
  },
  {
    title: 'Is your sunscreen still good?',
    introduction:
      'A bottle from last summer can be fine or useless. We asked chemist Nora Quist how to tell.',
    sections: [
      {
        head: 'What does the date on the bottle mean?',
        paragraphs: [
          '“It is a promise for the closed bottle,” says Quist. Once it is open, count twelve months.',
        ],
      },
      {
        head: 'How can you tell that it has turned?',
        paragraphs: ['Look for water on top. If you smell crayons, Quist says, throw it away.'],
      },
      {
        head: 'Should you keep it in the fridge?',
        paragraphs: ['You can, but the car is the real enemy. “I have seen bottles boil,” says Quist.'],
      },
      {
        head: 'Do you need a new one every year?',
        paragraphs: ['If you use enough, yours will be empty by autumn anyway.'],
      },
    ],
  },
  {
    title: 'Dear diary: a week without mirrors',
    introduction: 'My editor dared me, and I said yes before I had thought about my fringe.',
    sections: [
      {
        head: 'Monday',
        paragraphs: ['I brushed my teeth by feel. Was there toothpaste on my chin? Nobody told me.'],
      },
      {
        head: 'Wednesday',
        paragraphs: ['A stranger said that I looked rested. I had slept four hours. What had she seen?'],
      },
      { head: 'Friday', paragraphs: ['I cut my fringe. Do you want to know how it went? So did I.'] },
      { head: 'Was it worth it?', paragraphs: ['I think so. I heard more, and I hurried less.'] },
    ],
  },
  {
    title: 'Cómo elegir un cepillo de pelo',
    introduction: 'Un buen cepillo dura diez años. Esto es lo que debes mirar antes de comprarlo.',
    sections: [
      {
        head: '¿Qué tipo de pelo tienes?',
        paragraphs: ['El pelo fino pide cerdas suaves. El rizado, púas separadas.'],
      },
      {
        head: '¿Cuánto quieres gastar?',
        paragraphs: ['Entre veinte y cuarenta euros encontrarás opciones que duran.'],
      },
      { head: '¿Cómo debes limpiarlo?', paragraphs: ['Con agua tibia y jabón, una vez a la semana.'] },
      {
        head: '¿Cuándo conviene cambiarlo?',
        paragraphs: ['Cuando las púas se doblen o la base se agriete.'],
      },
    ],
  },
  {
    title: 'Guida alla maschera perfetta',
    introduction: 'Argilla, miele o yogurt: ogni pelle ha la sua maschera.',
    sections: [
      {
        head: 'Hai la pelle secca?',
        paragraphs: ['Scegli il miele. Lascialo agire dieci minuti e sciacqua con acqua tiepida.'],
      },
      { head: 'Quante volte puoi usarla?', paragraphs: ['Una volta alla settimana basta.'] },
      { head: 'Puoi conservarla?', paragraphs: ['No, meglio prepararla ogni volta. In frigo si separa.'] },
      {
        head: 'Quale argilla scegliere?',
        paragraphs: ['Quella bianca per le pelli sensibili, quella verde per le altre.'],
      },
    ],
  },
  {
    title: 'How to interview a perfumer',
    introduction: 'I have talked to forty noses for my podcast. This is what I learned about asking.',
    sections: [
      {
        head: 'What should you read first?',
        paragraphs: ['Nothing about the brand. Read what the person wrote at twenty, if you can find it.'],
      },
      {
        head: 'Where do you sit?',
        paragraphs: ['Near the bench, never across a desk. My best talk took place on a staircase.'],
      },
      {
        head: 'What is a good first question?',
        paragraphs: ['One that can be answered with the hands. I often ask to be shown the oldest bottle.'],
      },
      {
        head: 'How do you end?',
        paragraphs: ['You do not. You put the recorder away and wait for the real ending.'],
      },
    ],
  },
  {
    title: 'Three sisters, one salon',
    introduction: 'On the corner of Mill Street the lights come on at six. By seven there is a queue.',
    sections: [
      {
        head: 'A chair for everyone',
        paragraphs: ['“Who’s next?” calls Meg, and three hands go up. She points at the oldest.'],
      },
      {
        head: 'The recipe',
        paragraphs: ['Nobody knows what is in the blue jar. “Would you tell?” asks her sister.'],
      },
      {
        head: 'The landlord',
        paragraphs: [
          'He came in May. “Do you really need the cellar?” he said, and they laughed until he left.',
        ],
      },
      {
        head: 'And now?',
        paragraphs: ['Now there is a second chair by the window, and a sign that says what they charge.'],
      },
    ],
  },
]
