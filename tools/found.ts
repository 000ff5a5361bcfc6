import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readConfig } from '../core/src/config.ts';
import { openFoundation } from '../core/src/main.ts';
import { FoundMarketplace, foundMarketplace } from '../core/src/seed/found-marketplace.ts';

/**
 * `pnpm found`: makes of an empty database (DATABASE_URL, else the embedded one in DATA_DIR) a marketplace, and says
 * where its first administrator gets in.
 */
const root = resolve(import.meta.dirname, '..');
const usage =
  'pnpm found --name "Acme Market" --email you@acme.example --country DE --currency EUR --tax 19 --reduced-tax 7 [--language en]';
const text = { type: 'string' } as const;
const { values } = parseArgs({
  options: { name: text, email: text, country: text, currency: text, tax: text, 'reduced-tax': text, language: text },
});
const basisPoints = (percent: string | undefined) => Math.round(Number(percent ?? 0) * 100);
const parsed = FoundMarketplace.safeParse({
  name: values.name,
  email: values.email,
  country: values.country,
  currency: values.currency,
  taxBasisPoints: basisPoints(values.tax),
  reducedTaxBasisPoints: basisPoints(values['reduced-tax']),
  ...(values.language ? { language: values.language } : {}),
});
if (!parsed.success) {
  for (const issue of parsed.error.issues) console.error(`${issue.path.join('.')}: ${issue.message}`);
  console.error(usage);
  process.exit(1);
}
const foundation = await openFoundation({
  ...readConfig({ ...process.env, DATA_DIR: resolve(root, process.env.DATA_DIR ?? '.hansa') }),
  LOG_LEVEL: 'warn',
});
try {
  const founded = await foundMarketplace(foundation, parsed.data);
  if (founded === null) {
    console.error('This database holds a marketplace already; nothing was changed.');
    process.exitCode = 1;
  } else
    console.log(
      `${parsed.data.name} is founded. Its first administrator gets in here, once, within 14 days:\n\n  ${founded.invitation}\n\nThen start with DEMO=off. Companies ask to join at ${foundation.publicUrl}/join, or you add them in the console.`,
    );
} finally {
  await foundation.close();
}
