/** Before anybody is inside: asking to be let in, and taking a seat. */
export const joiningEn = {
  joining: {
    title: 'Ask to join', hint: 'Tell us who you are. We look at it, and write to you.', kind: 'What does your company do here?',
    kinds: { buyer: 'Buys', vendor: 'Sells what it makes', distributor: 'Sells as a distributor', dealer: 'Sells as a dealer' },
    kindHints: { buyer: 'Contract prices, one order to many sellers.', vendor: 'Your own brand, to distributors, dealers and companies.', distributor: 'Many brands, contracts with makers and buyers.', dealer: 'Stock and service close to the customer.' },
    name: 'Name as others know it', legalName: 'Legal name', country: 'Country', countryHint: 'Two letters, as DE or VN', currency: 'Currency', taxId: 'Tax number',
    contactName: 'Your name', contactEmail: 'E-mail at work', contactHint: 'Our answer goes here, with a link to get in.', note: 'Anything else', send: 'Send',
    receivedTitle: 'We have it', received: 'We look at {name} and write to {email}, usually within a working day.', back: 'Back to sign-in',
    invited: 'Join {name}', invitedNew: 'You are invited as {email}. Choose how you are called here, and a password.', invitedKnown: 'You are invited as {email}, and have an account here already. It stays as it is.',
    yourName: 'Your name', password: 'Password', passwordHint: 'At least {minimum} characters. A sentence is easier to keep than a riddle.', join: 'Join', joined: 'You are in. Sign in now.',
  },
} as const;
