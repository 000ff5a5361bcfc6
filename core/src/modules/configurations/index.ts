// configurations: what can be made of an offer that is made to order, written and tried by its seller, then live for
// buyers. It promises that a version never changes, that choices are checked by the version that is live, and that a
// refusal says everything that is against them. It leaves to others: what the offer itself costs (pricing), and what is
// asked, quoted and ordered of it (quotes, orders).

export { billsOf } from './bills-of.ts';
export { configurableAmong, configureLines, type Choosing, type Configured } from './configure.ts';
export { choicesInvalid, notLive } from './errors.ts';
export { usualChoices } from './model/index.ts';
export { nameChoices } from './name-choices.ts';
export { priceConfigured, type Kept } from './price-configured.ts';
export { publishModel } from './publish-model.ts';
export { configurationsRouter } from './router.ts';
export { saveDraft } from './save-draft.ts';
