import { Badge, Link, StatusBadge } from '@hansa/kit';
import { Trophy } from 'lucide-solid';
import { Show } from 'solid-js';
import { t } from '../../languages/index.ts';
import type { Answer, MatrixLogic } from './create-matrix.ts';

/** Who answered, how it stands, and all of it in one press. */
export function MatrixAnswer(props: { answer: Answer; page: MatrixLogic; mayPick: boolean }) {
  return (
    <>
      <p class="flex items-center justify-between gap-2">
        <Link href={`/quotes/${props.answer.quoteId}`} class="truncate font-semibold">
          {props.answer.sellerName}
        </Link>
        <Show when={props.answer.isCheapest}>
          <Badge tone="success" icon={<Trophy aria-hidden="true" />}>
            {t('rfq.cheapest')}
          </Badge>
        </Show>
      </p>
      <p class="mt-1 flex flex-wrap items-center justify-between gap-x-2">
        <StatusBadge state={props.answer.state} />
        <Show when={props.mayPick && props.page.mayAward(props.answer)}>
          <button
            type="button"
            class="rounded-sm py-1 text-sm font-medium text-accent-text ring-focus hover:underline"
            onClick={() => props.page.pickAll(props.answer)}
          >
            {t('rfq.takeAll')}
          </button>
        </Show>
      </p>
    </>
  );
}
