/** A product that is made to order, on its page and in a request. */
export const configureEn = {
  configure: {
    title: 'Made to order by {seller}',
    hint: 'Choose what you need. What does not go together is explained at once.',
    first: 'The price stands here as soon as it can be made like this.',
    ask: 'Ask for a quote',
    signIn: 'Sign in with your company to ask for a quote of what you chose.',
    whyQuote:
      'What is made as you choose is ordered by a quote: the seller confirms price and time first, then you accept.',
    instead:
      '{seller} makes this to order. Choose its options, then ask for a quote: the cart holds only what is sold as it is.',
    toOptions: 'Choose options',
    chosen: 'As chosen',
    asked: 'asked: {value}',
    leftOpen: 'left open',
    askedFor: 'Asked for: {chosen}',
    differs: 'What is not the same for all sellers, or not what you asked for, is marked.',
    outdated: 'The seller has changed what can be chosen. Go back to the product and choose again.',
    back: 'Back to the product',
  },
};
