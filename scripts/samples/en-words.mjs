export const givenNames = ['Ada', 'Ben', 'Chloe', 'Daniel', 'Elena', 'Felix', 'Grace', 'Hugo', 'Iris', 'Jonas', 'Kira', 'Liam', 'Mina', 'Noah', 'Olga', 'Paul', 'Rosa', 'Simon', 'Tara', 'Victor', 'Wendy', 'Yusuf', 'Zoe']; // prettier-ignore

/** Family names that are words, so that they are nobody's. */
export const familyNames = ['Amberly', 'Birchwell', 'Cobblestone', 'Dovetail', 'Elmsworth', 'Fernhill', 'Goldcrest', 'Hawthornby', 'Ivorydale', 'Juniperson', 'Kingfisherly', 'Larkspurton', 'Maplewright', 'Northbrook', 'Oakhaven', 'Pebblewick', 'Quillfeather', 'Rowanfield', 'Silverthorne', 'Thistledown', 'Umberland', 'Valewood', 'Willowmere', 'Yarrowby']; // prettier-ignore

export const branches = [
  ['Harbour', 5, ['M. Lindqvist', 'P. Osei', 'R. Adeyemi']],
  ['Market Square', 4, ['S. Kowalska', 'T. Brandt']],
  ['Riverside', 3, ['A. Moreau', 'L. Costa']],
  ['Hillcrest', 2, ['J. Nakamura', 'D. Petrov']],
  ['Airport', 1, ['E. Haugen']],
];

export const positions = {
  deciding: [['Owner', 6], ['CEO', 3], ['CFO', 3], ['Managing Director', 4], ['Founder', 3], ['Partner', 3], ['General Manager', 3], ['Chairman', 1]], // prettier-ignore
  other: [['Engineer', 6], ['Teacher', 5], ['Analyst', 5], ['Nurse', 3], ['Sales Manager', 3], ['Accountant', 4], ['Assistant to the CEO', 1], ['Retired', 5], ['Electrician', 3]], // prettier-ignore
};

export const triggers = ['Term deposit matures', 'Sale of shares completed', 'New premises planned', 'Children start university abroad', 'Referred a friend', 'Asked about a trust', 'Large inflow to be placed', 'Property purchase planned', 'Funding round closed']; // prettier-ignore

export const channels = [
  ['Branch', 4],
  ['Mobile', 8],
  ['Web', 5],
  ['Phone', 1],
];

export const products = [['Savings plan', 5, 900], ['Fund', 4, 2600], ['Insurance', 3, 1400], ['Card services', 8, 260], ['Foreign exchange', 2, 3800], ['Advisory', 1, 5200]]; // prettier-ignore
