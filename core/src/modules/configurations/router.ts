import { z } from 'zod';
import { by, door, noInput, publicDoor, router } from '../../platform/http/door.ts';
import { configurableOffers, evaluateChoices } from './configure.ts';
import { listModels, showModel, showVersion } from './own-models.ts';
import { publishModel, withdrawModel } from './publish-model.ts';
import { saveDraft } from './save-draft.ts';
import {
  Answer,
  ConfigurableList,
  EvaluateChoices,
  ModelList,
  ModelPage,
  Published,
  PublishModel,
  SavedDraft,
  SaveDraft,
  ShowConfigurable,
  ShowModel,
  ShowVersion,
  Trial,
  TryModel,
  VersionPage,
} from './schemas.ts';
import { tryModel } from './try-model.ts';

/**
 * What can be made of offers. Visitors may configure what public catalogs hold; models are written by the seller alone.
 */
export const configurationsRouter = router({
  ofProduct: publicDoor().input(ShowConfigurable).output(ConfigurableList).query(by(configurableOffers)),
  evaluate: publicDoor().input(EvaluateChoices).output(Answer).query(by(evaluateChoices)),
  list: door('catalog.read').input(noInput).output(ModelList).query(by(listModels)),
  show: door('catalog.read').input(ShowModel).output(ModelPage).query(by(showModel)),
  version: door('catalog.read').input(ShowVersion).output(VersionPage).query(by(showVersion)),
  save: door('catalog.manage').input(SaveDraft).output(SavedDraft).mutation(by(saveDraft)),
  /** A mutation only because a model does not fit into an address; it changes nothing. */
  try: door('catalog.manage').input(TryModel).output(Trial).mutation(by(tryModel)),
  publish: door('catalog.manage').input(PublishModel).output(Published).mutation(by(publishModel)),
  withdraw: door('catalog.manage').input(ShowModel).output(z.void()).mutation(by(withdrawModel)),
});
