/**
 * What can be made of a configurable product, as the server and the web apps hold it: the model, what is against some
 * choices, the shortest way out, and what the choices cost and consist of. Pure: nothing here reads a clock, a table or
 * a wire.
 */
export { answerChoices, type Answer } from './answer.ts';
export { optionsOf, type Broken } from './broken-rules.ts';
export { evaluate, type Asked, type Evaluation } from './evaluate.ts';
export {
  namedChoices,
  type Explained,
  type ExplainedChange,
  type NamedChoice,
  type Phrase,
  type Words,
} from './explain.ts';
export { modelFaults, type ModelFault } from './faults.ts';
export { applyMend, type Change } from './mend.ts';
export { Choices, ConfigurationModel, usualChoices, type Condition, type Option, type Rule } from './model.ts';
export { neverChosen, type NeverChosen } from './never-chosen.ts';
export type { BillLine } from './derive.ts';
export type { ConfiguredPrice, PricePart } from './price.ts';
