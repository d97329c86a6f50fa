import { exchange, type Interview } from './laid-out-interview'

/** Interviews in our own words, in English. */
export const englishInterviews: readonly Interview[] = [
  {
    title: 'Five minutes with soap maker Tilda Moran',
    introduction:
      'Tilda Moran boils soap in a former bakery by the harbour. We spoke with Tilda Moran about lye, patience and the smell of rain.',
    asker: 'Ruth Abel',
    answerer: 'Tilda Moran',
    letters: ['Q', 'A'],
    exchanges: [
      exchange(
        'You left the bank in the middle of winter.',
        'What made you start with soap?',
        'I needed something that I could hold. A friend gave me a bar that had cured for a year, and I wanted to know why it was so hard.',
        'So I bought a pot.',
      ),
      exchange(
        'Your stall is the smallest on the market.',
        'How do you decide which bars to take along?',
        'I take what is dry. Everything else stays on the rack, whatever people ask for.',
      ),
      exchange(
        'Not every batch comes out.',
        'What is the worst thing you ever made?',
        'A tomato soap. It looked like dinner and smelled like a wet dog, and my neighbour still talks about it.',
      ),
      exchange(
        'People say you never use colour.',
        'Is that true?',
        'Almost. I use clay, because I like how it fades.',
        'Would I use mica? My daughter would.',
      ),
      exchange(
        'You teach on Sundays now.',
        'What do you tell somebody who begins?',
        'Weigh twice and pour once. And I tell them to open a window.',
      ),
    ],
    remark: {
      said: 'It sounds as if you trust your nose more than your scales.',
      answer: 'No, I trust the scales. My nose has been wrong before.',
    },
  },
  {
    title: 'At the bench: Idris Vale',
    introduction:
      'Perfumer Idris Vale works without music and without lunch. For this interview he made an exception and put the kettle on.',
    asker: 'Nell Farrow',
    answerer: 'Idris Vale',
    letters: ['Q', 'A'],
    exchanges: [
      exchange(
        'Your first scent had only nine materials.',
        'Were you short of money or of ideas?',
        'Of money, mostly. I had one good iris and I built a house around it.',
      ),
      exchange(
        'Iris is said to be cold.',
        'Do you agree?',
        'Not at all. It is warm like bread, if you give it time.',
        'Most people never do. They smell for a second and walk on.',
      ),
      exchange(
        'There is a photograph of you asleep at your organ.',
        'How long do you work in a day?',
        'Four hours. After that I am only moving bottles about.',
      ),
      exchange(
        'Let us talk about the next one.',
        'Can you tell us what it will be called?',
        'It has no name yet. My sister calls it Tuesday.',
      ),
      exchange(
        'You keep a diary of smells.',
        'Which page do you go back to?',
        'The one about the railway station at home: iron, oranges and rain on wool.',
      ),
      exchange(
        'One last thing.',
        'Favourite smell this week?',
        'Wet gravel. I could stand on it all morning.',
      ),
    ],
    remark: {
      said: 'So you would rather be early than finished.',
      answer: 'Yes, always. A finished scent is a closed door to me.',
    },
  },
  {
    title: 'Meet the maker: Hattie Crewe of Little Anvil',
    introduction:
      'Ever wondered who forges the razors in your bathroom? Hattie Crewe founded Little Anvil with a loan from her gran. We asked Hattie Crewe ten quick questions about steel, stubble and stubbornness.',
    faint: true,
    asker: 'Gwen Lowry',
    answerer: 'Hattie Crewe',
    letters: ['Q', 'A'],
    exchanges: [
      exchange(
        'Hello Hattie, thank you for having us.',
        'How did Little Anvil come about?',
        'A broken razor and a rainy weekend. We had no plan at all.',
      ),
      exchange(
        'So there was no investor.',
        'Who do you make razors for?',
        'For people who are tired of throwing things away. And for my gran, who shaves her chin every Sunday.',
      ),
      exchange(
        'The handle is quite heavy.',
        'Why is that?',
        'Weight does the work. A light razor makes you press, and pressing makes you bleed.',
        'It is the first thing that we teach at the shop.',
      ),
      exchange('Let’s do a few quick ones.', 'Tea or coffee?', 'Tea.'),
      exchange('And another.', 'Bar or foam?', 'Bar, always bar.'),
      exchange('Finally.', 'What’s next for Little Anvil?', 'Scissors! We are terrified.'),
    ],
    remark: {
      said: 'That must have taken some nerve.',
      answer: 'It did. Our landlord still does not know about the furnace.',
    },
  },
  {
    title: 'Q&A: dermatology nurse Pia Lund on winter skin',
    introduction:
      'Pia Lund runs the evening clinic at Northgate. She answers our questions about wind, wool and woolly advice.',
    faint: true,
    asker: 'The Dispatch',
    answerer: 'Pia Lund',
    letters: ['Q', 'A'],
    exchanges: [
      exchange(
        'It is getting cold.',
        'What happens to skin in winter?',
        'It loses water faster than it can replace it. Heated rooms do most of the damage.',
      ),
      exchange(
        'Everybody sells barrier creams.',
        'Do they help?',
        'Plain ones do. The scented ones mostly help the shop.',
      ),
      exchange(
        'You see many red cheeks.',
        'What do you tell your patients to do first?',
        'Turn the shower down. Nobody likes to hear that.',
      ),
      exchange(
        'Wool has a bad name.',
        'Is it deserved?',
        'Only the cheap kind. Fine wool is kinder than most cotton.',
        'My own scarf is twelve years old.',
      ),
      exchange(
        'You must be asked this every day.',
        'Which cream do you use yourself?',
        'The one in the big tub that has no name.',
      ),
    ],
    remark: { said: 'You make it sound very simple.', answer: 'It is simple. It is just not exciting.' },
  },
]
