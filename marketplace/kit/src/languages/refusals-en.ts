/**
 * What core refuses, by its stable code: what happened and what to do next. Facts of the refusal fill the braces; an
 * amount `limitMinor` beside a `currency` is `{limit}` here.
 */
export const refusalsEn = {
  'input.invalid': 'Something in it is not valid. Correct the marked fields.',
  'impersonation.over':
    'You do not act for this person any more: the time is up, or it was ended. You are yourself again; begin anew where it is still needed.',
  'impersonation.inPersonOnly': 'This is for the person alone to do. Whoever acts for another cannot.',
  'thing.unknown': 'This {what} does not exist, or belongs to somebody else.',
  'permission.missing':
    'Your role does not allow this. It needs the right “{permission}”; an administrator of your organization can give it.',
  'state.transitionRefused': 'This cannot be done now: the {thing} is “{state}”. Reload to see how it stands.',
  'credit.exceeded':
    'The order goes over the credit limit of {limit}. Pay another way, order less, or ask the seller to raise the limit.',
  'idempotency-key-reuse': 'This was sent before with other content. Reload and try again.',
  'credit.none':
    '{sellerName} gives you no credit in {currency}, or has blocked it. Ask the seller, or choose another.',
  'payment.tooLarge': 'More is paid than the {open} that are open. Correct the amount.',
  'stock.insufficient': 'There is less in stock than you want. Order what there is, wait, or choose another seller.',
  'cart.quantityRefused':
    '{sku} is not sold in a quantity of {quantity}: at least {minimum}, in steps of {multiple} {unit}.',
  'cart.choicesNeeded':
    '{sku} is made to order by {sellerName}. Choose its options on its page, ask for a quote there, and order from the quote.',
  'cart.currencyNotSold': 'This storefront does not sell in {currency}. Choose one of its currencies.',
  'cart.full': 'A cart holds {limit} lines at most. Order these first, or take some out.',
  'list.full': 'A list holds {limit} lines at most. Make another list for the rest.',
  'list.nameTaken': 'There is a list “{name}” already. Choose another name.',
  'list.savedMeanwhile': 'Somebody saved this list meanwhile. Open it again, then make your changes.',
  'list.notYours':
    '“{name}” belongs to {ownerName}. You can buy from it; to change it, save it under a name of your own or ask {ownerName}.',
  'order.priceChanged': 'A price has changed since you saw it. Look at the cart again, then order.',
  'order.cartChanged': 'The cart holds other lines than those you saw. Look at it again, then order.',
  'order.lineUnavailable': 'Some lines cannot be bought any more. Take them out of the cart, then order.',
  'order.limitExceeded':
    'The order of {total} is beyond the {limit} that you may spend at once. Order less, or ask somebody who may.',
  'order.belowMinimum':
    '{sellerName} takes orders from {minimum} on; yours comes to {subtotal}. Order more, or choose another seller.',
  'order.deliveriesDiffer':
    'What goes to each address does not add up to what is ordered, or would open a pack. Mend the quantities of the lines that are marked.',
  'order.quantityBeyond': 'Of {sku} only {left} are left to do; {wanted} is too many.',
  'budget.exceeded':
    'The budget of {costCenter} does not bear it: {used} of {budget} are used this month. Choose another cost center, order less, or ask for more.',
  'idempotency.reused': 'This was sent before with other content. Reload and try again.',
  'live.tooFast': 'Too much at once. Wait a moment; what is open is sent again.',
  'rfq.lineTwice':
    'A line is taken twice: from two sellers, or together with an alternative to it. Choose one for each line.',
  'rate.limited': 'Too many requests. Wait a moment and try again.',
  'service.unavailable': 'The service is busy. Try again in a moment.',
  'service.readOnly':
    'Nothing can be saved at the moment. Nothing was changed, and all can still be read. Try again in a few minutes.',
  'search.currencyUnsold': 'This storefront does not sell in {currency}. Choose one of {currencies}.',
  'search.indexNotHere':
    'The search index is opened or kept by another server process now. Try again in a minute; the page shows what it waits for.',
  internal: 'The mistake is ours and was recorded. Try again; if it stays, tell support the request id.',
  'connection.lost': 'The server did not answer. Check the connection and try again.',
  'connection.offline': 'You are offline. Try again when you are back.',
  'session.missing': 'You are signed out. Sign in and try again.',
  'session.wrongPassword': 'E-mail and password do not match. Check both, or choose a new password.',
  'session.tooManyTries': 'Too many tries. Wait a minute and try again.',
  'session.refused': 'Signing in was refused. Try again, or ask your administrator.',
  'session.linkSpent': 'This link was used or is too old. Ask for a new one.',
  'session.passwordTooShort': 'The password is too short. It needs at least 10 characters.',
  'session.passwordTooLong': 'The password is too long. Use at most 128 characters.',
  'session.passwordKnown': 'This password is known from a leak elsewhere. Choose another.',
  'session.blocked': 'This account is blocked. Ask your administrator.',
  'session.emailTaken': 'There is an account with this e-mail already. Sign in with it.',
  'member.exists': '{email} is a member already. Change the role in the list instead.',
  'member.lastAdmin': 'The last administrator cannot leave. Make somebody else an administrator first.',
  'invitation.accountNeeded': 'There is no account for this address yet. Give a name and a password to make one.',
  'invitation.gone': 'This invitation was used, revoked or is too old. Ask for a new one.',
  'role.shared': 'The role “{name}” belongs to all organizations. Save your changes under a name of your own.',
  'role.permissionUnknown': 'There is no right “{permission}”. Reload and choose again.',
  'role.permissionBeyond': 'You cannot give the right “{permission}”, because you do not hold it yourself.',
  'role.limitBeyond':
    'You may spend {limit} in one order yourself, so a role that may order needs that limit or a lower one.',
  'costCenter.codeTaken': 'The code {code} belongs to “{name}” already. Choose another, or open that one again.',
  'costCenter.currencyFixed':
    'What was booked on it counts in {currency}, so its currency stays. Make another cost center for another currency.',
  'costCenter.budgetBelowUse':
    '{used} of this month are used already, more than {budget}. Set at least that, or change it next month.',
  'catalog.nameTaken': '“{name}” exists already. Choose another name.',
  'catalog.audienceUnknown':
    'Somebody in this audience is not a buyer, a group of yours or a storefront that you sell in. Choose from the list again.',
  'contract.partyUnknown': 'This contract needs one buyer or one of your groups. Choose from the list again.',
  'contract.numberTaken': 'You have a contract {number} already. Choose another number.',
  'contract.ended': 'Contract {number} has ended and stays as it was. Copy it to a new one.',
  'contract.discountUnknown':
    'A discount is on a category or a brand from the list, and on each once. Look at the discounts again.',
  'contract.partyFixed': 'Contract {number} is in force, so its customer and currency stay. Copy it to a new one.',
  'priceList.savedMeanwhile': 'Somebody saved this price list meanwhile. Open it again, then make your changes.',
  'product.notFound': 'No product has this GTIN, or this brand and part number. Write a title to list it as a new one.',
  'product.gtinWrong': '{gtin} is not a GTIN: its last digit does not fit the others. Look at the package again.',
  'product.identifierTaken': 'Another product has this GTIN, or this brand and part number. Merge the two instead.',
  'product.savedMeanwhile': 'Somebody changed this product meanwhile. Look at it again, then make your changes.',
  'product.mergedWithItself': 'A product cannot be merged with itself. Choose the other one.',
  'product.mergedAlready': 'One of the two has been merged already. Go on with the product that took its place.',
  'product.notMerged': 'This product is not merged, so there is nothing to take back.',
  'offer.skuTaken': 'You sell something as {sku} already. Choose another SKU, or edit that offer.',
  'stock.placeNameTaken': 'You have a place named {name} already. Choose another name.',
  'stock.placeNeeded':
    'It is your last open place: without one, nothing of yours can be bought. Open another one first.',
  'configuration.modelFaulty':
    'This model has faults, so it cannot go live. Put right what is marked, then publish it again.',
  'configuration.draftOutdated': '{savedBy} has saved this model meanwhile. Open it again, then make your changes.',
  'configuration.nothingToPublish': 'Version {number}, which is live, is the same. Change something first.',
  'configuration.otherCurrency': 'Prices of this offer are in {currency}. Write those of its model in {currency}, too.',
  'configuration.notLive':
    'What can be chosen of “{title}” has changed meanwhile, or is no longer offered. Choose again.',
  'configuration.choicesInvalid':
    '“{title}” cannot be made like this. Look at what is against it, or take the suggested change.',
  'contract.savedMeanwhile': 'Somebody saved this contract meanwhile. Open it again, then make your changes.',
  'priceList.scopeUnknown':
    'A list is for one contract, one group or one storefront of yours, in its currency. Choose again.',
  'commission.ruleUnreachable':
    'The rule “{rule}” could never be reached: “{hiddenBy}” above it takes all its sales. Move it up, or narrow the one above.',
  'commission.listNotDraft':
    'Version {version} is no draft any more and stays as it is. Copy it to a new draft and change that.',
  'report.periodImpossible':
    'A report cannot span {from} to {to}. Choose at most {most} days, the first before the last.',
  'sourcing.cartEmpty': 'There is nothing to plan. Put something into the cart first.',
  'sourcing.tooFewSellers': 'No {sellersMax} sellers together have all lines. Allow one more, or exclude fewer.',
  'storefront.hostTaken': '“{name}” answers for {host} already. Choose another host, or change that storefront first.',
  'storefront.lastOpen':
    '“{name}” answers for every host that no other storefront names. It must stay open and without a host of its own.',
  'storefront.noSeller': 'Only organizations that sell can sell in a storefront. Reload and choose again.',
  'quote.closed': 'This quote is closed ({state}). Ask the seller to revive it, or start a new one.',
  'quote.versionOutdated': 'This is not the latest version any more. Look at the latest one, then decide.',
  'quote.expired': 'This offer was valid until {validUntil}. Ask the seller to extend it.',
  'quote.lineUnpriced': 'Some lines have no price yet. Price them, or remove them, then send.',
  'quote.underFloor': 'Some prices are below the floor. Raise them, or ask a manager to allow them.',
  'quote.templateNotSent': 'A template goes to nobody. Start a quote from it for one of your customers, and send that.',
  'quote.empty': 'There are no lines yet. Add at least one.',
  'quote.choicesMissing':
    'Some lines are made to order, and nothing is chosen of them yet. Their options are chosen under “Configuration”; then the seller sends the quote.',
  'quote.lineNotOrderable':
    'Some lines have no offer behind them, so they cannot be ordered. Ask the seller to name one.',
  'quote.validityPast': 'The day {day} is past. Choose today or later.',
  'quote.notYours': 'Only the other side writes this field.',
  'quote.lineGone': 'This line was removed meanwhile.',
  'quote.lineKnown': 'This line is there already.',
  'quote.noAlternatives': 'The buyer did not ask for alternatives.',
  'quote.lineOfOther': 'Only the side that added a line removes it.',
  'quote.tooManyLines': 'A quote holds 2,000 lines at most. Start another for the rest.',
  'quote.overwritten': 'Somebody has changed this since, so it was left as it is.',
  'quote.tooMuchText': 'The text is too long.',
  'rfq.noSellers': 'None of these sellers supplies you. Choose others, or write the lines in words.',
  'rfq.notDraft': 'This request was sent already. Copy it to ask again.',
  'rfq.notOpen': 'This request is closed ({state}).',
  'import.fileUnreadable':
    '“{name}” could not be read. Send a CSV, an XLSX workbook or JSON lines; open the file once to see whether it is whole.',
  'import.fileEmpty': 'The file holds no rows. Check that it was saved with its content, and send it again.',
  'import.unpacksTooLarge': 'The file unpacks to far more than a catalog would. Send it unpacked, or in parts.',
  'import.tooManyColumns':
    'A row has more than {most} columns. Check the delimiter, or leave out columns that are not needed.',
  'import.tooManyRows': 'The file has more than {most} rows. Send it in parts.',
  'import.rowTooLong':
    'The row that begins on line {line} does not end. Most likely a quotation mark is not closed there.',
  'import.oldSpreadsheet': 'This is a workbook of the old kind (.xls). Save it as .xlsx or CSV and send it again.',
  'import.mappingIncomplete': 'Say which column is “{missing}”. Nothing can be imported without it.',
  'import.columnUnknown': 'The file has no column “{column}”. Choose one of its columns.',
  'import.catalogMissing': 'You have no catalog yet that offers could stand in. Make one first.',
  'import.stillRunning': 'This import is “{state}”. Rows can be mended once it has come to its end.',
  'import.onlySellers': 'Only organizations that sell can import offers. Switch to one that does.',
  'import.dropsMany':
    '{ending} of {offers} offers ({percent} %) are missing in this file and would end. Confirm that this is meant, or cancel.',
  'match.decided': 'Somebody has decided this already: it is “{state}”. Reload to see it.',
  'match.candidateMissing': 'Choose the product that it is.',
  'match.ordered': 'This offer was ordered already, so the decision stays. End the offer instead.',
  'input.unreadable': 'What was sent cannot be read: {reason}',
  'input.tooLarge': 'What was sent is too large. Send less at a time.',
  'idempotency-key-missing': 'A POST needs an Idempotency-Key: a text of your own, new for each new request.',
  'origin.foreign': 'Another site asked for this with your session. Open Hansa itself and do it there.',
  'storefront.missing': 'No storefront answers at {host}. Check the address.',
  'file.tooLarge': 'The file is too large. Split it and send the parts.',
  'file.empty': 'The file is empty. Check that it was saved with its content, and send it again.',
  'quote.attachmentUnreadable':
    'This file is none of what may lie beside a quote: PDF, PNG, JPEG, WebP, STEP, or a workbook or letter of an office program. Save it as one of these and send it again.',
  'quote.tooManyAttachments':
    '{most} files lie beside this quote, which is the most. Remove one that is no longer needed.',
  'document.unreadable':
    'This file is none of what such a document may be ({allowed}). Its content was looked at, not its name: save it as one of these and send it again.',
  'document.tooMany':
    'You keep {most} documents of this product, which is the most. Remove one that is no longer needed.',
} as const;
