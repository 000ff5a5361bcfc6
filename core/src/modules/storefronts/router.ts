import { by, door, noInput, publicDoor, router } from '../../platform/http/door.ts';
import { listStorefronts } from './list-storefronts.ts';
import { saveStorefront } from './save-storefront.ts';
import { Saved, SaveStorefront, StorefrontList } from './schemas.ts';
import { showStorefront, StorefrontFace } from './show-storefront.ts';

export const storefrontsRouter = router({
  show: publicDoor().input(noInput).output(StorefrontFace).query(by(showStorefront)),
  list: door('marketplace.read').input(noInput).output(StorefrontList).query(by(listStorefronts)),
  save: door('marketplace.manage').input(SaveStorefront).output(Saved).mutation(by(saveStorefront)),
});
