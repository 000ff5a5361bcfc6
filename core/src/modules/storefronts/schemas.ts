import { z } from 'zod';
import { id } from '../../platform/ids.ts';
import { currencySchema } from '../../platform/money.ts';

/** What a storefront may change of the look; the apps know these names as `--brand-…` and nothing else of it. */
export const Theme = z.strictObject({
  accent: z
    .string()
    .regex(/^#[0-9a-f]{6}$/i)
    .optional(),
  'on-accent': z
    .string()
    .regex(/^#[0-9a-f]{6}$/i)
    .optional(),
  radius: z
    .string()
    .regex(/^(?:[0-9]|1[0-9]|2[0-4])px$/)
    .optional(),
  font: z.enum(['system-ui', 'Inter Variable', 'Georgia']).optional(),
});
const settings = {
  name: z.string().trim().min(2).max(80),
  host: z
    .string()
    .trim()
    .toLowerCase()
    .regex(/^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/)
    .max(253)
    .nullable(),
  languages: z
    .array(z.enum(['en', 'vi']))
    .max(2)
    .min(1),
  currencies: z.array(currencySchema).min(1).max(20),
  taxRegion: z.string().regex(/^[A-Z]{2}$/),
  theme: Theme,
  isActive: z.boolean(),
};
export const StorefrontSettings = z.object({
  ...settings,
  theme: z.record(z.string(), z.string()),
  id: z.string(),
  key: z.string(),
  ownerId: z.string(),
  ownerName: z.string(),
  isDefault: z.boolean(),
  sellers: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      kind: z.enum(['vendor', 'distributor', 'dealer']),
      state: z.enum(['pending', 'active', 'suspended']),
      isIn: z.boolean(),
    }),
  ),
});
export const StorefrontList = z.array(StorefrontSettings);
export const SaveStorefront = z.strictObject({
  ...settings,
  storefrontId: id('storefront'),
  sellerIds: z.array(id('organization')).max(10_000),
});
export const Saved = z.object({ id: z.string() });
