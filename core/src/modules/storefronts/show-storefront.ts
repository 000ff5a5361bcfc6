import { z } from 'zod';
import type { Context } from '../../platform/context.ts';
import { found } from '../../platform/refusal.ts';

export const StorefrontFace = z.object({
  id: z.string(),
  key: z.string(),
  name: z.string(),
  languages: z.array(z.enum(['en', 'vi'])),
  currencies: z.array(z.string()),
  theme: z.record(z.string(), z.string()),
});

/** What a web app needs to dress itself: name, languages, currencies, theme. */
export async function showStorefront(ctx: Context): Promise<z.output<typeof StorefrontFace>> {
  return found(
    await ctx.sql.one<
      z.output<typeof StorefrontFace>
    >`select id, key, name, languages, currencies, theme from storefront where id = ${ctx.storefrontId}`,
    'storefront',
  );
}
