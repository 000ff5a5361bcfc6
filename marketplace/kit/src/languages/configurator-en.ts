/** What can be chosen of a product that is made to order: in the shop, in the quote and in the seller's try-out. */
export const configuratorEn = {
  configurator: {
    title: 'Made as you choose', leaveOut: 'Without', range: '{least} to {most} {unit}, in steps of {step}', choices: 'Options',
    against: { one: 'It cannot be made like this', other: 'It cannot be made like this, for {count} reasons' }, fits: 'It can be made like this',
    why: {
      missing: 'Choose {option}.', unknownOption: '“{option}” is not among what can be chosen.', unknownChoice: '{option}: “{value}” is not among the choices.', notNumber: '{option}: “{value}” is not a number with at most three decimals.',
      outOfBounds: '{option} goes from {least} to {most} {unit}, in steps of {step}. {value} is not among them.', requires: '{when} needs {then}.', excludes: '{when} cannot go together.', range: 'With {when}, {option} goes {bounds}. You have {value}.', rangeAlways: '{option} goes {bounds}. You have {value}.',
    },
    phrase: { is: '{option}: {choices}', within: '{option} from {least} to {most} {unit}', least: '{option} of {least} {unit} or more', most: '{option} of {most} {unit} or less', any: '{option}' },
    bounds: { within: 'from {least} to {most} {unit}', least: 'from {least} {unit} up', most: 'up to {most} {unit}', any: 'anywhere' }, or: '{one} or {other}', and: '{one} and {other}',
    mend: 'A way out', change: '{option}: {to} instead of {from}', choose: '{option}: {to}', drop: '{option}: leave it out', take: 'Change this for me', noMend: 'No way out is near. Change one of the options that are marked.', mended: 'Changed: {changes}',
    base: 'The product itself', once: '{amount} once', perPiece: '{amount} each', unitPrice: 'Each, as chosen', total: 'For {quantity}', onRequest: 'Price on request', sku: 'Article number', parts: 'What goes into it', partsHint: 'You alone see this.', noParts: 'Nothing is named that goes into it.', priceParts: 'How the price comes about',
    notAnswered: 'What this comes to could not be asked. Your choices stay.', inQuote: 'Choose options', inQuoteHint: 'The price follows from the choices, at what this buyer pays.', save: 'Take these choices', notOffered: 'Nothing can be chosen of this line.', notOfferedHint: 'Its seller has no published configuration for it, or has withdrawn it.', unchosen: 'Made to order, and nothing is chosen yet. It cannot be sent or ordered like this.', otherCurrency: 'The options are priced in {own} and this quote is in {currency}, so no price follows from the choices.', noBase: 'There is no price in {currency} for this buyer to reckon from.', nameIt: 'Name the price on the line.', sellerNamesIt: 'The seller names the price.', stale: 'The seller has changed what can be chosen since. Look at the choices again.',
  },
};
