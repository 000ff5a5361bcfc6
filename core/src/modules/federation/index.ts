// federation: sellers' files become offers: received, staged, mapped, validated, normalised, matched, applied.
// It promises that the same file twice changes nothing, that every bad row is told by line, field and reason, and that
// a killed import goes on. It leaves to others: what an offer is (catalog), what lies in stock (inventory), and the
// index, which follows the tables (search).

export { importsApi } from './api.ts';
export { importFinished, importStateChanged } from './events.ts';
export { allImportsRouter, importsRouter, matchesRouter } from './router.ts';
export { importWorker } from './run-import.ts';
export { forgetImports } from './forget-imports.ts';
