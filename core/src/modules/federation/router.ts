import { by, door, noInput, router } from '../../platform/http/door.ts';
import { cancelImport, confirmImport, retryImport } from './change-state.ts';
import { decideReview } from './decide-review.ts';
import { fixRows } from './fix-rows.ts';
import { listImports } from './list-imports.ts';
import { listProblems } from './list-problems.ts';
import { listReviews } from './list-reviews.ts';
import { listRows } from './list-rows.ts';
import { listSources, removeSource } from './list-sources.ts';
import { previewMapping } from './preview-mapping.ts';
import { saveMapping } from './save-mapping.ts';
import {
  DecideReview,
  Done,
  FixedRows,
  FixRows,
  ImportList,
  ImportPage,
  ListImports,
  ListProblems,
  ListReviews,
  ListRows,
  Preview,
  PreviewMapping,
  ProblemList,
  RemoveSource,
  ReviewList,
  RowList,
  SaveMapping,
  ShowImport,
  SourceList,
} from './schemas.ts';
import { showImport } from './show-import.ts';

/** A seller's imports. A file comes in by `POST /api/v1/imports`, because it streams. */
export const importsRouter = router({
  list: door('import.run').input(ListImports).output(ImportList).query(by(listImports)),
  show: door('import.run').input(ShowImport).output(ImportPage).query(by(showImport)),
  problems: door('import.run').input(ListProblems).output(ProblemList).query(by(listProblems)),
  rows: door('import.run').input(ListRows).output(RowList).query(by(listRows)),
  preview: door('import.run').input(PreviewMapping).output(Preview).query(by(previewMapping)),
  saveMapping: door('import.run').input(SaveMapping).output(Done).mutation(by(saveMapping)),
  fixRows: door('import.run').input(FixRows).output(FixedRows).mutation(by(fixRows)),
  confirm: door('import.run').input(ShowImport).output(Done).mutation(by(confirmImport)),
  cancel: door('import.run').input(ShowImport).output(Done).mutation(by(cancelImport)),
  retry: door('import.run').input(ShowImport).output(Done).mutation(by(retryImport)),
  sources: door('import.run').input(noInput).output(SourceList).query(by(listSources)),
  removeSource: door('import.run').input(RemoveSource).output(Done).mutation(by(removeSource)),
});

/** The same for whoever runs the marketplace: imports of all sellers. */
export const allImportsRouter = router({
  list: door('marketplace.read').input(ListImports).output(ImportList).query(by(listImports)),
  show: door('marketplace.read').input(ShowImport).output(ImportPage).query(by(showImport)),
  problems: door('marketplace.read').input(ListProblems).output(ProblemList).query(by(listProblems)),
  cancel: door('marketplace.manage').input(ShowImport).output(Done).mutation(by(cancelImport)),
  retry: door('marketplace.manage').input(ShowImport).output(Done).mutation(by(retryImport)),
});

/** Rows that may be a known product, or may not: the operator says. */
export const matchesRouter = router({
  list: door('marketplace.manage').input(ListReviews).output(ReviewList).query(by(listReviews)),
  decide: door('marketplace.manage').input(DecideReview).output(Done).mutation(by(decideReview)),
});
