import { by, door, noInput, router } from '../../platform/http/door.ts';
import { findBuyers, groupChoices, listGroups, saveGroup, showGroup } from './groups.ts';
import { listCatalogs, showCatalog } from './list-catalogs.ts';
import { previewCatalogs } from './preview-catalogs.ts';
import { putOffers, saveCatalog } from './save-catalog.ts';
import {
  BuyerChoices,
  CatalogCard,
  CatalogList,
  FindBuyers,
  GroupChoices,
  GroupList,
  GroupPage,
  Preview,
  PreviewCatalogs,
  PutDone,
  PutOffers,
  SaveCatalog,
  SavedId,
  SaveGroup,
  ShowCatalog,
  ShowGroup,
} from './schemas.ts';

/** A seller's catalogs and who sees them. */
export const catalogsRouter = router({
  list: door('catalog.read').input(noInput).output(CatalogList).query(by(listCatalogs)),
  show: door('catalog.read').input(ShowCatalog).output(CatalogCard).query(by(showCatalog)),
  save: door('catalog.manage').input(SaveCatalog).output(SavedId).mutation(by(saveCatalog)),
  put: door('catalog.manage').input(PutOffers).output(PutDone).mutation(by(putOffers)),
  preview: door('catalog.manage').input(PreviewCatalogs).output(Preview).query(by(previewCatalogs)),
});

/** A seller's segments of buyers. */
export const groupsRouter = router({
  list: door('customer.read').input(noInput).output(GroupList).query(by(listGroups)),
  show: door('customer.read').input(ShowGroup).output(GroupPage).query(by(showGroup)),
  save: door('customer.manage').input(SaveGroup).output(SavedId).mutation(by(saveGroup)),
  choices: door('customer.read').input(noInput).output(GroupChoices).query(by(groupChoices)),
  buyers: door('catalog.read').input(FindBuyers).output(BuyerChoices).query(by(findBuyers)),
});
