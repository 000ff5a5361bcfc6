import { by, noInput, publicDoor, router } from '../../platform/http/door.ts';
import { showStorefront, StorefrontFace } from './show-storefront.ts';

export const storefrontsRouter = router({
  show: publicDoor().input(noInput).output(StorefrontFace).query(by(showStorefront)),
});
